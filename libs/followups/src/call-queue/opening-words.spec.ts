import { reasons } from '../reasons/reasons.js';
import { call, DAY, facts, NOW, reply, row, signal, type FactsToBuild } from '../../test/build-facts.js';
import { plusDays } from '../facts/touches.js';
import { openingWords } from './opening-words.js';

const offer = (quote: string, more: Parameters<typeof row>[0] = {}) => ({
  rows: [row({ id: 'o', ago: 40, text: quote, threadId: 't', position: 1, threadTitle: 'The fence', ...more })],
  signals: [signal({ type: 'wants_to_talk', interactionId: 'o', quote })],
});
/** The words that all reasons of somebody come to. */
const say = (given: FactsToBuild) => {
  const known = facts(given);
  const found = reasons.flatMap((reason) => {
    const one = reason.find(known, NOW);
    return one ? [{ reason: reason.name, score: one.score, evidence: one.evidence }] : [];
  });
  return openingWords(found, known.person, DAY);
};
const asked = (openedAt: Date | null) => ({
  invitationId: 'i',
  at: plusDays(NOW, -9),
  openedAt,
  expiresAt: plusDays(NOW, 21),
  calledOff: null,
});
const missed = (by: 'owner' | 'contact') => ({
  callId: 'k',
  startsAt: plusDays(NOW, -3),
  endsAt: plusDays(NOW, -3),
  by,
});

describe('why the owner asks, in words to the person', () => {
  it('quotes what they offered, where it was said', () => {
    expect(say(offer('Would love to talk!'))).toBe(
      'You wrote under “The fence”: “Would love to talk!” I have not forgotten.',
    );
  });

  it('cuts what is long at a word', () => {
    expect(say(offer(`Call me ${'some day '.repeat(40)}`))).toMatch(/“Call me (some day )+some( day)?…” I have/);
  });

  it('never quotes what is sensitive, marked or not', () => {
    const [quote] = ['Call me, my mother has cancer.'];
    expect(say(offer(quote!))).not.toContain('cancer');
    const known = offer('Call me about the garden.');
    const marked = signal({ type: 'fact', interactionId: 'o', quote: 'Call me about the garden.', sensitive: true });
    expect(say({ ...known, signals: [...known.signals, marked] })).not.toContain('garden');
  });

  it('says of a promise to call that it is not forgotten, and quotes no note', () => {
    const promise = signal({
      type: 'promise',
      interactionId: 'n',
      promisedBy: 'owner',
      quote: 'I’ll call her about the flat.',
    });
    const words = say({ notes: [row({ id: 'n', ago: 20, kind: 'note', direction: 'outbound' })], signals: [promise] });
    expect(words).toBe('I said that we would talk, and I have not forgotten.');
  });

  it('tells how they stand with each other where nothing was offered', () => {
    const close = { person: { circle: 'close' as const } };
    expect(say({ rows: [call({ ago: 50 })], ...close, person: { ...close.person, ...lastSpoke(50) } })).toBe(
      'We last spoke 50 days ago, and I would like to hear how you are.',
    );
    const comments = Array.from({ length: 12 }, (_, at) => row({ id: `${at}`, ago: 2 + at, text: 'So true.' }));
    expect(say({ rows: comments })).toBe(
      'You have left me 12 comments, and I have never answered. I would like to make up for it.',
    );
    expect(say({ rows: [...comments, reply({ ago: 40 }), reply({ ago: 41 })] })).toContain(
      'You have written to me 12 times, and we have never talked.',
    );
  });

  it('is kind after a call that was missed, and after a link without an answer, whatever else there is', () => {
    const known = offer('Would love to talk!');
    expect(say({ ...known, calls: { missed: missed('contact') } })).toBe(
      'We missed each other 3 days ago; these things happen. I would still like to talk with you.',
    );
    expect(say({ ...known, calls: { missed: missed('owner') } })).toContain(
      'I missed our call 3 days ago, and I am sorry',
    );
    expect(say({ ...known, calls: { asked: asked(null) } })).toContain('In case it got lost, here is a new one.');
    expect(say({ ...known, calls: { asked: asked(plusDays(NOW, -5)) } })).toContain('In case no time suited you');
  });

  it('claims nothing where nothing is known', () => {
    expect(say({})).toBe('I would like to talk with you.');
    expect(say({ rows: [row({ ago: 400, text: 'So true.' })] })).toContain('I have read what you wrote');
  });
});

function lastSpoke(days: number) {
  const at = plusDays(NOW, -days);
  const last = {
    channel: 'phone',
    kind: 'call',
    direction: 'outbound',
    precision: 'instant',
    datedBy: 'hand',
  } as const;
  return { lastTimeAt: at, lastExchangeAt: at, last };
}
