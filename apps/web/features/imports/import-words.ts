import { counted, figures, listed, sentenceCase } from '../../ui/text/numbers';
import type { ThreadCounts } from '../memory/memory.types';
import type { Fate, ImportPreview, ImportView } from './imports.types';

export const fates: readonly Fate[] = ['created', 'matched', 'kept', 'already_there', 'updated', 'skipped', 'failed'];

export const fateNames: Record<Fate, string> = {
  created: 'New person',
  matched: 'Known',
  kept: 'Author unknown',
  already_there: 'Already there',
  updated: 'New words',
  skipped: 'Skipped',
  failed: 'Failed',
};

/** What an import is called: its post, its file, or plainly what it was. */
export function importTitle(view: ImportView): string {
  return view.postTitle ?? view.fileName ?? 'A pasted thread';
}

/** What was read, before anything is written. */
export function previewSentence({ counts }: Pick<ImportPreview, 'counts'>): string {
  const parts = [
    `${counted(counts.comments, 'comment')}`,
    counts.owner > 0 ? `${counted(counts.owner, 'item')} of your own` : null,
    counts.pingbacks > 0 ? counted(counts.pingbacks, 'pingback') : null,
  ].filter((part) => part !== null);
  return `${sentenceCase(counted(counts.items, 'item'))}: ${listed(parts)}.`;
}

/** What was found in the words, once they are read; null where nothing was. */
export function foundSentence({ offers, promises, unansweredQuestions }: ThreadCounts): string | null {
  const parts = [
    offers > 0 ? counted(offers, 'offer to talk', 'offers to talk') : null,
    promises > 0 ? counted(promises, 'promise') : null,
    unansweredQuestions > 0 ? counted(unansweredQuestions, 'unanswered question') : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : listed(parts);
}

/** What an import has brought, in a sentence or two. */
export function resultSentence(view: ImportView): string {
  if (view.state === 'undone') return 'This import was undone: what it had brought is gone again.';
  const { counts, people } = view;
  const written = counts.created + counts.matched + counts.kept;
  if (written + counts.updated === 0 && counts.alreadyThere > 0)
    return 'Everything in it was there already, so nothing has changed.';
  const brought = [
    `${counted(people.created, 'new person', 'new people')}`,
    people.matched > 0 ? `${counted(people.matched, 'person', 'people')} you knew` : null,
  ].filter((part) => part !== null);
  return [
    `It brought ${figures(written, 'item')} and ${listed(brought)}.`,
    counts.kept > 0
      ? `${sentenceCase(counted(counts.kept, 'item by an unknown author stays', 'items by unknown authors stay'))}${view.format === 'files' ? ', with nobody yet' : ' in the thread'}.`
      : null,
    counts.updated > 0 ? `${sentenceCase(counted(counts.updated, 'item has', 'items have'))} new words since.` : null,
    counts.alreadyThere > 0
      ? `${sentenceCase(counted(counts.alreadyThere, 'item was', 'items were'))} there already.`
      : null,
    counts.skipped > 0
      ? `${sentenceCase(counted(counts.skipped, 'item was', 'items were'))} skipped; each row says why.`
      : null,
    counts.failed > 0 ? `${sentenceCase(counted(counts.failed, 'item'))} failed; each row says why.` : null,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** From 0 to 1; files by their bytes, since nobody knows yet how many rows they hold. */
export function shareDone({ rowsDone, rowsTotal, bytesDone, bytesTotal }: ImportView): number {
  const [done, total] = bytesTotal > 0 ? [bytesDone, bytesTotal] : [rowsDone, rowsTotal];
  return total > 0 ? Math.min(1, done / total) : 0;
}

/** "about a minute left", from how fast it has gone so far; null while that is not known. */
export function timeLeft(view: ImportView, now: Date): string | null {
  const share = shareDone(view);
  if (view.state !== 'running' || view.startedAt === null || share === 0) return null;
  const seconds = (now.getTime() - Date.parse(view.startedAt)) / 1000;
  if (seconds < 2) return null;
  const left = Math.ceil(((1 - share) * seconds) / share);
  if (left < 5) return 'a few seconds left';
  if (left < 60) return `about ${Math.ceil(left / 5) * 5} seconds left`;
  const minutes = Math.round(left / 60);
  return minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`;
}
