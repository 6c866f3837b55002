import { useEffect, useState } from 'react';
import { forgetStored, readStored, writeStored } from '../../../ui/stored';
import { useWorkspace } from '../../session/workspace';
import { emptyDraft, isEmpty, readDraft, type TalkDraft } from './talk-draft';

/** What the drafts of talks are kept under. */
export const talkDrafts = 'frontporch-talk ';

/** Notes and timer of a talk with one person: they survive a reload, and go once the talk is noted. */
export function useTalkDraft(contactId: string) {
  const { id: workspaceId } = useWorkspace();
  const key = `${talkDrafts}${workspaceId} ${contactId}`;
  const [draft, setDraft] = useState(() => readDraft(readStored(key), Date.now()));
  useEffect(() => {
    if (isEmpty(draft)) forgetStored(key);
    else writeStored(key, JSON.stringify(draft));
  }, [key, draft]);
  return {
    draft,
    change: (change: (before: TalkDraft) => TalkDraft) => setDraft(change),
    clear: () => setDraft(emptyDraft),
  };
}
