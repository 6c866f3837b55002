import type { Access } from '#libs/accounts';
import { ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Signal } from './signal.entity.js';
import { statesOf, type SignalState } from './signal-words.js';
import { SignalsRepository } from './signals.repository.js';

/** What a person says of signals; readings leave it alone. */
@Injectable()
export class Signals {
  constructor(
    private readonly database: Database,
    private readonly signals: SignalsRepository,
  ) {}

  /** Refuses (409) a state that a signal of this type can't have. */
  async changeState({ workspaceId }: Access, id: string, state: SignalState): Promise<void> {
    await this.changing(workspaceId, id, async (tx, { type }) => {
      const states = statesOf(type);
      if (!states.includes(state)) {
        const what = type === 'promise' ? 'A promise' : 'This signal';
        throw new ConflictError(`${what} can't be ${state}; it can be ${states.join(', ')}.`);
      }
      await this.signals.changeState(tx, workspaceId, id, state);
    });
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
