/** What the owner has said to a request; `spam` is set aside without an answer. */
export const requestStates = ['waiting', 'accepted', 'declined', 'spam'] as const;
export type RequestState = (typeof requestStates)[number];

/** What came of it: an accepted one is `invited`, then `booked`, then `spoken`, or has `lapsed` without a talk. */
export const requestOutcomes = ['waiting', 'invited', 'booked', 'spoken', 'lapsed', 'declined', 'spam'] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];
