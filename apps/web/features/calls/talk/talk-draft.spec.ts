import fc from 'fast-check';
import {
  beganAt,
  clockWords,
  elapsed,
  emptyDraft,
  isEmpty,
  minutesOf,
  readDraft,
  started,
  stopped,
} from './talk-draft';

const NOON = 1_800_000_000_000;
const minutes = (count: number) => count * 60_000;

describe('the timer of a talk', () => {
  it('counts while it runs, also after a pause, and remembers when the talk began', () => {
    const running = started(emptyDraft, NOON);
    expect(elapsed(running, NOON + minutes(4))).toBe(minutes(4));
    const paused = stopped(running, NOON + minutes(4));
    expect(elapsed(paused, NOON + minutes(60))).toBe(minutes(4));
    const again = started(paused, NOON + minutes(60));
    expect([again.begunAt, elapsed(again, NOON + minutes(70))]).toEqual([NOON, minutes(14)]);
    expect(started(running, NOON + minutes(9))).toEqual(running);
  });

  it('fills the minutes, unless a person gives them', () => {
    const running = started(emptyDraft, NOON);
    expect(minutesOf(emptyDraft, NOON)).toBeUndefined();
    expect(minutesOf(running, NOON + 1_000)).toBe(1);
    expect(minutesOf(running, NOON + minutes(31.4))).toBe(31);
    expect(minutesOf({ ...running, minutes: '25' }, NOON + minutes(31))).toBe(25);
    expect(minutesOf({ ...running, minutes: '9999' }, NOON)).toBe(1440);
  });

  it('tells when a planned call began, also one that was rung days early, and not of another talk long before', () => {
    const running = started(emptyDraft, NOON);
    const began = new Date(NOON).toISOString();
    const planned = (inMinutes: number) => ({ startsAt: new Date(NOON + minutes(inMinutes)).toISOString() });
    expect(beganAt(planned(-10), running, NOON + minutes(20))).toBe(began);
    expect(beganAt(planned(3 * 1_440), running, NOON + minutes(20))).toBe(began);
    expect(beganAt(planned(2 * 1_440), running, NOON + minutes(2 * 1_440 + 20))).toBeUndefined();
    expect(beganAt(planned(0), emptyDraft, NOON)).toBeUndefined();
  });

  it('is said as a clock', () => {
    expect([0, 247_000, 3_750_000].map(clockWords)).toEqual(['0:00', '4:07', '1:02:30']);
  });

  it('survives being kept, and what is no draft is an empty one', () => {
    const draft = { ...started(emptyDraft, NOON), notes: 'Rye, “slowly”.', minutes: '12' };
    expect(readDraft(JSON.stringify(draft), NOON + minutes(3))).toEqual(draft);
    for (const kept of [null, '', '{', '7', '{"notes":5,"begunAt":"x","minutes":"ten"}']) {
      expect(isEmpty(readDraft(kept, NOON))).toBe(true);
    }
  });

  it('stands where it was forgotten for a day', () => {
    const kept = JSON.stringify(started(emptyDraft, NOON));
    expect(readDraft(kept, NOON + minutes(1439)).runningSince).toBe(NOON);
    expect(readDraft(kept, NOON + minutes(1441)).runningSince).toBeNull();
  });

  it('never loses what it had counted when it stood, whatever the clock of the device does', () => {
    const step = fc.tuple(fc.boolean(), fc.integer({ min: -minutes(5), max: minutes(50) }));
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let [draft, now, stood] = [emptyDraft, NOON, 0];
        for (const [starts, by] of steps) {
          now += by;
          draft = starts ? started(draft, now) : stopped(draft, now);
          expect(elapsed(draft, now)).toBeGreaterThanOrEqual(stood);
          if (!starts) stood = elapsed(draft, now);
          expect(readDraft(JSON.stringify(draft), now).elapsedMs).toBe(draft.elapsedMs);
        }
      }),
    );
  });
});
