import type { Channel, Depth } from '#libs/interactions';
import type { ContactFacts } from './contact-facts.js';

export interface WaysToReach {
  /** Where the words that wait for an answer stand; null where none wait. */
  askedOn: Channel | null;
  /** How the two last spoke. */
  lastTalkBy: Channel | null;
  depth: Depth;
  /** The kinds of identities that the contact has. */
  known: ReadonlySet<string>;
}

/** The way of reaching somebody that comes most naturally next; `other` where none is known. */
export function suggestedChannel({ askedOn, lastTalkBy, depth, known }: WaysToReach): Channel {
  if (askedOn) return askedOn;
  if (lastTalkBy && lastTalkBy !== 'in_person') return lastTalkBy;
  if (known.has('phone')) return 'phone';
  if (known.has('skype')) return 'video';
  if (known.has('email') || depth === 'letters') return 'email';
  if (known.has('twitter')) return 'twitter';
  return depth === 'none' ? 'other' : 'blog';
}

type WaysKnown = Pick<ContactFacts, 'known' | 'lastTalkBy'> & { person: Pick<ContactFacts['person'], 'depth'> };
type Ways = Pick<ContactFacts, 'known'> & { person: Pick<ContactFacts['person'], 'depth' | 'boundaries'> };

/** The most natural way to somebody of whom nothing waits for an answer. */
export function suggestedFor({ person, known, lastTalkBy }: WaysKnown): Channel {
  return suggestedChannel({ askedOn: null, lastTalkBy, depth: person.depth, known });
}

/** A call is no way to who does not want to be called; whatever else is known of them is. */
export function permittedChannel(channel: Channel, facts: Ways): Channel {
  if (!facts.person.boundaries.includes('no_phone') || (channel !== 'phone' && channel !== 'video')) return channel;
  const known = new Set([...facts.known].filter((kind) => kind !== 'phone' && kind !== 'skype'));
  return suggestedChannel({ askedOn: null, lastTalkBy: null, depth: facts.person.depth, known });
}

/** The way to talk to somebody: as the last time, or by what is known. */
export function suggestedTalk({ known, lastTalkBy }: Pick<ContactFacts, 'known' | 'lastTalkBy'>): Channel {
  if (lastTalkBy === 'phone' || lastTalkBy === 'video') return lastTalkBy;
  return !known.has('phone') && known.has('skype') ? 'video' : 'phone';
}
