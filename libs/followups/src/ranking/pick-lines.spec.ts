import fc from 'fast-check';
import { reasonNames } from '../reasons/followup-reason.js';
import { reasonOf } from '../reasons/reasons.js';
import { countGroups, pickLines, strongestOfEach, type Candidate } from './pick-lines.js';

const nothingKnown = new Map();
const candidate = (id: string, given: Partial<Candidate> = {}): Candidate => {
  const reason = given.reason ?? 'unanswered';
  const { group } = reasonOf(reason);
  return { id, contactId: `of ${id}`, reason, group, score: 0.5, circle: null, isPlanned: false, ...given };
};
const ids = (some: Candidate[]) => some.map(({ id }) => id);

it('gives each person the strongest line only', () => {
  const [weak, strong] = [candidate('a', { contactId: 'x', score: 0.3 }), candidate('b', { contactId: 'x' })];
  expect(ids(strongestOfEach([weak, strong], nothingKnown))).toEqual(['b']);
  expect(countGroups([strong])).toEqual({ calls: 0, replies: 1, promises: 0, quiet: 0, hellos: 0 });
});

it('spreads the day over reasons', () => {
  const questions = ['a', 'b', 'c', 'd'].map((id, at) => candidate(id, { score: 0.8 - at / 100 }));
  const quiet = candidate('q', { reason: 'gone_quiet', score: 0.6 });
  expect(ids(pickLines([...questions, quiet], 3))).toEqual(['a', 'q', 'b']);
});

it('keeps what is planned before what is stronger', () => {
  const planned = candidate('p', { score: 0.1, isPlanned: true });
  expect(ids(pickLines(strongestOfEach([candidate('a', { score: 0.9 }), planned], nothingKnown), 2))).toEqual([
    'p',
    'a',
  ]);
});

it('learns from what was done and what was refused', () => {
  const acceptance = new Map([
    ['unanswered', { actedOn: 0, dismissed: 8 }],
    ['gone_quiet', { actedOn: 8, dismissed: 0 }],
  ] as const);
  const both = [candidate('a', { score: 0.6 }), candidate('q', { reason: 'gone_quiet', score: 0.4 })];
  expect(ids(strongestOfEach(both, acceptance))).toEqual(['q', 'a']);
});

it('never shows more than asked for, nor somebody twice, whatever there is', () => {
  const some = fc.array(
    fc.record({
      id: fc.uuid(),
      contactId: fc.constantFrom('x', 'y', 'z', 'u', 'v', 'w'),
      reason: fc.constantFrom(...reasonNames),
      score: fc.double({ min: 0, max: 1.3, noNaN: true }),
      isPlanned: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 8 }), (given, most) => {
      const people = new Set(given.map(({ contactId }) => contactId));
      const picked = pickLines(
        strongestOfEach(
          given.map((one) => candidate(one.id, one)),
          nothingKnown,
        ),
        most,
      );
      expect(picked).toHaveLength(Math.min(most, people.size));
      expect(new Set(picked.map(({ contactId }) => contactId)).size).toBe(picked.length);
    }),
  );
});
