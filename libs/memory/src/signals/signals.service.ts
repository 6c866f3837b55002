import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Signal, SignalEdit } from './signal.entity.js';
import { statesOf, type SignalState } from './signal-words.js';
import { SignalsRepository } from './signals.repository.js';

/** What is left out stays; null takes it away. */
export type SignalChange = Partial<SignalEdit> & { state?: SignalState };

const editable: Record<keyof SignalEdit, Signal['type']> = {
  words: 'fact',
  fact: 'fact',
  about: 'fact',
  sensitive: 'fact',
  expiresOn: 'fact',
  askAfterOn: 'fact',
  dueOn: 'promise',
};

/** What a person says of signals; readings leave it alone. */
@Injectable()
export class Signals {
  constructor(
    private readonly database: Database,
    private readonly signals: SignalsRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses (409) a state that a signal of this type can't have, and an edit of what it does not have. */
  async change({ workspaceId }: Access, id: string, { state, ...change }: SignalChange): Promise<void> {
    await this.changing(workspaceId, id, async (tx, signal) => {
      const edit = editOf(signal, change);
      if (state !== undefined) {
        requireState(signal, state);
        await this.signals.changeState(tx, workspaceId, id, state);
      }
      if (edit) await this.signals.edit(tx, signal, edit, this.clock.now());
    });
  }

  async changeState(access: Access, id: string, state: SignalState): Promise<void> {
    await this.change(access, id, { state });
  }

  /** For good: no later reading brings these words back. */
  async forget({ workspaceId }: Access, id: string): Promise<void> {
    await this.changing(workspaceId, id, (tx, signal) => this.signals.forget(tx, workspaceId, signal));
  }

  private async changing(workspaceId: string, id: string, work: (tx: Tx, signal: Signal) => Promise<void>) {
    await this.database.transaction(async (tx) => {
      const signal = await this.signals.findForUpdate(tx, workspaceId, id);
      if (!signal) throw new NotFoundError('There is no such signal.');
      await work(tx, signal);
    });
  }
}

function requireState({ type }: Signal, state: SignalState): void {
  const states = statesOf(type);
  if (states.includes(state)) return;
  const what = type === 'promise' ? 'A promise' : 'This signal';
  throw new ConflictError(`${what} can't be ${state}; it can be ${states.join(', ')}.`);
}

/** Null where nothing is edited. */
function editOf({ type }: Signal, change: Partial<SignalEdit>): Partial<SignalEdit> | null {
  const given = (Object.keys(change) as (keyof SignalEdit)[]).filter((field) => change[field] !== undefined);
  const wrong = given.find((field) => editable[field] !== type);
  if (wrong) throw new ConflictError(`Only a ${editable[wrong]} has ${wrong}.`);
  if (given.length === 0) return null;
  const edit = Object.fromEntries(given.map((field) => [field, change[field]])) as Partial<SignalEdit>;
  if (edit.words === '') edit.words = null;
  if (edit.about === '') edit.about = null;
  return edit;
}
