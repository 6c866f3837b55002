import { Clock, newId, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Call } from '../bookings/calls.repository.js';
import type { CallChangeKind, EndedBy } from '../call-words.js';
import { CallEvents } from './call-events.js';
import { CallNoticesRepository } from './call-notices.repository.js';
import { planNotices } from './plan-notices.js';

/** Writes down what is to be told of a call, in the transaction that changes it; the rooms above tell it. */
@Injectable()
export class CallNotices {
  constructor(
    private readonly notices: CallNoticesRepository,
    private readonly events: CallEvents,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes the place of all that was to be told of the call before. `call` is as it stands after the change; `change` null: it is
   * as it was, and only reminded of.
   */
  async lay(tx: Tx, call: Call, change: CallChangeKind | null, changedBy: EndedBy): Promise<void> {
    const now = this.clock.now();
    const { workspaceId, id: callId, sequence } = call;
    await this.drop(tx, call);
    const unseen = { state: 'waiting' as const, tries: 0 };
    const laid = planNotices(call, change, now).map((planned) => ({
      ...planned,
      ...unseen,
      workspaceId,
      id: newId(),
      callId,
      sequence,
      changedBy,
      lookAt: planned.dueAt,
    }));
    await this.notices.insert(tx, laid, now);
  }

  /** Nothing more is to be told of it. */
  drop(tx: Tx, { workspaceId, id }: Call): Promise<void> {
    return this.notices.dropOpen(tx, workspaceId, id, this.clock.now());
  }

  /** Tells whoever sends them that there is something else to tell; once the change is committed. */
  tell({ workspaceId, id: callId }: Pick<Call, 'workspaceId' | 'id'>): Promise<void> {
    return this.events.changed({ workspaceId, callId });
  }
}
