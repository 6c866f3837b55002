import { openers } from './openers.js';

describe('ways to begin a talk', () => {
  it('are of several kinds, what is owed first, the newest of each', () => {
    const said = [
      { kind: 'interest' as const, quote: 'I keep bees.', at: 5 },
      { kind: 'plan' as const, quote: 'We will move to Leeds in May.', at: 3 },
      { kind: 'plan' as const, quote: 'We will move to Bath in June.', at: 9 },
      { kind: 'promise_by_owner' as const, quote: 'I’ll send you the link.', at: null },
      { kind: 'job' as const, quote: 'I set type.', at: 1 },
    ];
    expect(openers(said)).toEqual([
      { lead: 'You said you would do this; say how it stands:', quote: 'I’ll send you the link.' },
      { lead: 'Ask what came of it:', quote: 'We will move to Bath in June.' },
      { lead: 'Ask about the work:', quote: 'I set type.' },
    ]);
  });

  it('do not say the same words twice, nor ask after an age', () => {
    const quote = 'Would you call me about the press?';
    const said = [
      { kind: 'question' as const, quote, at: 1 },
      { kind: 'offer' as const, quote, at: 1 },
      { kind: 'age' as const, quote: 'I am eighty-one.', at: 1 },
    ];
    expect(openers(said)).toEqual([{ lead: 'They asked, and you have not answered yet:', quote }]);
  });
});
