import { call, DAY, facts, mail, NOW, row, signal } from '../../test/build-facts.js';
import { afterACall } from './after-a-call.js';

const talk = (ago: number, hasWords = false) => call({ id: 'c', ago, hasWords });
const find = (given: Parameters<typeof facts>[0]) => afterACall.find(facts(given), NOW);

it('asks for notes in the first days', () => {
  const found = find({ rows: [talk(2)] })!;
  expect(afterACall.sentence(found.evidence, DAY)).toBe('You spoke 2 days ago, by phone, and wrote nothing down.');
  expect(find({ rows: [talk(0.5)] })).toBeNull();
  expect(find({ rows: [talk(11)] })).toBeNull();
  expect(find({ rows: [talk(2, true)] })).toBeNull();
  expect(find({ rows: [talk(2)], notes: [row({ kind: 'note', ago: 1 })] })).toBeNull();
});

it('reminds of a next step that was promised in the talk', () => {
  const promise = signal({
    type: 'promise',
    interactionId: 'c',
    promisedBy: 'owner',
    quote: 'I’ll introduce her to Tom',
  });
  const found = find({ rows: [talk(5, true)], signals: [promise] })!;
  expect(afterACall.sentence(found.evidence, DAY)).toBe(
    'You spoke 5 days ago, by phone; this was to follow, and has not yet.',
  );
  expect(found.evidence[1]).toMatchObject({ quote: 'I’ll introduce her to Tom' });
  expect(find({ rows: [talk(2, true)], signals: [promise] })).toBeNull();
  expect(find({ rows: [talk(5, true), mail({ ago: 1 })], signals: [promise] })).toBeNull();
  expect(find({ rows: [talk(5, true)], signals: [{ ...promise, state: 'kept' }] })).toBeNull();
});

it('tells when it changes', () => {
  expect(afterACall.nextAt!(facts({ rows: [talk(2)] }), NOW)).toEqual(new Date('2026-11-24T12:00:00Z'));
  expect(afterACall.nextAt!(facts({ rows: [] }), NOW)).toBeNull();
});
