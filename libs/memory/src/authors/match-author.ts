import { isFullName } from './author-name.js';

/** Whom a printed name stands for, and why; `new` is somebody not known yet. */
export type AuthorMatch =
  { who: 'known'; contactId: string; why: string } | { who: 'new' } | { who: 'unclear'; reason: string };

export interface NamesKnown {
  /** Contacts who wrote in this thread under the name. */
  inThread: string[];
  /** Contacts anywhere who have the name. */
  anywhere: string[];
}

/**
 * Decides whom a name stands for. In one thread one name is one person; elsewhere only a full name that one contact has
 * is enough, because every thread has its own "Ann".
 */
export function matchAuthor(folded: string, { inThread, anywhere }: NamesKnown): AuthorMatch {
  if (inThread.length === 1)
    return { who: 'known', contactId: inThread[0]!, why: 'Wrote under this name in this thread before.' };
  if (inThread.length > 1) return unclear(`${inThread.length} people wrote under this name in this thread`);
  if (!isFullName(folded) || anywhere.length === 0) return { who: 'new' };
  if (anywhere.length === 1)
    return { who: 'known', contactId: anywhere[0]!, why: 'The only one of your people with this name.' };
  return unclear(`${anywhere.length} of your people have this name`);
}

function unclear(problem: string): AuthorMatch {
  return { who: 'unclear', reason: `${problem}, and nothing here says which of them it is.` };
}
