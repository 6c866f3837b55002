import type { MissedCall } from '../facts/calls-known.js';
import { plusDays } from '../facts/touches.js';
import { call, DAY, facts, mail, NOW } from '../../test/build-facts.js';
import { missedCall } from './missed-call.js';

const missed = (days: number, by: MissedCall['by'] = 'contact'): MissedCall => {
  const startsAt = plusDays(NOW, -days);
  return { callId: 'k', startsAt, endsAt: new Date(startsAt.getTime() + 1_200_000), by };
};
const find = (one: MissedCall, given: Parameters<typeof facts>[0] = {}) =>
  missedCall.find(facts({ ...given, calls: { missed: one, ...given.calls } }), NOW);

describe('a call that did not come about', () => {
  it.each([
    ['contact', 'You were to talk 3 days ago, and they did not come.', 'A new time, proposed kindly'],
    ['owner', 'You were to talk 3 days ago, and you did not come.', 'A word of apology'],
    [null, 'You were to talk 3 days ago, and missed each other.', 'A new time, proposed kindly'],
  ] as const)('is told by who did not come (%s)', (by, sentence, why) => {
    const { evidence, score, channel } = find(missed(3, by), { known: ['phone'] })!;
    expect({ said: missedCall.sentence(evidence, DAY), score, channel }).toEqual({
      said: sentence,
      score: 1,
      channel: 'phone',
    });
    expect(missedCall.whyNow(evidence, DAY)).toContain(why);
  });

  it('is made up for by a talk or a new time, not by a letter, and is let go after a month', () => {
    expect(find(missed(3), { rows: [call({ ago: 1 })] })).toBeNull();
    expect(find(missed(3), { rows: [call({ ago: 9 })] })).not.toBeNull();
    expect(find(missed(3), { rows: [mail({ ago: 1 })] })).not.toBeNull();
    expect(find(missed(3), { calls: { plannedUntil: plusDays(NOW, 2) } })).toBeNull();
    expect(find(missed(31))).toBeNull();
    const known = facts({ calls: { missed: missed(3) } });
    expect(missedCall.nextAt!(known, NOW)).toEqual(plusDays(missed(3).endsAt, 30));
  });
});
