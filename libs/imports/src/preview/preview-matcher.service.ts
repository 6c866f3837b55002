import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';
import { AuthorMatcher, ItemAuthors } from '#libs/memory';
import { RunMemory } from '../recording/run-memory.js';
import { namesOfCommenters } from '../matching/stamp-item.js';
import { isStanding, StandingItems } from '../matching/standing-items.service.js';
import { ThreadFinder, type SoughtThread } from '../matching/thread-finder.service.js';
import type { ImportPreview } from './import-preview.view.js';
import { previewPeople, type PreviewedPeople } from './preview-people.js';

/** Looks up what an import would find: the thread, the items there already, the people. It writes nothing. */
@Injectable()
export class PreviewMatcher {
  constructor(
    private readonly finder: ThreadFinder,
    private readonly standing: StandingItems,
    private readonly matcher: AuthorMatcher,
    private readonly authors: ItemAuthors,
  ) {}

  async match(
    tx: Tx,
    workspaceId: string,
    sought: SoughtThread,
  ): Promise<Pick<ImportPreview, 'thread' | PreviewedPeople>> {
    const thread = await this.finder.find(tx, workspaceId, sought);
    const memory = new RunMemory();
    if (thread) memory.rememberPeople(await this.authors.listNamedPeople(tx, workspaceId, thread.id));
    const standing = thread && (await this.standing.find(tx, workspaceId, thread.id, sought.items));
    const fresh = standing ? sought.items.filter((item) => !isStanding(standing, item)) : sought.items;
    const inThread = (folded: string) => memory.contactsNamed(folded);
    const matches = await this.matcher.match(tx, workspaceId, namesOfCommenters(fresh), inThread);
    return {
      ...previewPeople(fresh, matches),
      thread: thread && { threadId: thread.id, items: sought.items.length - fresh.length },
    };
  }
}
