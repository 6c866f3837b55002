import type { CallInvitation } from '../calls.types';

/** How an invitation may have been sent: the words beside the channel. */
export const sentBy = [
  { value: 'email', label: 'by mail' },
  { value: 'twitter', label: 'by Twitter message' },
  { value: 'phone', label: 'by text message' },
  { value: 'other', label: 'another way' },
] as const;
export type SentBy = (typeof sentBy)[number]['value'];

/** What is said of a sending: the words as they were sent, and how. */
export interface Sending {
  channel: SentBy;
  message?: string;
}

export type Invited = Pick<CallInvitation, 'id' | 'contactName'>;
