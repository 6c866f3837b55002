import { call, DAY, facts, NOW, reply, row, signal } from '../../test/build-facts.js';
import { theyOffered } from './they-offered.js';

const offered = row({
  id: 'a',
  ago: 56,
  threadId: 't',
  position: 3,
  threadTitle: 'The conversation fail',
  hasWords: true,
});
const offer = signal({ type: 'wants_to_talk', interactionId: 'a', quote: 'Would definitely love to talk to you!' });
const say = (given: Parameters<typeof facts>[0]) => {
  const found = theyOffered.find(facts(given), NOW);
  return found && theyOffered.sentence(found.evidence, DAY);
};

it('quotes the offer, where it stands', () => {
  const found = theyOffered.find(facts({ rows: [offered], signals: [offer], known: ['phone'] }), NOW)!;
  expect(found.channel).toBe('phone');
  expect(found.evidence).toEqual([
    expect.objectContaining({
      kind: 'words',
      quote: 'Would definitely love to talk to you!',
      interactionId: 'a',
      position: 3,
    }),
  ]);
  expect(theyOffered.sentence(found.evidence, DAY)).toBe(
    'Offered to talk 56 days ago under “The conversation fail”, and you have not spoken since.',
  );
});

it('tells what the owner said to it', () => {
  const rows = [offered, reply({ id: 'b', ago: 56, threadId: 't', position: 5 })];
  const yours = signal({ type: 'invitation', interactionId: 'b', quote: 'You’re on.' });
  expect(say({ rows, signals: [offer, yours] })).toBe(
    'Offered to talk 56 days ago under “The conversation fail”. You said “You’re on.” and have not called.',
  );
});

it.each([
  ['a call after it', [offered, call({ ago: 20 })], [offer]],
  ['a call of theirs', [offered, call({ ago: 20, direction: 'inbound' })], [offer]],
  ['a word that it was none', [offered], [{ ...offer, state: 'dismissed' as const }]],
  ['no offer', [offered], []],
])('is not there after %s', (_what, rows, signals) => expect(say({ rows, signals })).toBeNull());

it('is there again when the call was before it', () => {
  expect(say({ rows: [call({ ago: 80 }), offered], signals: [offer] })).not.toBeNull();
});

it('counts half after a year', () => {
  const score = (ago: number) =>
    theyOffered.find(facts({ rows: [{ ...offered, ...row({ id: 'a', ago }) }], signals: [offer] }), NOW)!.score;
  expect(score(365) / score(0)).toBeCloseTo(0.5);
});
