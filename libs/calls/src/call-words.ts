export const invitationStates = ['drafted', 'sent', 'opened', 'booked', 'held', 'declined', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** As it is shown: an open invitation whose time is over is `expired`, which nobody has to write down. */
export const shownInvitationStates = [...invitationStates, 'expired'] as const;
export type ShownInvitationState = (typeof shownInvitationStates)[number];

export const callStates = ['booked', 'held', 'missed', 'cancelled'] as const;
export type CallState = (typeof callStates)[number];

/** How a call is held: by phone, by a picture call such as Skype, or in person. */
export const callWays = ['phone', 'video', 'in_person'] as const;
export type CallWay = (typeof callWays)[number];

/** Who cancelled it, or did not come. */
export const endedBys = ['owner', 'contact'] as const;
export type EndedBy = (typeof endedBys)[number];
