import { mail, NOW } from '../../test/build-facts.js';
import type { Draft } from './draft-suggestions.js';
import { settleSuggestions, type Standing } from './settle-suggestions.js';

const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
const draft: Draft = {
  id: 'a',
  contactId: 'x',
  reason: 'unanswered',
  group: 'replies',
  score: 0.5,
  channel: 'blog',
  evidence: [],
  notBefore: null,
};
const standing = (given: Partial<Standing> = {}): Standing => {
  return {
    id: 'a',
    reason: 'unanswered',
    state: 'open',
    notBefore: null,
    plannedOn: null,
    createdAt: days(-3),
    ...given,
  };
};
const settle = (drafts: Draft[], before: Standing[], rows = [] as ReturnType<typeof mail>[]) =>
  settleSuggestions(drafts, before, rows, NOW);

it('opens what is new, and keeps the beginning of what is known', () => {
  expect(settle([draft], []).standing).toEqual([{ ...draft, state: 'open', plannedOn: null, createdAt: NOW }]);
  expect(settle([draft], [standing()]).standing[0]!.createdAt).toEqual(days(-3));
});

it('closes what the owner did, and forgets what went away by itself', () => {
  expect(settle([], [standing()], [mail({ ago: 1 })])).toMatchObject({ done: ['a'], removed: [] });
  expect(settle([], [standing()], [mail({ ago: 30 })])).toMatchObject({ done: [], removed: ['a'] });
  const oldAnswer = { ...mail({ ago: 300 }), createdAt: days(-1) };
  expect(settle([], [standing()], [oldAnswer])).toMatchObject({ done: [], removed: ['a'] });
});

it('leaves a refusal alone until its end', () => {
  expect(settle([draft], [standing({ state: 'dismissed' })]).standing).toEqual([]);
  const later = settle([draft], [standing({ state: 'dismissed', notBefore: days(5) })]);
  expect(later).toMatchObject({ standing: [], nextDueAt: days(5) });
  expect(settle([draft], [standing({ state: 'dismissed', notBefore: days(-1) })]).standing[0]!.state).toBe('open');
});

it('keeps somebody snoozed until then', () => {
  const snoozed = standing({ state: 'snoozed', notBefore: days(2) });
  const { standing: kept, nextDueAt } = settle([draft], [snoozed]);
  expect([kept[0]!.state, kept[0]!.notBefore, nextDueAt]).toEqual(['snoozed', days(2), days(2)]);
});

it('opens again what was done when the deed was taken back', () => {
  expect(settle([draft], [standing({ state: 'done' })]).standing[0]!.state).toBe('open');
});

it('keeps the place of the day when a newer question takes over', () => {
  const newer = { ...draft, id: 'b' };
  const settled = settle([newer], [standing({ plannedOn: '2026-11-23' })]);
  expect(settled).toMatchObject({ removed: ['a'], standing: [{ id: 'b', plannedOn: '2026-11-23' }] });
});

it('changes nothing a second time', () => {
  const first = settle([draft], []).standing;
  expect(settle([draft], first).standing).toEqual(first);
});
