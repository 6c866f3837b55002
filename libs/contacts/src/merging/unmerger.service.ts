import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContactEvents } from '../contact-events.js';
import type { ContactRow } from './fields/contact-row.js';
import { keepBetter } from './fields/keep-better.js';
import { undoFields, type FieldStep } from './fields/undo-fields.js';
import type { Merge } from './merge.js';
import { MergesRepository } from './merges.repository.js';
import type { SortedRow } from './moving/merge-rule.js';
import { RowMover } from './moving/row-mover.repository.js';
import { retryDeadlocks } from './retry-deadlocks.js';

/** To whom goes what came after a merge and cannot be told apart; a row's own word comes before `rest`. */
export interface UndoDecision {
  rest?: 'kept' | 'gone';
  /** Ids of rows that go with the one who was merged away. */
  gone?: string[];
  /** Ids of rows that stay. */
  kept?: string[];
}

/** A row that came after the merge, of which nothing tells to whom it belongs. */
export type UnclearRow = Pick<SortedRow, 'id' | 'says' | 'at'> & { table: string };

export interface UndoResult {
  /** False where something must be decided first; then nothing has changed. */
  undone: boolean;
  unclear: UnclearRow[];
}

/** Takes merges and splits back, to the row. */
@Injectable()
export class Unmerger {
  constructor(
    private readonly database: Database,
    private readonly merges: MergesRepository,
    private readonly mover: RowMover,
    private readonly events: ContactEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * What came later goes to whom it belongs by its identity. Undone a second time it changes nothing. Throws NotFoundError
   * for no merge of this workspace, ConflictError where a later merge or split stands on this one, which it names.
   */
  async undo(
    workspaceId: string,
    mergeId: string,
    byUserId: string | null = null,
    decision: UndoDecision = {},
  ): Promise<UndoResult> {
    try {
      const merge = await retryDeadlocks(() =>
        this.database.transaction((tx) => this.undoIn(tx, workspaceId, mergeId, { byUserId, decision })),
      );
      if (merge) {
        const { keptId, goneId } = merge;
        const what = merge.kind === 'merge' ? ('merge_undone' as const) : ('split_undone' as const);
        await this.events.merged(workspaceId, { what, mergeId, keptId, goneId });
      }
      return { undone: true, unclear: [] };
    } catch (error) {
      if (error instanceof Undecided) return { undone: false, unclear: error.unclear };
      throw error;
    }
  }

  private async undoIn(
    tx: Tx,
    workspaceId: string,
    mergeId: string,
    { byUserId, decision }: { byUserId: string | null; decision: UndoDecision },
  ): Promise<Merge | null> {
    const merge = await this.merges.findForUpdate(tx, workspaceId, mergeId);
    if (!merge || merge.kind === 'owner') throw new NotFoundError('There is no such merge.');
    if (merge.undoneAt !== null) return null;
    const { keptId, goneId } = merge;
    const held = await this.merges.holdContacts(tx, workspaceId, [keptId, goneId]);
    const kept = held.get(keptId) ?? (await this.refuseGone(tx, workspaceId, keptId));
    const leaning = await this.mover.findLeaningOn(tx, workspaceId, mergeId);
    if (leaning !== null) throw standsOn((await this.merges.find(tx, workspaceId, leaning))!);
    if (merge.kind === 'merge') await this.takeApart(tx, merge, kept, decision);
    else
      await this.bringTogether(tx, merge, kept, held.get(goneId) ?? (await this.refuseGone(tx, workspaceId, goneId)));
    await this.merges.markUndone(tx, merge, this.clock.now(), byUserId);
    await this.events.moved(tx, workspaceId, merge.kind === 'merge' ? [keptId, goneId] : [keptId]);
    return merge;
  }

  private async takeApart(tx: Tx, merge: Merge, kept: ContactRow, decision: UndoDecision): Promise<void> {
    const { workspaceId, id, keptId, goneId } = merge;
    await this.merges.insertContact(tx, merge.gone);
    await this.mover.restore(tx, workspaceId, id);
    await this.merges.removeRedirect(tx, workspaceId, goneId);
    await this.undoFields(tx, merge, kept);
    const leaving = { id: goneId, identities: await this.merges.listIdentities(tx, workspaceId, goneId) };
    const staying = { id: keptId, identities: await this.merges.listIdentities(tx, workspaceId, keptId) };
    const later = await this.mover.sort(tx, { workspaceId, contactId: keptId, after: id, leaving, staying });
    const unclear = later.filter((row) => decide(row, decision) === null);
    if (unclear.length > 0)
      throw new Undecided(unclear.map(({ table, id: row, says, at }) => ({ table, id: row, says, at })));
    const going = later.filter((row) => decide(row, decision) === 'leaving');
    for (const table of new Set(going.map((row) => row.table))) {
      const ids = going.filter((row) => row.table === table).map((row) => row.id);
      await this.mover.moveSome(tx, workspaceId, null, { table, ids, from: keptId, to: goneId });
    }
  }

  /** Whoever was split off comes back, with all that he has got since. */
  private async bringTogether(tx: Tx, split: Merge, kept: ContactRow, gone: ContactRow): Promise<void> {
    const { workspaceId, id, keptId, goneId } = split;
    await this.mover.restore(tx, workspaceId, id);
    await this.mover.moveAll(tx, workspaceId, id, { from: goneId, to: keptId });
    await this.merges.addRedirect(tx, workspaceId, goneId, keptId);
    const row = await this.undoFields(tx, split, kept);
    const isEdited = gone.updated_at !== split.gone.updated_at;
    if (isEdited) await this.merges.writeContact(tx, workspaceId, keepBetter(row, gone));
    await this.merges.dropContact(tx, workspaceId, goneId);
  }

  private async undoFields(tx: Tx, merge: Merge, current: ContactRow): Promise<ContactRow> {
    const later = await this.merges.listLater(tx, merge);
    const { row, steps } = undoFields([toStep(merge), ...later.map(toStep)], current);
    await this.merges.writeContact(tx, merge.workspaceId, row);
    for (const [at, { before, after }] of steps.entries()) {
      await this.merges.rewrite(tx, later[at]!, { keptBefore: before, keptAfter: after });
    }
    return row;
  }

  private async refuseGone(tx: Tx, workspaceId: string, id: string): Promise<never> {
    const took = await this.merges.findThatTook(tx, workspaceId, id);
    throw took ? standsOn(took) : new NotFoundError('One of the two contacts is no more.');
  }
}

class Undecided extends Error {
  constructor(readonly unclear: UnclearRow[]) {
    super('It must be decided first to whom some rows belong.');
  }
}

function decide({ id, belongsTo }: SortedRow, { rest, gone = [], kept = [] }: UndoDecision): SortedRow['belongsTo'] {
  if (gone.includes(id)) return 'leaving';
  if (kept.includes(id)) return 'staying';
  if (belongsTo !== null || rest === undefined) return belongsTo;
  return rest === 'gone' ? 'leaving' : 'staying';
}

function toStep({ kind, keptBefore: before, keptAfter: after, gone }: Merge): FieldStep {
  return { kind: kind === 'split' ? 'split' : 'merge', before, after, gone };
}

function standsOn({ id, kind, keptAfter, gone, createdAt }: Merge): ConflictError {
  const what =
    kind === 'merge' ? `“${gone.name}” into “${keptAfter.name}”` : `“${gone.name}” out of “${keptAfter.name}”`;
  const day = new Date(createdAt).toISOString().slice(0, 10);
  return new ConflictError(`A later ${kind}, of ${what} on ${day}, stands on this one; undo it first (${id}).`);
}
