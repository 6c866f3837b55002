import { Injectable } from '@nestjs/common';
import { ContactDirectory } from '#libs/contacts';
import { Clocks, InteractionArchive, Threads } from '#libs/interactions';
import type { Tx } from '#libs/platform';
import { UndoRepository } from './undo.repository.js';

/** Takes back what an import wrote, a slice in a transaction; each method tells whether there is more of its kind. */
@Injectable()
export class TakeBack {
  constructor(
    private readonly archive: InteractionArchive,
    private readonly clocks: Clocks,
    private readonly threads: Threads,
    private readonly contacts: ContactDirectory,
    private readonly undo: UndoRepository,
  ) {}

  /** The words that it put in the place of earlier ones, unless somebody has changed them since. */
  async words(tx: Tx, workspaceId: string, importId: string, limit: number): Promise<boolean> {
    return (await this.undo.restoreWords(tx, workspaceId, importId, limit)) === limit;
  }

  async interactions(tx: Tx, workspaceId: string, importId: string, limit: number): Promise<boolean> {
    const { deleted, contactIds } = await this.archive.deleteOfImport(tx, workspaceId, importId, limit);
    await this.clocks.refresh(tx, workspaceId, contactIds);
    return deleted === limit;
  }

  /** Links, and threads in which nobody else's items stand; after the interactions. */
  async threadsAndLinks(tx: Tx, workspaceId: string, importId: string): Promise<void> {
    await this.threads.deleteOfImport(tx, workspaceId, importId);
    await this.contacts.removeIdentitiesOfImport(tx, workspaceId, importId);
  }

  /** The people whom nobody has touched and of whom nothing is left; after the interactions. */
  async people(
    tx: Tx,
    workspaceId: string,
    importId: string,
    { limit, undone }: { limit: number; undone: string[] },
  ): Promise<boolean> {
    const found = await this.archive.findEmptyContactsOfImport(tx, workspaceId, importId, limit);
    if (found.length === 0) return false;
    await this.undo.holdContacts(tx, workspaceId, found);
    // While we waited for them somebody may have logged a call with one.
    const empty = new Set(await this.archive.findEmptyContactsOfImport(tx, workspaceId, importId, limit));
    const passedOn = new Set(await this.contacts.passOn(tx, workspaceId, [...empty], undone));
    await this.contacts.removeMany(
      tx,
      workspaceId,
      found.filter((id) => empty.has(id) && !passedOn.has(id)),
    );
    return found.length === limit;
  }

  /** Of these people, those of undone imports of whom nothing is left: they were only kept for somebody else's sake. */
  async leftBehind(tx: Tx, workspaceId: string, contactIds: string[], undone: string[]): Promise<void> {
    const empty = await this.undo.listOf(tx, workspaceId, contactIds, undone);
    await this.contacts.removeMany(tx, workspaceId, await this.archive.findEmptyContacts(tx, workspaceId, empty));
  }
}
