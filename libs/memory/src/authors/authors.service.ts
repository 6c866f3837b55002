import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Memory } from '../memory.service.js';
import { AuthorAttacher } from './author-attacher.service.js';
import type { AuthorCorrection } from './author-correction.entity.js';
import { AuthorCorrectionsRepository, type ItemToCorrect } from './author-corrections.repository.js';
import { AuthorNamer } from './author-namer.service.js';
import type { GivenWord } from './name-given.js';
import { weighWords } from './weigh-words.js';

/** Far more than anybody says of one item. */
const MOST_WORDS = 50;

type Change = (tx: Tx, item: ItemToCorrect, words: AuthorCorrection[]) => Promise<AuthorCorrection[]>;

/** What a person says of an item's author: it holds at once, and the rest of the thread is read again with it as a fact. */
@Injectable()
export class Authors {
  constructor(
    private readonly database: Database,
    private readonly corrections: AuthorCorrectionsRepository,
    private readonly namer: AuthorNamer,
    private readonly attacher: AuthorAttacher,
    private readonly memory: Memory,
    private readonly clock: Clock,
  ) {}

  async correct(access: Access, threadId: string, position: number, given: GivenWord): Promise<void> {
    await this.changing(access, threadId, position, async (tx, item, words) => {
      if (words.length >= MOST_WORDS)
        throw new ConflictError('Enough was said of this item; take something back first.');
      const word = await this.namer.read(tx, access, threadId, item, given);
      const correction: AuthorCorrection = {
        ...word,
        workspaceId: access.workspaceId,
        interactionId: item.id,
        ordinal: (words.at(-1)?.ordinal ?? 0) + 1,
        saidBy: access.userId,
        saidAt: this.clock.now(),
      };
      await this.corrections.insert(tx, correction);
      return [...words, correction];
    });
  }

  /** Takes the last word back, so that the one before it holds again. */
  async takeBack(access: Access, threadId: string, position: number): Promise<void> {
    await this.changing(access, threadId, position, async (tx, _item, words) => {
      const last = words.at(-1);
      if (!last) throw new NotFoundError('Nobody has said anything of this author.');
      await this.corrections.remove(tx, last);
      return words.slice(0, -1);
    });
  }

  private async changing(access: Access, threadId: string, position: number, change: Change): Promise<void> {
    const { workspaceId } = access;
    await this.database.transaction(async (tx) => {
      const item = await this.corrections.findItemForUpdate(tx, workspaceId, threadId, position);
      if (!item) throw new NotFoundError('There is no such item.');
      if (item.direction === 'outbound') throw new ConflictError('These are your own words.');
      const words = await this.corrections.list(tx, workspaceId, item.id);
      const said = { before: weighWords(words), after: weighWords(await change(tx, item, words)) };
      const to = await this.namer.contactOf(tx, access, threadId, item, said);
      await this.memory.threadChanged(tx, workspaceId, threadId);
      const moved = to === item.contactId ? [] : [{ interactionId: item.id, from: item.contactId, to }];
      await this.attacher.move(tx, workspaceId, moved, this.clock.now());
    });
    await this.memory.ask({ workspaceId, threadId });
  }
}
