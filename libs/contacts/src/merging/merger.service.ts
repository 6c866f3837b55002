import { OwnerIdentities } from '#libs/accounts';
import { Clock, ConflictError, Database, InvalidError, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContactEvents } from '../contact-events.js';
import type { ContactRow } from './fields/contact-row.js';
import { keepBetter, originsOf } from './fields/keep-better.js';
import { retryDeadlocks } from './retry-deadlocks.js';
import type { Merge, MergedBy, MergeEvidence } from './merge.js';
import { MergesRepository } from './merges.repository.js';
import { RowMover } from './moving/row-mover.repository.js';

export interface WantedMerge {
  /** Who stays, with his id. */
  keptId: string;
  /** Who goes into the other; his id leads to the kept one from then on. */
  goneId: string;
  evidence: MergeEvidence[];
  by: MergedBy;
  byUserId: string | null;
}

/** Makes one contact of two. */
@Injectable()
export class Merger {
  constructor(
    private readonly database: Database,
    private readonly merges: MergesRepository,
    private readonly mover: RowMover,
    private readonly owner: OwnerIdentities,
    private readonly events: ContactEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * Done again for the same two it changes nothing and gives the same merge. Throws InvalidError for one and the same contact,
   * NotFoundError for one that never was, ConflictError for the owner's own and for one that has gone into a third.
   */
  async merge(workspaceId: string, wanted: WantedMerge): Promise<Merge> {
    if (wanted.keptId === wanted.goneId) throw new InvalidError('These are one and the same contact.');
    const own = await this.ownIdentities(workspaceId);
    const { merge, isNew } = await retryDeadlocks(() =>
      this.database.transaction((tx) => this.mergeIn(tx, workspaceId, wanted, own)),
    );
    const { id: mergeId, keptId, goneId } = merge;
    if (isNew) await this.events.merged(workspaceId, { what: 'merged', mergeId, keptId, goneId });
    return merge;
  }

  private async mergeIn(tx: Tx, workspaceId: string, wanted: WantedMerge, own: Set<string>) {
    const { keptId, goneId, evidence, by, byUserId } = wanted;
    const rows = await this.merges.holdContacts(tx, workspaceId, [keptId, goneId]);
    const [kept, gone] = [rows.get(keptId), rows.get(goneId)];
    if (!kept || !gone) return { merge: await this.findDone(tx, workspaceId, wanted, kept), isNew: false };
    for (const { id, name } of [kept, gone]) await this.refuseOwner(tx, workspaceId, { id, name }, own);
    const merged = keepBetter(kept, gone);
    const merge: Merge = {
      workspaceId,
      id: newId(),
      kind: 'merge',
      keptId,
      goneId,
      by,
      byUserId,
      evidence,
      keptBefore: kept,
      keptAfter: merged,
      gone,
      origins: originsOf(kept, gone, merged),
      createdAt: this.clock.now(),
      undoneAt: null,
    };
    await this.merges.insert(tx, merge);
    await this.mover.moveAll(tx, workspaceId, merge.id, { from: goneId, to: keptId });
    await this.merges.addRedirect(tx, workspaceId, goneId, keptId);
    await this.merges.writeContact(tx, workspaceId, merged);
    await this.merges.dropContact(tx, workspaceId, goneId);
    await this.events.moved(tx, workspaceId, [keptId]);
    return { merge, isNew: true };
  }

  private async findDone(
    tx: Tx,
    workspaceId: string,
    { keptId, goneId }: WantedMerge,
    kept: ContactRow | undefined,
  ): Promise<Merge> {
    if (!kept) throw await this.notThere(tx, workspaceId, keptId);
    const done = await this.merges.findThatTook(tx, workspaceId, goneId);
    if (done?.keptId === keptId) return done;
    throw await this.notThere(tx, workspaceId, goneId);
  }

  private async notThere(tx: Tx, workspaceId: string, id: string): Promise<Error> {
    const done = await this.merges.findThatTook(tx, workspaceId, id);
    if (!done) return new NotFoundError('There is no such contact.');
    return new ConflictError(`“${done.gone.name}” has been merged into “${done.keptAfter.name}” already.`);
  }

  private async refuseOwner(
    tx: Tx,
    workspaceId: string,
    { id, name }: Pick<ContactRow, 'id' | 'name'>,
    own: Set<string>,
  ) {
    if (own.size === 0) return;
    const identities = await this.merges.listIdentities(tx, workspaceId, id);
    const mine = identities.find(({ kind, value }) => own.has(`${kind} ${value}`));
    if (mine) throw new ConflictError(`“${name}” has your own ${mine.kind} “${mine.printed}”; take that away first.`);
  }

  /** Without names: somebody may be called as the owner is. */
  private async ownIdentities(workspaceId: string): Promise<Set<string>> {
    const own = await this.owner.list(workspaceId);
    return new Set(own.filter(({ kind }) => kind !== 'name').map(({ kind, value }) => `${kind} ${value}`));
  }
}
