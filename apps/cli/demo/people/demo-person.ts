import type { IdentityKind } from '#libs/accounts';
import type { Circle } from '#libs/contacts';

/** Who did what: "writes" is a letter from the person, "wrote" one from the owner. */
export type Deed =
  'comments' | 'answered' | 'tweets' | 'tweeted' | 'writes' | 'wrote' | 'called' | 'rang' | 'video' | 'met' | 'note';

/** How many days ago, at what hour of the owner's day, what, the words, and for talks how many minutes. */
export type Told = [daysAgo: number, hour: string, deed: Deed, words: string, minutes?: number];

/** Somebody of the sample workspace; those whom an imported thread brings are found again by their name. */
export interface DemoPerson {
  name: string;
  circle?: Circle;
  cadenceDays?: number;
  about?: string;
  archived?: boolean;
  identities?: [kind: IdentityKind, printed: string][];
  told?: Told[];
}
