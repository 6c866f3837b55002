import { Injectable } from '@nestjs/common';
import type { Merge } from './merge.js';
import { Merger, type WantedMerge } from './merger.service.js';
import { Splitter, type WantedSplit } from './splitter.service.js';
import { Unmerger, type UndoDecision, type UndoResult } from './unmerger.service.js';

/** Two contacts made one, one made two, and both taken back. */
@Injectable()
export class MergingService {
  constructor(
    private readonly merger: Merger,
    private readonly unmerger: Unmerger,
    private readonly splitter: Splitter,
  ) {}

  /**
   * Done again for the same two it changes nothing and gives the same merge. Throws InvalidError for one and the same contact,
   * NotFoundError for one that never was, ConflictError for the owner's own and for one that has gone into a third.
   */
  merge(workspaceId: string, wanted: WantedMerge): Promise<Merge> {
    return this.merger.merge(workspaceId, wanted);
  }

  /**
   * Takes a merge or a split back, to the row; what came later goes to whom it belongs by its identity, and where nothing tells,
   * the rows are given back to be decided. Undone a second time it changes nothing. Throws NotFoundError for no merge of this
   * workspace, ConflictError where a later merge or split stands on this one, which it names.
   */
  undo(
    workspaceId: string,
    mergeId: string,
    byUserId: string | null = null,
    decision: UndoDecision = {},
  ): Promise<UndoResult> {
    return this.unmerger.undo(workspaceId, mergeId, byUserId, decision);
  }

  /**
   * Takes identities, and what passed under them, out of a contact; `goneId` of the answer is the new contact. What cannot be
   * told apart stays.
   */
  split(
    workspaceId: string,
    contactId: string,
    identityIds: string[],
    { by = 'owner', byUserId = null, name }: Partial<Pick<WantedSplit, 'by' | 'byUserId' | 'name'>> = {},
  ): Promise<Merge> {
    return this.splitter.split(workspaceId, { contactId, identityIds, by, byUserId, name });
  }
}
