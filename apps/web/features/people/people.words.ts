import type { Boundary, Channel, Circle, Depth } from './people.types';

export const circles: readonly Circle[] = ['inner', 'close', 'circle', 'wide'];
export const depths: readonly Depth[] = ['wave', 'chat', 'letters', 'voice', 'met'];
export const channels: readonly Channel[] = ['blog', 'twitter', 'phone', 'video', 'in_person', 'email', 'other'];

export const circleNames: Record<Circle, string> = { inner: 'Inner', close: 'Close', circle: 'Circle', wide: 'Wide' };

/** "the wide circle"; the third circle has no other name than its own. */
export function circlePhrase(circle: Circle): string {
  return circle === 'circle' ? 'the circle' : `the ${circle} circle`;
}

/** "Wide circle", to stand by itself. */
export function circleTitle(circle: Circle): string {
  return circle === 'circle' ? 'Circle' : `${circleNames[circle]} circle`;
}

export const depthNames: Record<Depth, string> = {
  none: 'none yet',
  wave: 'wave',
  chat: 'chat',
  letters: 'letters',
  voice: 'voice',
  met: 'met',
};

/** How a depth stands in the sentence of filters. */
export const depthPhrases: Record<Depth, string> = {
  none: 'nothing so far',
  wave: 'only a wave so far',
  chat: 'a chat so far',
  letters: 'letters so far',
  voice: 'voice so far',
  met: 'met',
};

/** What took the relation to each step. */
export const depthMeanings: Record<Depth, string> = {
  none: 'Nothing has passed between you yet.',
  wave: 'A sign in public, one way.',
  chat: 'You have answered each other in public.',
  letters: 'You have written to each other in private.',
  voice: 'You have talked, by phone or on screen.',
  met: 'You have met.',
};

export const boundaries: readonly Boundary[] = ['deceased', 'do_not_contact', 'no_phone', 'business_only'];

export const boundaryNames: Record<Boundary, string> = {
  deceased: 'Has died',
  do_not_contact: 'Do not contact',
  no_phone: 'No phone',
  business_only: 'Business only',
};

/** What follows from each. */
export const boundaryMeanings: Record<Boundary, string> = {
  deceased: 'Nothing is suggested any more. What passed stays.',
  do_not_contact: 'Nothing is suggested, and the review leaves them out.',
  no_phone: 'No call is suggested; letters and words are.',
  business_only: 'Nothing personal is suggested: no birthdays, no “gone quiet”.',
};

/** How a boundary stands in the sentence of filters. */
export const boundaryPhrases: Record<Boundary, string> = {
  deceased: 'who have died',
  do_not_contact: 'not to be contacted',
  no_phone: 'not to be called',
  business_only: 'for business only',
};

export const channelNames: Record<Channel, string> = {
  blog: 'Blog',
  twitter: 'Twitter',
  phone: 'Phone',
  email: 'Email',
  video: 'Skype',
  in_person: 'In person',
  other: 'Other',
};

/** "by phone", "on the blog": how a channel stands in a sentence. */
export const channelPhrases: Record<Channel, string> = {
  blog: 'on the blog',
  twitter: 'on Twitter',
  phone: 'by phone',
  email: 'by email',
  video: 'on Skype',
  in_person: 'in person',
  other: 'elsewhere',
};
