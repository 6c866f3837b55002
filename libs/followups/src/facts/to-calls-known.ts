import type { CallState, EndedBy, InvitationState } from '#libs/calls';
import type { AskedCall, CallsKnown, MissedCall } from './calls-known.js';

/** The newest invitation that left the house, and the newest call; each null where there is none. */
export interface CallsRow {
  plannedUntil: Date | null;
  invitationId: string | null;
  invitationState: InvitationState | null;
  askedAt: Date | null;
  openedAt: Date | null;
  expiresAt: Date | null;
  callId: string | null;
  callState: CallState | null;
  startsAt: Date | null;
  endsAt: Date | null;
  endedBy: EndedBy | null;
  callChangedAt: Date | null;
}

/** A call that came to nothing after they were asked takes the place of the asking. */
export function toCallsKnown(row: CallsRow): CallsKnown {
  const asked = askedOf(row);
  const missed = missedOf(row);
  const wasMissed = missed !== null && (asked === null || asked.at < row.callChangedAt!);
  return {
    plannedUntil: row.plannedUntil,
    asked: wasMissed ? null : asked,
    missed: wasMissed ? missed : null,
    declinedAt: row.invitationState === 'declined' ? row.openedAt : null,
  };
}

function askedOf(row: CallsRow): AskedCall | null {
  const { invitationId, invitationState, askedAt, openedAt, expiresAt } = row;
  const isOut = invitationState === 'sent' || invitationState === 'opened';
  if (!isOut || invitationId === null || askedAt === null || expiresAt === null) return null;
  const wasCalledOff = row.callState === 'cancelled' && row.callChangedAt! > askedAt;
  const calledOff = wasCalledOff ? { at: row.callChangedAt!, by: row.endedBy ?? ('contact' as const) } : null;
  return { invitationId, at: askedAt, openedAt, expiresAt, calledOff };
}

function missedOf({ callId, callState, startsAt, endsAt, endedBy }: CallsRow): MissedCall | null {
  if (callState !== 'missed' || callId === null || startsAt === null || endsAt === null) return null;
  return { callId, startsAt, endsAt, by: endedBy };
}
