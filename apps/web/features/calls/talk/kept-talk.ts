import type { ServedTalk } from '../calls.types';
import { emptyDraft, isEmpty, readDraft, type TalkDraft } from './talk-draft';

/** The draft of a talk as this browser has it. */
export interface KeptTalk {
  draft: TalkDraft;
  /** That of the server's draft which it was made from; null where there was none. */
  revision: string | null;
  /** The server has it as it is. */
  isSaved: boolean;
}

export const emptyTalk: KeptTalk = { draft: emptyDraft, revision: null, isSaved: true };

const DAY_SECONDS = 86_400;
const DAY_MINUTES = 1_440;

/** As it was stored in this browser. */
export function readTalk(stored: string | null, now: number): KeptTalk {
  const draft = readDraft(stored, now);
  const { revision, isSaved } = metaOf(stored);
  return { draft, revision, isSaved: isSaved || (revision === null && isEmpty(draft)) };
}

export function storedTalk({ draft, revision, isSaved }: KeptTalk): string {
  return JSON.stringify({ ...draft, revision, isSaved });
}

/** What the server is sent: it takes no signs that nobody sees. */
export function toServer({ draft, revision }: KeptTalk): ServedTalk {
  const { notes, begunAt, runningSince, elapsedMs, minutes } = draft;
  const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
  return {
    notes: notes.replace(/[^\P{Cc}\t\r\n]/gu, '').replace(/\p{Cs}/gu, '\ufffd'),
    begunAt: instant(begunAt),
    runningSince: instant(runningSince),
    elapsedSeconds: Math.min(DAY_SECONDS, Math.round(elapsedMs / 1000)),
    minutes: Number(minutes) > 0 ? Math.min(DAY_MINUTES, Number(minutes)) : null,
    revision,
  };
}

function fromServer({ notes, begunAt, runningSince, elapsedSeconds, minutes }: ServedTalk): TalkDraft {
  const instant = (text: string | null) => (text === null ? null : Date.parse(text));
  return {
    notes,
    begunAt: instant(begunAt),
    runningSince: instant(runningSince),
    elapsedMs: elapsedSeconds * 1000,
    minutes: minutes === null ? '' : String(minutes),
  };
}

/** What holds here once the server has told what it has: nothing that was written on either side is lost. */
export function meet(here: KeptTalk, served: ServedTalk): KeptTalk {
  const { revision } = served;
  if (revision === here.revision) return here;
  // Nothing new was written here, so what another device has written, or noted, holds.
  if (here.isSaved) return { draft: fromServer(served), revision, isSaved: true };
  if (revision === null) return { ...here, revision };
  return { draft: joined(here.draft, fromServer(served)), revision, isSaved: false };
}

function joined(here: TalkDraft, there: TalkDraft): TalkDraft {
  const { begunAt, runningSince, elapsedMs } = here.begunAt === null ? there : here;
  return {
    notes: joinedNotes(here.notes, there.notes),
    begunAt,
    runningSince,
    elapsedMs,
    minutes: here.minutes || there.minutes,
  };
}

function joinedNotes(here: string, there: string): string {
  if (here.includes(there)) return here;
  return there.includes(here) ? there : `${there}\n${here}`;
}

function metaOf(stored: string | null): Pick<KeptTalk, 'revision' | 'isSaved'> {
  try {
    const { revision, isSaved } = JSON.parse(stored ?? '{}') as Record<string, unknown>;
    return { revision: typeof revision === 'string' ? revision : null, isSaved: isSaved === true };
  } catch {
    return { revision: null, isSaved: false };
  }
}
