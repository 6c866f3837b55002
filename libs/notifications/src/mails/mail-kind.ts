export const mailKinds = ['daily', 'weekly'] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * How far a mail has come. `claimed`: somebody makes it. `sending`: it is being handed over, and is never sent again by
 * anybody. `failed`: it was surely not taken. `quiet`: there was nothing to tell.
 */
export type MailState = 'claimed' | 'sending' | 'sent' | 'quiet' | 'failed';

export interface MailRecord {
  kind: MailKind;
  /** The day that it tells of; of a week its Monday. */
  day: string;
  state: MailState;
  tries: number;
  changedAt: Date;
  nextTryAt: Date | null;
  error: string | null;
}
