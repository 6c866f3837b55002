import { OwnerIdentities, type Access } from '#libs/accounts';
import { ContactQuery } from '#libs/contacts';
import { Clock, ConflictError, InvalidError, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuthorAttacher } from './author-attacher.service.js';
import type { ItemToCorrect } from './author-corrections.repository.js';
import type { AuthorWord } from './author-correction.entity.js';
import { expectAuthor } from './expect-author.js';
import { nameGiven, type GivenWord } from './name-given.js';
import { foldedName, isRefused, isSameName, type WeighedWords } from './weigh-words.js';

/** Finds, or makes, the contact that an author's name stands for. */
@Injectable()
export class AuthorNamer {
  constructor(
    private readonly attacher: AuthorAttacher,
    private readonly contacts: ContactQuery,
    private readonly identities: OwnerIdentities,
    private readonly clock: Clock,
  ) {}

  /** The word as it is kept; refuses (422, 409) one that names nobody, the owner, or one of several. */
  async read(
    tx: Tx,
    { workspaceId }: Access,
    threadId: string,
    item: ItemToCorrect,
    given: GivenWord,
  ): Promise<AuthorWord> {
    const { says, contactId } = given;
    if (says === 'is_not') return { says, name: nameGiven(given).name, contactId: null };
    if (contactId !== undefined) return { says, name: await this.nameOf(workspaceId, contactId), contactId };
    const named = nameGiven(given);
    await this.refuseOwner(workspaceId, named.folded);
    const found = await this.find(tx, workspaceId, threadId, item, named);
    if (found === null) throw new ConflictError('Several of your people have this name; choose one of them.');
    return { says, name: named.name, contactId: found };
  }

  /** On whose timeline an item belongs after a change of what is said of it. */
  async contactOf(
    tx: Tx,
    { workspaceId }: Access,
    threadId: string,
    item: ItemToCorrect,
    said: { before: WeighedWords; after: WeighedWords },
  ): Promise<string | null> {
    const before = expectAuthor({ ...item, said: said.before });
    const after = expectAuthor({ ...item, said: said.after });
    if (after?.by === 'hand' && after.contactId !== null) return after.contactId;
    // Who came by another way than a name stays, unless it is he who is refused.
    if (!before && !after) return isRefused(said.after, item.contactName ?? '') ? null : item.contactId;
    if (!after) return null;
    if (before && before.by !== 'hand' && after.by !== 'hand' && isSameName(before.name, after.name))
      return item.contactId;
    return this.find(tx, workspaceId, threadId, item, { name: after.name, folded: foldedName(after.name) });
  }

  private async find(
    tx: Tx,
    workspaceId: string,
    threadId: string,
    { id, importId }: ItemToCorrect,
    { name, folded }: { name: string; folded: string },
  ): Promise<string | null> {
    const match = (await this.attacher.match(tx, workspaceId, threadId, [folded], id)).get(folded);
    if (match?.who === 'unclear') return null;
    if (match?.who === 'known') return match.contactId;
    const born = await this.attacher.create(tx, workspaceId, [{ name, folded, importId }], this.clock.now());
    return born.get(folded) ?? null;
  }

  private async nameOf(workspaceId: string, contactId: string): Promise<string> {
    try {
      return (await this.contacts.get(workspaceId, contactId)).name;
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      const detail = 'There is no such contact.';
      throw new InvalidError(detail, [{ field: 'contactId', detail }]);
    }
  }

  private async refuseOwner(workspaceId: string, folded: string): Promise<void> {
    const own = await this.identities.list(workspaceId);
    if (own.some(({ kind, value }) => kind === 'name' && value === folded)) {
      throw new ConflictError('This is one of your own names; you are no contact of yours.');
    }
  }
}
