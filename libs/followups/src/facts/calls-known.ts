import type { EndedBy } from '#libs/calls';

/** What stands between the owner and a contact about a call: asked for, planned, missed or refused. */
export interface CallsKnown {
  /** When the last call that is booked ends. */
  plannedUntil: Date | null;
  asked: AskedCall | null;
  missed: MissedCall | null;
  /** When they said that they would rather not. */
  declinedAt: Date | null;
}

/** A link was sent to them, and they have neither picked a time nor said no. */
export interface AskedCall {
  invitationId: string;
  at: Date;
  openedAt: Date | null;
  expiresAt: Date;
  /** They had picked a time, and one of the two called it off. */
  calledOff: { at: Date; by: EndedBy } | null;
}

/** The last call that was planned did not come about, and they were not asked anew. */
export interface MissedCall {
  callId: string;
  startsAt: Date;
  endsAt: Date;
  by: EndedBy | null;
}

export const noCalls: CallsKnown = { plannedUntil: null, asked: null, missed: null, declinedAt: null };
