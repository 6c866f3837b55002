import type { Access } from '#libs/accounts';
import { Interactions } from '#libs/interactions';
import { Clock, ConflictError, Database, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import type { EndedBy } from '../call-words.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import type { CallOutcome } from './call.dto.js';
import { CallsRepository, type Call } from './calls.repository.js';

const MINUTE_MS = 60_000;

export interface OutcomeOfCall {
  outcome: CallOutcome;
  missedBy?: EndedBy | undefined;
  notes?: string | undefined;
  durationMinutes?: number | undefined;
}

/** What the owner does with calls: cancels one, and says what came of it. */
@Injectable()
export class Calls {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly settings: CallSettingsRepository,
    private readonly interactions: Interactions,
    private readonly clock: Clock,
  ) {}

  async cancel({ workspaceId }: Access, id: string): Promise<void> {
    await this.ending(workspaceId, id, async (tx, call) => {
      await this.calls.end(tx, call, { state: 'cancelled', endedBy: 'owner', interactionId: null }, this.clock.now());
      await this.freeLink(tx, call);
    });
  }

  /** A held one becomes an interaction on the timeline, which moves the clocks; a missed one does not. */
  async close(access: Access, id: string, { outcome, missedBy, notes, durationMinutes }: OutcomeOfCall): Promise<void> {
    await this.ending(access.workspaceId, id, async (tx, call) => {
      const { startsAt, endsAt, way, contactId } = call;
      if (startsAt > this.clock.now()) throw new ConflictError('This call is still to come.');
      if (outcome === 'missed') {
        const end = { state: 'missed' as const, endedBy: missedBy ?? null, interactionId: null };
        await this.calls.end(tx, call, end, this.clock.now());
        await this.freeLink(tx, call);
        return;
      }
      const planned = Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);
      const interactionId = await this.interactions.logIn(tx, access, contactId, {
        channel: way,
        kind: way === 'in_person' ? 'meeting' : 'call',
        happenedAt: startsAt.toISOString(),
        durationMinutes: durationMinutes ?? planned,
        text: notes ?? '',
      });
      await this.calls.end(tx, call, { state: 'held', endedBy: null, interactionId }, this.clock.now());
      if (call.invitationId) await this.spendLink(tx, call);
    });
    if (outcome === 'held') await this.interactions.tell(access);
  }

  private async ending(workspaceId: string, id: string, work: (tx: Tx, call: Call) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => {
      // The lock of whoever books comes first here too, so that nobody waits for somebody who waits for him.
      await this.settings.getLocked(tx, workspaceId);
      const call = await this.calls.findForUpdate(tx, workspaceId, id);
      if (!call) throw new NotFoundError('There is no such call.');
      if (call.state !== 'booked') throw new ConflictError('This call is over already.');
      await work(tx, call);
    });
  }

  // They may pick another time by the same link.
  private async freeLink(tx: Tx, { workspaceId, invitationId }: Call): Promise<void> {
    if (invitationId) await this.invitations.change(tx, { workspaceId, id: invitationId }, { state: 'opened' });
  }

  private async spendLink(tx: Tx, { workspaceId, invitationId }: Call): Promise<void> {
    await this.invitations.change(tx, { workspaceId, id: invitationId! }, { state: 'held' });
  }
}
