import type { Channel, DatedBy, Precision } from '#libs/interactions';

/** Where words of somebody stand. */
export interface PlacedWords {
  id: string;
  at: Date | null;
  precision: Precision;
  datedBy: DatedBy | null;
  channel: Channel;
  threadId: string | null;
  threadTitle: string | null;
  position: number | null;
  permalink: string | null;
}

/** Somebody who has something rare in common with a contact, and does not know them as far as is known. */
export interface Stranger {
  id: string;
  name: string;
  topic: string;
  /** The words of the two in which it stands. */
  ownSignalId: string;
  quote: string;
  row: PlacedWords;
}
