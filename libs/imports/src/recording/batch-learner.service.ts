import { Injectable } from '@nestjs/common';
import { normaliseIdentity } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Threads } from '#libs/interactions';
import { Clock, type Tx } from '#libs/platform';
import type { ImportedAnswer } from '../formats/import-format.js';
import { AuthorMatcher } from '#libs/memory';
import type { BatchKnowledge } from './plan-batch.js';
import type { RecordingRun } from './recording-run.js';
import { namesOfCommenters, type StampedItem } from '../matching/stamp-item.js';
import { StandingItems } from '../matching/standing-items.service.js';

/** Learns from the database what a batch must be planned with. */
@Injectable()
export class BatchLearner {
  constructor(
    private readonly contacts: ContactDirectory,
    private readonly threads: Threads,
    private readonly standing: StandingItems,
    private readonly matcher: AuthorMatcher,
    private readonly clock: Clock,
  ) {}

  async learn(tx: Tx, run: RecordingRun, items: StampedItem[]): Promise<BatchKnowledge> {
    const { workspaceId, threadId, memory } = run;
    await this.forgetDeletedContacts(tx, run, items);
    const names = [...new Set([...namesOfCommenters(items), ...namesSpokenTo(items)])];
    return {
      ...run,
      lastPosition: await this.threads.lastPosition(tx, workspaceId, threadId),
      now: this.clock.now(),
      standing: await this.standing.find(tx, workspaceId, threadId, items),
      authors: await this.matcher.match(tx, workspaceId, names, (folded) => memory.contactsNamed(folded)),
      placesOf: (row) => memory.placesOf(row),
      foldName,
    };
  }

  // Whom the memory knows may have been deleted by hand since, or merged into somebody; who is left can't go before this transaction ends.
  private async forgetDeletedContacts(
    tx: Tx,
    { workspaceId, memory }: RecordingRun,
    items: StampedItem[],
  ): Promise<void> {
    const authors = namesOfCommenters(items).flatMap((folded) => memory.contactsNamed(folded));
    const rows = items.flatMap(answersOf).flatMap(({ row }) => (row === null ? [] : [row]));
    const answered = rows.flatMap((row) => memory.placesOf(row).map(({ contactId }) => contactId));
    const ids = [...new Set([...authors, ...answered])].filter((id) => id !== null);
    if (ids.length === 0) return;
    const alive = new Set(await this.contacts.keepAlive(tx, workspaceId, ids));
    const gone = ids.filter((id) => !alive.has(id));
    if (gone.length > 0) memory.forgetContacts(new Set(gone), await this.contacts.followMerged(tx, workspaceId, gone));
  }
}

function namesSpokenTo(items: StampedItem[]): string[] {
  const names = items
    .filter(({ item }) => item.kind === 'owner')
    .flatMap((own) => answersOf(own).map(({ name }) => name));
  return names.map(foldName).filter((folded) => folded !== null);
}

function answersOf({ item }: StampedItem): ImportedAnswer[] {
  return [...item.answers, ...item.parts.flatMap((part) => part.answers)];
}

function foldName(name: string): string | null {
  return normaliseIdentity('name', name);
}
