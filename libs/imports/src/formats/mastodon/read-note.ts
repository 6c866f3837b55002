import { jsonText } from '#libs/platform';
import { fediversePost } from '../comment-keys.js';
import type { SourceInteraction, SourcePerson, SourcePlace } from '../file-records.js';
import { exportedInstant } from '../social/exported-instant.js';
import type { AccountOwner } from './account-owner.js';
import { isSameWriter, mentionsOf, personAt, writerOf } from './fediverse-person.js';
import { isPrivate, noteWords } from './note-words.js';

/** A post of the owner's to others, or a sentence why it is left out. */
export function readNote(note: unknown, owner: AccountOwner, place: SourcePlace): SourceInteraction | string {
  const answered = jsonText(note, 'inReplyTo') ?? jsonText(note, 'inReplyTo', 'id');
  const to = addressees(note, answered, owner);
  if (to.length === 0)
    return answered !== null && owner.wrote(answered)
      ? 'A thread of your own, which speaks to nobody else.'
      : 'A post that speaks to nobody.';
  const id = jsonText(note, 'id') ?? jsonText(note, 'url');
  const at = exportedInstant(jsonText(note, 'published'));
  return {
    type: 'interaction',
    place,
    key: id === null ? null : fediversePost(id),
    channel: 'other',
    kind: isPrivate(note) ? 'message' : answered === null ? 'mention' : 'reply',
    direction: 'outbound',
    at,
    precision: at ? 'instant' : 'none',
    author: { ...owner.person, isOwner: true },
    to,
    post: null,
    answers: answered === null ? null : fediversePost(answered),
    ...noteWords(note),
    permalink: linkOf(note),
    durationMinutes: null,
  };
}

// Whoever is answered comes first. A server that has forgotten them no longer mentions them; the answered address still does.
function addressees(note: unknown, answered: string | null, owner: AccountOwner): SourcePerson[] {
  const writer = answered === null || owner.wrote(answered) ? null : writerOf(answered);
  const mentions = mentionsOf(note).filter((one) => !owner.is(one));
  const isMentioned = writer !== null && mentions.some((one) => isSameWriter(one, writer));
  const first = mentions.filter((one) => writer !== null && isSameWriter(one, writer));
  const accounts = isMentioned || mentions.length > 0 ? [...first, ...mentions] : [writer];
  const people = new Map<string, SourcePerson>();
  for (const account of accounts) {
    const person = account && !owner.is(account) ? personAt(account) : null;
    if (person && !people.has(account!.handle!)) people.set(account!.handle!, person);
  }
  return [...people.values()];
}

function linkOf(note: unknown): string | null {
  const address = jsonText(note, 'url') ?? jsonText(note, 'id');
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
