import type { Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Clock, ConflictError, Database, ForbiddenError, newId, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { TalkDraftsRepository, type TalkDraft, type TalkDraftKey } from './talk-drafts.repository.js';

export type TalkDraftToKeep = Omit<TalkDraft, 'revision'> & {
  /** That of the draft which it takes the place of; null where there was none. */
  revision: string | null;
};

/** What each member writes while he talks with somebody: kept until the talk is noted, and seen by himself alone. */
@Injectable()
export class TalkDrafts {
  constructor(
    private readonly database: Database,
    private readonly drafts: TalkDraftsRepository,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /** Null also for a token, which talks with nobody. */
  async find({ workspaceId, userId }: Access, contactId: string): Promise<TalkDraft | null> {
    const draft = await this.drafts.find({ workspaceId, contactId, userId });
    if (draft === undefined) throw new NotFoundError('There is no such contact.');
    return draft;
  }

  /** Refused (409) where another device has written or noted it meanwhile. */
  async keep(access: Access, contactId: string, wanted: TalkDraftToKeep): Promise<TalkDraft> {
    const { revision: before, ...words } = wanted;
    const draft: TalkDraft = { ...words, revision: newId() };
    const key = keyOf(access, contactId);
    const now = this.clock.now();
    await this.database.transaction(async (tx) => {
      const [found] = await this.contacts.keepAlive(tx, key.workspaceId, [contactId]);
      if (!found) throw new NotFoundError('There is no such contact.');
      const isKept =
        before === null
          ? await this.drafts.insert(tx, key, draft, now)
          : await this.drafts.replace(tx, key, { before, draft }, now);
      if (!isKept) throw new ConflictError('These notes were changed elsewhere meanwhile.');
    });
    return draft;
  }

  async remove(access: Access, contactId: string): Promise<void> {
    await this.find(access, contactId);
    await this.drafts.delete(keyOf(access, contactId));
  }
}

function keyOf({ workspaceId, userId }: Access, contactId: string): TalkDraftKey {
  if (userId === null) throw new ForbiddenError('Whoever talks has signed in; a token keeps no notes of a talk.');
  return { workspaceId, contactId, userId };
}
