import type { Access } from '#libs/accounts';
import { Interactions, type InteractionToLog } from '#libs/interactions';
import { Clock, ConflictError, Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { EndedBy } from '../call-words.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import type { CallOutcome } from './call.dto.js';
import { BookedCalls } from './booked-calls.service.js';
import { CallsRepository, type Call } from './calls.repository.js';

const MINUTE_MS = 60_000;

export interface OutcomeOfCall {
  outcome: CallOutcome;
  missedBy?: EndedBy | undefined;
  notes?: string | undefined;
  durationMinutes?: number | undefined;
  /** Of a held one: when it began, where that was another time than the planned one. */
  startedAt?: string | undefined;
}

/** What the owner does with calls: cancels one, and says what came of it. */
@Injectable()
export class Calls {
  constructor(
    private readonly database: Database,
    private readonly calls: CallsRepository,
    private readonly booked: BookedCalls,
    private readonly invitations: InvitationsRepository,
    private readonly interactions: Interactions,
    private readonly clock: Clock,
  ) {}

  async cancel({ workspaceId }: Access, id: string): Promise<void> {
    await this.ending(workspaceId, id, async (tx, call) => {
      await this.freeLink(tx, call);
      return this.booked.end(tx, call, { state: 'cancelled', endedBy: 'owner' });
    });
  }

  /** A held one becomes an interaction on the timeline, which moves the clocks; a missed one does not. */
  async close(access: Access, id: string, told: OutcomeOfCall): Promise<void> {
    const now = this.clock.now();
    await this.ending(access.workspaceId, id, async (tx, call) => {
      const begunAt = told.startedAt === undefined ? call.startsAt : new Date(told.startedAt);
      if (begunAt > now) throw new ConflictError('This call is still to come.');
      if (told.outcome === 'missed') {
        await this.freeLink(tx, call);
        return this.booked.end(tx, call, { state: 'missed', endedBy: told.missedBy ?? null });
      }
      const interactionId = await this.interactions.logIn(tx, access, call.contactId, talkOf(call, begunAt, told));
      if (call.invitationId) await this.spendLink(tx, call);
      return this.booked.end(tx, call, { state: 'held', endedBy: null, interactionId });
    });
    if (told.outcome === 'held') await this.interactions.tell(access);
  }

  /** It is planned as before, and what was said of it is gone; refused (409) where another call is booked then by now. */
  async takeBack(access: Access, id: string): Promise<void> {
    const { workspaceId } = access;
    await this.holding(workspaceId, id, async (tx, call) => {
      const { state, startsAt, endsAt, interactionId } = call;
      if (state !== 'held' && state !== 'missed') throw new ConflictError('Nobody has said what came of this call.');
      if (await this.calls.isTaken(tx, workspaceId, startsAt, endsAt, id))
        throw new ConflictError('Another call is booked at that time by now.');
      const reopened = await this.booked.reopen(tx, call);
      if (interactionId) await this.interactions.removeIn(tx, workspaceId, interactionId);
      await this.holdLink(tx, call);
      return reopened;
    });
    await this.interactions.tell(access);
  }

  private async ending(workspaceId: string, id: string, work: (tx: Tx, call: Call) => Promise<Call>): Promise<void> {
    await this.holding(workspaceId, id, async (tx, call) => {
      if (call.state !== 'booked') throw new ConflictError('This call is over already.');
      return work(tx, call);
    });
  }

  private async holding(workspaceId: string, id: string, work: (tx: Tx, call: Call) => Promise<Call>): Promise<void> {
    const changed = await this.database.transaction(async (tx) => {
      return work(tx, await this.booked.getForUpdate(tx, workspaceId, id));
    });
    await this.booked.tell(changed);
  }

  // They may pick another time by the same link.
  private async freeLink(tx: Tx, { workspaceId, invitationId }: Call): Promise<void> {
    if (invitationId) await this.invitations.change(tx, { workspaceId, id: invitationId }, { state: 'opened' });
  }

  // By the link they may look and move again, where it has not ended and no other one was drafted since.
  private async holdLink(tx: Tx, { workspaceId, contactId, invitationId }: Call): Promise<void> {
    const invitation = invitationId ? await this.invitations.findForUpdate(tx, workspaceId, invitationId) : null;
    if (invitation?.state !== 'held' && invitation?.state !== 'opened') return;
    const open = await this.invitations.findOpen(tx, workspaceId, contactId);
    if (open === null || open.id === invitation.id) await this.invitations.change(tx, invitation, { state: 'booked' });
  }

  private async spendLink(tx: Tx, { workspaceId, invitationId }: Call): Promise<void> {
    await this.invitations.change(tx, { workspaceId, id: invitationId! }, { state: 'held' });
  }
}

function talkOf(
  { startsAt, endsAt, way }: Call,
  begunAt: Date,
  { notes, durationMinutes }: OutcomeOfCall,
): InteractionToLog {
  const planned = Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);
  return {
    channel: way,
    kind: way === 'in_person' ? 'meeting' : 'call',
    happenedAt: begunAt.toISOString(),
    durationMinutes: durationMinutes ?? planned,
    text: notes ?? '',
  };
}
