import fc from 'fast-check';
import { splitSentences } from './split-sentences.js';

const quotesOf = (text: string) => splitSentences(text).map(({ quote }) => quote);

describe('splitSentences', () => {
  it('ends a sentence at its mark, with the smiley or bracket that belongs to it', () => {
    expect(quotesOf('You’re on. : ) Send me an email! Really?')).toEqual([
      'You’re on. : )',
      'Send me an email!',
      'Really?',
    ]);
    expect(quotesOf('She came (at last!) and sat. We talked.')).toEqual(['She came (at last!) and sat.', 'We talked.']);
  });

  it('does not end at an abbreviation, an initial, a number or a pause', () => {
    expect(quotesOf('Mrs. T. Howe came at 5 p.m. with 3.5 kg… of flour.')).toHaveLength(1);
  });

  it('ends a sentence with its line', () => {
    expect(quotesOf('Dear Mara\n\nI can call\non Friday')).toEqual(['Dear Mara', 'I can call', 'on Friday']);
  });

  it('tells what the writer says himself from what he quotes', () => {
    const [sentence] = splitSentences('You wrote “call me any time” and I did.');
    expect(sentence?.said).not.toContain('call me');
    expect(sentence?.quote).toBe('You wrote “call me any time” and I did.');
    expect(quotesOf('> Let’s talk on Friday.\nNo thanks.')).toEqual(['No thanks.']);
    expect(splitSentences('see https://example.org/call-me now')[0]?.said).not.toContain('call-me');
  });

  it('gives exact, ordered places for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        let last = 0;
        for (const { start, end, quote, said } of splitSentences(text)) {
          expect(text.slice(start, end)).toBe(quote);
          expect(said).toHaveLength(quote.length);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  it.each(['.', '. ', '? a', '“', '"a b c ', 'a.', ' ', ': ) ', '(', 'word '])(
    'takes time in proportion to a long repeat of %j',
    (unit) => {
      const started = performance.now();
      splitSentences(unit.repeat(200_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
