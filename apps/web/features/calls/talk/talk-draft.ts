/** What is written and timed while a talk goes on; kept until the talk is noted. */
export interface TalkDraft {
  notes: string;
  /** When the timer was first started, in epoch milliseconds. */
  begunAt: number | null;
  /** When it was started last; null while it stands. */
  runningSince: number | null;
  /** Before it was started last. */
  elapsedMs: number;
  /** As a person gave them; empty: as the timer says. */
  minutes: string;
}

export const emptyDraft: TalkDraft = { notes: '', begunAt: null, runningSince: null, elapsedMs: 0, minutes: '' };

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const HALF_DAY_MS = 43_200_000;
/** What was left for longer is no talk that goes on. */
const LONGEST_MS = DAY_MINUTES * MINUTE_MS;

export function started(draft: TalkDraft, now: number): TalkDraft {
  return { ...draft, begunAt: draft.begunAt ?? now, runningSince: draft.runningSince ?? now };
}

export function stopped(draft: TalkDraft, now: number): TalkDraft {
  return { ...draft, runningSince: null, elapsedMs: elapsed(draft, now) };
}

export function elapsed({ runningSince, elapsedMs }: TalkDraft, now: number): number {
  return elapsedMs + (runningSince === null ? 0 : Math.max(0, now - runningSince));
}

/** How long the talk took, in whole minutes; undefined where neither a person nor the timer says. */
export function minutesOf(draft: TalkDraft, now: number): number | undefined {
  const given = Number(draft.minutes);
  if (draft.minutes !== '' && given > 0) return Math.min(DAY_MINUTES, given);
  const ms = elapsed(draft, now);
  return ms > 0 ? Math.min(DAY_MINUTES, Math.max(1, Math.round(ms / MINUTE_MS))) : undefined;
}

/** When a planned call began by its timer; undefined where that was started for another talk, long before. */
export function beganAt({ startsAt }: { startsAt: string }, { begunAt }: TalkDraft, now: number): string | undefined {
  if (begunAt === null) return undefined;
  const planned = Date.parse(startsAt);
  // A call that is still to come was rung early, be it by days.
  const due = planned > now ? now : planned;
  return Math.abs(begunAt - due) > HALF_DAY_MS ? undefined : new Date(begunAt).toISOString();
}

/** "4:07", "1:02:30". */
export function clockWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export function isEmpty({ notes, begunAt, minutes }: TalkDraft): boolean {
  return notes === '' && begunAt === null && minutes === '';
}

/** A draft as it was kept; an empty one where that is none, and a timer that was forgotten stands. */
export function readDraft(kept: string | null, now: number): TalkDraft {
  const draft = parsed(kept);
  if (draft.runningSince === null || now - draft.runningSince <= LONGEST_MS) return draft;
  return { ...draft, runningSince: null };
}

function parsed(kept: string | null): TalkDraft {
  try {
    const read: unknown = JSON.parse(kept ?? 'null');
    if (typeof read !== 'object' || read === null) return emptyDraft;
    const { notes, begunAt, runningSince, elapsedMs, minutes } = read as Record<string, unknown>;
    return {
      notes: typeof notes === 'string' ? notes : '',
      begunAt: instantOr(begunAt),
      runningSince: instantOr(runningSince),
      elapsedMs: instantOr(elapsedMs) ?? 0,
      minutes: typeof minutes === 'string' && /^\d{0,4}$/u.test(minutes) ? minutes : '',
    };
  } catch {
    return emptyDraft;
  }
}

function instantOr(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
