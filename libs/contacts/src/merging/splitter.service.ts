import { Clock, ConflictError, Database, InvalidError, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContactEvents } from '../contact-events.js';
import type { ContactRow } from './fields/contact-row.js';
import type { Merge, MergedBy } from './merge.js';
import { MergesRepository, type OwnIdentity } from './merges.repository.js';
import { RowMover } from './moving/row-mover.repository.js';
import { retryDeadlocks } from './retry-deadlocks.js';

export interface WantedSplit {
  contactId: string;
  /** What belongs to somebody else: some of the contact's identities, never all. */
  identityIds: string[];
  /** The new contact's name; left out: a name among what leaves, else the first of it as printed. */
  name?: string;
  by: MergedBy;
  byUserId: string | null;
}

/** Takes out of a contact what is somebody else's: identities, and what passed under them. */
@Injectable()
export class Splitter {
  constructor(
    private readonly database: Database,
    private readonly merges: MergesRepository,
    private readonly mover: RowMover,
    private readonly events: ContactEvents,
    private readonly clock: Clock,
  ) {}

  /** The split, whose `goneId` is the new contact. What cannot be told apart stays. Undone as a merge is. */
  async split(workspaceId: string, wanted: WantedSplit): Promise<Merge> {
    const split = await retryDeadlocks(() => this.database.transaction((tx) => this.splitIn(tx, workspaceId, wanted)));
    const { id: mergeId, keptId, goneId } = split;
    await this.events.merged(workspaceId, { what: 'split', mergeId, keptId, goneId });
    return split;
  }

  private async splitIn(tx: Tx, workspaceId: string, wanted: WantedSplit): Promise<Merge> {
    const { contactId, by, byUserId } = wanted;
    const kept = (await this.merges.holdContacts(tx, workspaceId, [contactId])).get(contactId);
    if (!kept) throw new NotFoundError('There is no such contact.');
    const { leaving, staying } = await this.divide(tx, workspaceId, wanted);
    const now = this.clock.now();
    const gone = newContact(kept, wanted.name ?? nameOf(leaving), now);
    const after = { ...kept, name: leaving.some((one) => isNamed(one, kept.name)) ? nameOf(staying) : kept.name };
    const images = { keptBefore: kept, keptAfter: after, gone, origins: {} };
    const who = { workspaceId, keptId: contactId, goneId: gone.id, by, byUserId };
    const split: Merge = {
      ...who,
      ...images,
      id: newId(),
      kind: 'split',
      evidence: [],
      createdAt: now,
      undoneAt: null,
    };
    await this.merges.insert(tx, split);
    await this.merges.insertContact(tx, gone);
    await this.merges.writeContact(tx, workspaceId, after);
    await this.moveOut(tx, split, { leaving, staying });
    await this.events.moved(tx, workspaceId, [contactId, gone.id]);
    return split;
  }

  private async divide(tx: Tx, workspaceId: string, { contactId, identityIds }: WantedSplit): Promise<Divided> {
    const identities = await this.merges.listIdentities(tx, workspaceId, contactId);
    const asked = new Set(identityIds);
    const leaving = identities.filter(({ id }) => asked.has(id));
    const staying = identities.filter(({ id }) => !asked.has(id));
    if (leaving.length < asked.size) throw new NotFoundError('This person has no such identity.');
    if (leaving.length === 0) throw new InvalidError('Name what belongs to somebody else.');
    if (staying.length === 0) throw new ConflictError('Something must stay by which this person is known.');
    return { leaving, staying };
  }

  private async moveOut(tx: Tx, { workspaceId, id, keptId, goneId }: Merge, divided: Divided): Promise<void> {
    const rows = await this.mover.sort(tx, {
      workspaceId,
      contactId: keptId,
      after: null,
      leaving: { id: goneId, identities: divided.leaving },
      staying: { id: keptId, identities: divided.staying },
    });
    const going = rows.filter(({ belongsTo }) => belongsTo === 'leaving');
    const moves = [...divided.leaving.map((one) => ({ id: one.id, table: 'identities' })), ...going];
    for (const table of new Set(moves.map((row) => row.table))) {
      const ids = moves.filter((row) => row.table === table).map((row) => row.id);
      await this.mover.moveSome(tx, workspaceId, id, { table, ids, from: keptId, to: goneId });
    }
  }
}

interface Divided {
  leaving: OwnIdentity[];
  staying: OwnIdentity[];
}

interface Known {
  kind: string;
  printed: string;
}

function nameOf(identities: Known[]): string {
  return (identities.find(({ kind }) => kind === 'name') ?? identities[0]!).printed.slice(0, 200);
}

function isNamed({ kind, printed }: Known, name: string): boolean {
  return kind === 'name' && printed.toLowerCase() === name.toLowerCase();
}

/** Every boundary goes along: who must not be called is not known to be only one of the two. */
function newContact(of: ContactRow, name: string, now: Date): ContactRow {
  const at = now.toISOString();
  return {
    ...Object.fromEntries(Object.keys(of).map((column) => [column, null])),
    workspace_id: of['workspace_id'],
    id: newId(),
    name,
    circle: null,
    cadence_days: null,
    about: null,
    boundaries: of.boundaries,
    import_id: null,
    touched_by_hand: true,
    archived_at: of.archived_at,
    created_at: at,
    updated_at: at,
  };
}
