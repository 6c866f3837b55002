import fc from 'fast-check';
import { pickLines, share, todayReasons, type Found } from './pick-lines.js';

const people = (...ids: string[]): Found<{ contactId: string }> => ({
  candidates: ids.map((contactId) => ({ contactId })),
  more: false,
});
const many = (prefix: string, number: number) => people(...Array.from({ length: number }, (_, at) => `${prefix}${at}`));

it('gives each person one line, for the strongest reason', () => {
  const picked = pickLines(
    { unanswered: people('a', 'a'), overdue: people('b', 'a'), never_talked: people('b', 'c') },
    60,
  );
  expect(picked.lines).toEqual([
    { contactId: 'a', reason: 'unanswered' },
    { contactId: 'b', reason: 'overdue' },
    { contactId: 'c', reason: 'never_talked' },
  ]);
  expect(picked.counts).toEqual({ unanswered: 1, overdue: 1, never_talked: 1 });
});

it('counts also those who found no room, and says where there are more', () => {
  const unanswered = { ...many('u', 100), more: true };
  const picked = pickLines({ unanswered, overdue: many('o', 5), never_talked: many('n', 40) }, 60);
  expect(picked.counts).toEqual({ unanswered: 100, overdue: 5, never_talked: 40 });
  expect(picked.more).toEqual(['unanswered']);
  const shown = todayReasons.map((reason) => picked.lines.filter((line) => line.reason === reason).length);
  expect(shown).toEqual([28, 5, 27]);
});

it('shares the room fairly and to the last place', () => {
  const wishes = fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(wishes, fc.integer({ min: 0, max: 60 }), (wanted, room) => {
      const shares = share(wanted, room);
      const given = shares.reduce((sum, one) => sum + one, 0);
      const asked = wanted.reduce((sum, one) => sum + one, 0);
      expect(given).toBe(Math.min(asked, room));
      const unhappy = shares.filter((one, at) => one < wanted[at]!);
      expect(shares.every((one) => unhappy.every((less) => one <= less + 1))).toBe(true);
    }),
  );
});
