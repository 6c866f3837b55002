import type { AuthorChange } from '#libs/interactions';
import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuthorAttacher, type NewAuthor } from './author-attacher.service.js';
import { ItemAuthors } from './item-authors.repository.js';
import type { AuthorMatch } from './match-author.js';
import type { ReadAuthor, SettledAuthors } from './settle-authors.js';

export interface SettlingThread {
  workspaceId: string;
  threadId: string;
  /** Of all its comments. */
  interactionIds: string[];
  settled: SettledAuthors;
}

/** Writes what a reading concludes of a thread's authors. */
@Injectable()
export class AuthorSettler {
  constructor(
    private readonly attacher: AuthorAttacher,
    private readonly authors: ItemAuthors,
  ) {}

  /**
   * Looks up whom the names stand for and holds what will be moved. It goes before the checkpoint is moved, so that
   * everybody takes rows in one order: contacts, interactions, readings, clocks.
   */
  async prepare(tx: Tx, { workspaceId, threadId, settled }: SettlingThread): Promise<Map<string, AuthorMatch>> {
    const { toAttach, toDetach } = settled;
    const names = toAttach.map(({ folded }) => folded);
    const matches = await this.attacher.match(tx, workspaceId, threadId, names);
    const moving = [...toAttach.map(({ item }) => item), ...toDetach].map(({ interactionId }) => interactionId);
    await this.attacher.hold(tx, workspaceId, moving);
    return matches;
  }

  async write(tx: Tx, thread: SettlingThread, matches: Map<string, AuthorMatch>, now: Date): Promise<void> {
    const { workspaceId, interactionIds, settled } = thread;
    const wanted = settled.toAttach.filter(({ folded }) => (matches.get(folded) ?? { who: 'new' }).who === 'new');
    const people = wanted.map(({ item, name, folded }): NewAuthor => ({ name, folded, importId: item.importId }));
    const born = await this.attacher.create(tx, workspaceId, people, now);
    const changes = settled.toDetach.map((item) => changeOf(item, null));
    const attached = new Set<string>();
    for (const { item, folded } of settled.toAttach) {
      const match = matches.get(folded);
      const contactId = match?.who === 'known' ? match.contactId : (born.get(folded) ?? null);
      changes.push(changeOf(item, contactId));
      if (contactId !== null) attached.add(item.interactionId);
    }
    const authors = settled.authors.map((author) => {
      return attached.has(author.interactionId) ? { ...author, attached: true } : author;
    });
    const read = interactionIds.filter((id) => !settled.untouched.has(id));
    await this.authors.replace(tx, workspaceId, read, authors);
    await this.attacher.move(tx, workspaceId, changes, now);
  }
}

function changeOf({ interactionId, contactId }: ReadAuthor, to: string | null): AuthorChange {
  return { interactionId, from: contactId, to };
}
