import type { Profile } from './profile.js';
import { haveTwoGivenNames, haveUnlikeSingles } from './reason-to-ask.js';

/** A mailbox of more is no household's. */
const MOST_BEARERS = 12;

/** Mailboxes from which people of different given names write, as a couple does: a nameless record of it may be either. */
export function mailboxesOfSeveral(profiles: Iterable<Profile>): Set<string> {
  const bearers = new Map<string, Set<Profile>>();
  for (const profile of profiles)
    for (const { mailbox, isRole } of profile.mails)
      if (mailbox !== null && !isRole) bearers.set(mailbox, (bearers.get(mailbox) ?? new Set()).add(profile));
  return new Set([...bearers].filter(([, who]) => areSeveral([...who])).map(([mailbox]) => mailbox));
}

function areSeveral(bearers: Profile[]): boolean {
  const some = bearers.slice(0, MOST_BEARERS);
  return some.some((one, at) => some.slice(at + 1).some((other) => areTwo(one, other)));
}

function areTwo(one: Profile, other: Profile): boolean {
  return haveTwoGivenNames(one, other) || haveUnlikeSingles(one, other);
}
