import { DAY, facts, NOW } from '../../test/build-facts.js';
import { cadenceDue } from './cadence-due.js';

const last = { channel: 'phone', kind: 'call', direction: 'outbound', precision: 'instant', datedBy: 'hand' } as const;
const given = (lastOn: string, circle: 'inner' | null = 'inner') =>
  facts({ person: { circle, last, lastTimeAt: new Date(`${lastOn}T09:00:00Z`), talkCount: 1, depth: 'voice' } });

it('says the last time, the plan, and how late it is', () => {
  const { evidence, channel } = cadenceDue.find(given('2026-11-10'), NOW)!;
  expect(cadenceDue.sentence(evidence, DAY)).toBe('You last spoke 13 days ago, by phone; every week was the plan.');
  expect(cadenceDue.whyNow(evidence, DAY)).toBe('You want to be in touch every week; the day was 6 days ago.');
  expect(channel).toBe('blog');
});

it('begins with the very day', () => {
  expect(cadenceDue.find(given('2026-11-17'), NOW)).toBeNull();
  expect(cadenceDue.nextAt!(given('2026-11-17'), NOW)).toEqual(new Date('2026-11-24T00:00:00Z'));
  const found = cadenceDue.find(given('2026-11-16'), NOW)!;
  expect(cadenceDue.whyNow(found.evidence, DAY)).toBe('You want to be in touch every week; today is the day.');
  expect(cadenceDue.nextAt!(given('2026-11-16'), NOW)).toBeNull();
});

it('is none without a circle and a cadence', () => {
  expect(cadenceDue.find(given('2026-01-01', null), NOW)).toBeNull();
  expect(cadenceDue.nextAt!(given('2026-11-22', null), NOW)).toBeNull();
});

it('stands on the due day, so that another last time makes another suggestion', () => {
  const key = (lastOn: string) => cadenceDue.find(given(lastOn), NOW)!.key;
  expect(key('2026-11-10')).not.toBe(key('2026-11-11'));
});
