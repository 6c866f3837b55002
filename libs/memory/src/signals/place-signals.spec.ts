import type { Signal } from '#libs/reading';
import { placeSignals, wordsHash, type ReadWords } from './place-signals.js';

const first = '01890000-0000-7000-8000-000000000001';
const second = '01890000-0000-7000-8000-000000000002';
const words = (...texts: string[]): ReadWords => ({
  parts: texts.map((text, at) => ({ id: at === 0 ? first : second, text })),
  isOwners: false,
  note: null,
  saidOn: null,
});
const offer = (quote: string): Signal => ({ type: 'wants_to_talk', quote, confidence: 0.9 });
const fact = (quote: string, kind: 'health' | 'family'): Signal => ({
  type: 'fact',
  quote,
  confidence: 0.9,
  about: 'Jenn',
  fact: kind,
  sensitive: kind === 'health',
});

describe('placeSignals', () => {
  it('finds the part and the place of each quote', () => {
    const placed = placeSignals(words('Hello. ', 'Well. Call me!'), [offer('Call me!')]);
    expect(placed).toEqual([expect.objectContaining({ interactionId: second, start: 6, quote: 'Call me!' })]);
  });

  it('tells a sentence that is said twice apart, and gives both the same ids again', () => {
    const twice = words('Call me! Please. Call me!');
    const placed = placeSignals(twice, [offer('Call me!'), offer('Call me!')]);
    expect(placed.map(({ start }) => start)).toEqual([0, 17]);
    expect(new Set(placed.map(({ id }) => id)).size).toBe(2);
    expect(placeSignals(twice, [offer('Call me!'), offer('Call me!')])).toEqual(placed);
  });

  it('keeps two facts of one sentence at one place', () => {
    const placed = placeSignals(words('My mother is ill.'), [
      fact('My mother is ill.', 'health'),
      fact('My mother is ill.', 'family'),
    ]);
    expect(placed.map(({ start, fact: kind, sensitive }) => [start, kind, sensitive])).toEqual([
      [0, 'health', true],
      [0, 'family', false],
    ]);
    expect(new Set(placed.map(({ id }) => id)).size).toBe(2);
    expect(new Set(placed.map(wordsHash)).size).toBe(1);
  });

  it('says of an owner’s note whom it is about, and of a promise who gave it', () => {
    const note = {
      ...words('Her mother is ill. I will call.'),
      isOwners: true,
      note: { on: 'Jenn Hall', by: 'Jenn', isOnTalk: true },
    };
    const promise: Signal = {
      type: 'promise',
      quote: 'I will call.',
      confidence: 0.9,
      by: 'owner',
      to: null,
      due: 'Friday',
    };
    const [told, promised] = placeSignals(note, [fact('Her mother is ill.', 'health'), promise]);
    expect(told).toMatchObject({ about: 'Jenn Hall', state: 'read' });
    expect(promised).toMatchObject({ promisedBy: 'owner', state: 'open', due: 'Friday', dueOn: null });
    const dated = placeSignals({ ...note, saidOn: '2026-03-04' }, [promise]);
    expect(dated).toEqual([expect.objectContaining({ due: 'Friday', dueOn: '2026-03-06' })]);
  });

  it('leaves out what does not stand in the words', () => {
    expect(placeSignals(words('Hello.'), [offer('Call me!')])).toEqual([]);
  });
});
