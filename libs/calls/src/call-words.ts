import type { Channel } from '#libs/interactions';

/** An open invitation whose time is over is shown as `expired`; that is written down only when a new one takes its place. */
export const invitationStates = [
  'drafted',
  'sent',
  'opened',
  'booked',
  'held',
  'declined',
  'revoked',
  'expired',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Nothing has come of it yet: the link works, and nobody has picked a time or said no. */
export const pendingStates = ['drafted', 'sent', 'opened'] as const satisfies InvitationState[];

export function isPending(state: InvitationState): boolean {
  return (pendingStates as readonly InvitationState[]).includes(state);
}

/** By which channels the owner may have sent one: a private message each. */
export const invitationChannels = ['email', 'twitter', 'phone', 'other'] as const satisfies Channel[];
export type InvitationChannel = (typeof invitationChannels)[number];

export const callStates = ['booked', 'held', 'missed', 'cancelled'] as const;
export type CallState = (typeof callStates)[number];

/** How a call is held: by phone, by a picture call such as Skype, or in person. */
export const callWays = ['phone', 'video', 'in_person'] as const;
export type CallWay = (typeof callWays)[number];

/** Who cancelled it, or did not come. */
export const endedBys = ['owner', 'contact'] as const;
export type EndedBy = (typeof endedBys)[number];

/** What is told of a call: a change of it, at once, or that it comes. */
export const noticeKinds = ['booked', 'moved', 'cancelled', 'reminder_day', 'reminder_hour'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A change of a call that is told to both. */
export type CallChangeKind = Extract<NoticeKind, 'booked' | 'moved' | 'cancelled'>;

export const noticeRecipients = ['owner', 'guest'] as const;
export type NoticeRecipient = (typeof noticeRecipients)[number];

/**
 * How far a notice has come. `claimed`: somebody makes its mail. `sending`: it is being handed over, and is never sent again
 * by anybody. `failed`: it was surely not taken. `unsent`: nobody tries, and `error` says why. `dropped`: nothing is to be
 * told any more, or the owner does not want it.
 */
export type NoticeState = 'waiting' | 'claimed' | 'sending' | 'sent' | 'failed' | 'unsent' | 'dropped';
