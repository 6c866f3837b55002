import { OwnerIdentities } from '#libs/accounts';
import type { KnownThread, ThreadStyle } from '#libs/reading';
import { Injectable } from '@nestjs/common';
import { AuthorCorrectionsRepository } from '../authors/author-corrections.repository.js';
import { gatherItems, type ItemToRead } from './gather-items.js';
import { ownerInTexts } from './owner-in-texts.js';
import { WordsToRead } from './words-to-read.repository.js';

export interface LoadedThread {
  items: ItemToRead[];
  known: KnownThread;
}

const LAST_POSITION = 2_147_483_647;

/** Loads a thread whole, with all that a person has said of its authors. */
@Injectable()
export class ThreadLoader {
  constructor(
    private readonly words: WordsToRead,
    private readonly corrections: AuthorCorrectionsRepository,
    private readonly identities: OwnerIdentities,
  ) {}

  async load(workspaceId: string, threadId: string): Promise<LoadedThread> {
    const { opening, style, parts } = await this.words.loadThread(workspaceId, threadId);
    const everywhere = { from: 0, to: LAST_POSITION };
    const said = await this.corrections.listOfThread(workspaceId, threadId, everywhere);
    const owner = ownerInTexts(await this.identities.list(workspaceId));
    const known = { owner, opening, style: (style ?? 'unknown') as ThreadStyle };
    return { items: gatherItems(parts, said, style), known };
  }
}
