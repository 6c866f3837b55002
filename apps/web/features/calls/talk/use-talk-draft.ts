import { useEffect, useRef, useState } from 'react';
import { Problem, request } from '../../../ui/request';
import { forgetStored, readStored, writeStored } from '../../../ui/stored';
import { useWorkspace } from '../../session/workspace';
import type { ServedTalk } from '../calls.types';
import { emptyTalk, meet, readTalk, storedTalk, toServer, type KeptTalk } from './kept-talk';
import type { TalkDraft } from './talk-draft';

/** What the drafts of talks are kept under. */
export const talkDrafts = 'frontporch-talk ';

const QUIET_MS = 800;
const RETRY_MS = 10_000;

/**
 * Notes and timer of a talk with one person: kept on the server a moment after each change, and in this browser for as long as
 * the server does not answer. They are there after a reload and on another device, and go once the talk is noted.
 */
export function useTalkDraft(contactId: string) {
  const workspace = useWorkspace();
  const key = `${talkDrafts}${workspace.id} ${contactId}`;
  const url = workspace.url(`/contacts/${contactId}/talk-draft`);
  const [kept, setKept] = useState(() => readTalk(readStored(key), Date.now()));
  /** How often in a row the server did not take it. */
  const [misses, setMisses] = useState(0);
  /** As `kept`, for what goes on between two paints. */
  const latest = useRef(kept);
  /** One request after the other, so that no answer is older than what was sent before. */
  const line = useRef(Promise.resolve());

  const set = (next: KeptTalk) => {
    latest.current = next;
    if (next === emptyTalk) forgetStored(key);
    else writeStored(key, storedTalk(next));
    setKept(next);
  };
  const inLine = (work: () => Promise<void>) => {
    line.current = line.current.then(work).then(
      () => setMisses(0),
      () => setMisses((before) => before + 1),
    );
  };
  const look = async () => {
    const served = await request<ServedTalk>(url);
    // Only now, for something may have been written while it was asked.
    set(meet(latest.current, served));
  };
  const put = async () => {
    const sent = latest.current;
    if (sent.isSaved) return;
    const { revision } = await request<ServedTalk>(url, { method: 'PUT', body: toServer(sent), keepalive: true });
    set({ ...latest.current, revision, isSaved: latest.current.draft === sent.draft });
  };
  const save = () =>
    put().catch(async (failure: unknown) => {
      if (!(failure instanceof Problem) || failure.status !== 409) throw failure;
      // Another device was faster: what it has written is taken in first.
      await look();
      await put();
    });
  const ways = useRef({ look, save, inLine });
  useEffect(() => {
    ways.current = { look, save, inLine };
  });

  useEffect(() => {
    const now = () => ways.current;
    const turn = () => now().inLine(document.visibilityState === 'hidden' ? now().save : now().look);
    now().inLine(now().look);
    document.addEventListener('visibilitychange', turn);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      now().inLine(now().save);
    };
  }, [url]);
  useEffect(() => {
    if (kept.isSaved) return undefined;
    const timer = setTimeout(() => ways.current.inLine(ways.current.save), misses > 0 ? RETRY_MS : QUIET_MS);
    return () => clearTimeout(timer);
  }, [kept, misses]);

  return {
    draft: kept.draft,
    /** The server does not take it just now: it is in this browser alone. */
    isHereOnly: misses > 0 && !kept.isSaved,
    change: (change: (before: TalkDraft) => TalkDraft) =>
      set({ ...latest.current, draft: change(latest.current.draft), isSaved: false }),
    clear: () => {
      set(emptyTalk);
      inLine(() => request(url, { method: 'DELETE', keepalive: true }));
    },
  };
}
