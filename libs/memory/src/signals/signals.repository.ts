import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import { wordsHash } from './place-signals.js';
import { Signal, type ReadSignal, type SignalEdit } from './signal.entity.js';
import type { SignalState } from './signal-words.js';

/** The signals table. A reading replaces what it read before; a person's word on a signal stays, whatever it reads. */
@Injectable()
export class SignalsRepository {
  constructor(private readonly database: Database) {}

  /** `signals` is all that is read in these interactions now. */
  async replace(tx: Tx, workspaceId: string, interactionIds: string[], signals: ReadSignal[]): Promise<void> {
    const ids = signals.map(({ id }) => id);
    await this.database.queryIn(tx, DELETE_UNFOUND, [workspaceId, interactionIds, ids]);
    if (signals.length === 0) return;
    const values = columns.map((column) => signals.map((signal) => inColumn(signal[column])));
    await this.database.queryIn(tx, UPSERT, [workspaceId, ...values, signals.map(wordsHash)]);
  }

  findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Signal | null> {
    return tx.getRepository(Signal).findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async changeState(tx: Tx, workspaceId: string, id: string, state: SignalState): Promise<void> {
    await tx.getRepository(Signal).update({ workspaceId, id }, { state });
  }

  /** From now on no reading changes what a person changed. */
  async edit(tx: Tx, { workspaceId, id }: Signal, edit: Partial<SignalEdit>, editedAt: Date): Promise<void> {
    await tx.getRepository(Signal).update({ workspaceId, id }, { ...edit, editedAt });
  }

  /** Deletes a signal for good, with all of its type in the same words, and remembers never to read them so again. */
  async forget(tx: Tx, workspaceId: string, signal: Signal): Promise<void> {
    const { interactionId, type, quote, sensitive } = signal;
    // Remembered first: what was sensitive is then never uncovered in between.
    await this.database.queryIn(
      tx,
      `insert into forgotten_signals (workspace_id, interaction_id, words_hash, sensitive) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [workspaceId, interactionId, wordsHash(signal), sensitive],
    );
    await tx.getRepository(Signal).delete({ workspaceId, interactionId, type, quote });
  }
}

const columns = [
  'id',
  'interactionId',
  'type',
  'state',
  'quote',
  'start',
  'confidence',
  'fact',
  'sensitive',
  'about',
  'promisedBy',
  'saidTo',
  'due',
  'dueOn',
  'channel',
  'relation',
] as const satisfies (keyof ReadSignal)[];

function unlessEdited(...edited: string[]): string {
  const each = (column: string) =>
    `${column} = case when known.edited_at is null then excluded.${column} else known.${column} end`;
  return edited.map(each).join(', ');
}

function inColumn(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : value;
}

// What a person confirmed, kept, dismissed or edited stays as long as its words do.
const DELETE_UNFOUND = `
  delete from signals s using interactions i
  where s.workspace_id = $1 and s.interaction_id = any($2::uuid[]) and s.id <> all($3::uuid[])
    and i.workspace_id = s.workspace_id and i.id = s.interaction_id
    and ((s.state in ('read', 'open') and s.edited_at is null) or (i.thread_id is null and strpos(i.text, s.quote) = 0))`;

// A promise that a person wrote down, or changed, is not read a second time from a part of its words.
const UPSERT = `
  insert into signals as known (workspace_id, id, interaction_id, type, state, quote, start, confidence, fact, sensitive,
    about, promised_by, said_to, due, due_on, channel, relation)
  select $1, id, read.interaction_id, type, state, quote, start, confidence, fact, sensitive, about, promised_by, said_to,
    due, due_on, channel, relation
  from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::real[], $9::text[], $10::boolean[],
      $11::text[], $12::text[], $13::text[], $14::text[], $15::date[], $16::text[], $17::jsonb[], $18::uuid[])
    as read(id, interaction_id, type, state, quote, start, confidence, fact, sensitive, about, promised_by, said_to, due,
      due_on, channel, relation, words_hash)
  where not exists (
    select from forgotten_signals f
    where f.workspace_id = $1 and f.interaction_id = read.interaction_id and f.words_hash = read.words_hash
  ) and not exists (
    select from signals e
    where e.workspace_id = $1 and e.interaction_id = read.interaction_id and e.type = 'promise' and read.type = 'promise'
      and e.edited_at is not null and e.id <> read.id and strpos(e.quote, read.quote) > 0
  )
  on conflict (workspace_id, id) do update set start = excluded.start, confidence = excluded.confidence,
    promised_by = excluded.promised_by, said_to = excluded.said_to, due = excluded.due, channel = excluded.channel,
    relation = excluded.relation, ${unlessEdited('fact', 'sensitive', 'about', 'due_on')}`;
