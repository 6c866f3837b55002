import { ContactDirectory } from '#libs/contacts';
import { Authorship, Clocks, InteractionArchive, type AuthorChange } from '#libs/interactions';
import { newId, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuthorMatcher } from './author-matcher.service.js';
import { ItemAuthors } from './item-authors.repository.js';
import type { AuthorMatch } from './match-author.js';
import { foldedName } from './weigh-words.js';

/** Somebody to make a contact of; `importId` is that of his words, so that an undo takes him along with them. */
export interface NewAuthor {
  name: string;
  folded: string;
  importId: string | null;
}

/** Puts items of threads on the timelines of their authors, in the caller's transaction. */
@Injectable()
export class AuthorAttacher {
  constructor(
    private readonly matcher: AuthorMatcher,
    private readonly authors: ItemAuthors,
    private readonly contacts: ContactDirectory,
    private readonly authorship: Authorship,
    private readonly archive: InteractionArchive,
    private readonly clocks: Clocks,
  ) {}

  /** Whom folded names stand for in a thread, leaving `except` out; who is known stays until the transaction ends. */
  async match(
    tx: Tx,
    workspaceId: string,
    threadId: string,
    foldedNames: string[],
    except: string | null = null,
  ): Promise<Map<string, AuthorMatch>> {
    if (foldedNames.length === 0) return new Map();
    const inThread = new Map<string, Set<string>>();
    for (const { name, contactId } of await this.authors.listNamedPeople(tx, workspaceId, threadId, except)) {
      const folded = foldedName(name);
      inThread.set(folded, (inThread.get(folded) ?? new Set()).add(contactId));
    }
    const matches = await this.matcher.match(tx, workspaceId, [...new Set(foldedNames)], (folded) => [
      ...(inThread.get(folded) ?? []),
    ]);
    const known = [...matches.values()].flatMap((match) => (match.who === 'known' ? [match.contactId] : []));
    await this.contacts.keepAlive(tx, workspaceId, known);
    return matches;
  }

  hold(tx: Tx, workspaceId: string, interactionIds: string[]): Promise<void> {
    return this.authorship.hold(tx, workspaceId, interactionIds);
  }

  /** The new contacts' ids, by folded name. */
  async create(tx: Tx, workspaceId: string, people: NewAuthor[], now: Date): Promise<Map<string, string>> {
    const born = [...new Map(people.map((one) => [one.folded, { ...one, id: newId() }])).values()];
    if (born.length === 0) return new Map();
    await this.contacts.insertMany(
      tx,
      workspaceId,
      born.map(({ id, name, importId }) => ({ id, name, importId, createdAt: now })),
    );
    await this.contacts.insertIdentities(
      tx,
      workspaceId,
      born.map(({ id, name, folded, importId }) => ({
        id: newId(),
        contactId: id,
        kind: 'name',
        value: folded,
        printed: name,
        verified: false,
        source: 'import',
        importId,
        firstSeenAt: now,
        lastSeenAt: now,
      })),
    );
    return new Map(born.map(({ folded, id }) => [folded, id]));
  }

  /**
   * Moves items, with the owner's answers to them, and then the clocks. A contact whom an import or a reading made, of
   * whom nothing is left now and whom nobody touched, goes away: as after an undo, there is nothing to remember him by.
   */
  async move(tx: Tx, workspaceId: string, changes: AuthorChange[], now: Date): Promise<void> {
    const touched = await this.authorship.assign(tx, workspaceId, changes, now);
    const left = changes.flatMap(({ from }) => (from === null ? [] : [from]));
    const empty = left.length === 0 ? [] : await this.archive.findEmptyContacts(tx, workspaceId, left);
    await this.contacts.removeMany(tx, workspaceId, empty);
    const gone = new Set(empty);
    await this.clocks.refresh(
      tx,
      workspaceId,
      touched.filter((id) => !gone.has(id)),
    );
  }
}
