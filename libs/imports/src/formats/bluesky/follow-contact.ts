import type { SourceContact, SourcePlace } from '../file-records.js';
import { personOf, type BlueskyAccount } from './bluesky-account.js';

/** An account with a handle as an entry of an address book. */
export function followOf(account: BlueskyAccount, place: SourcePlace, about: string | null): SourceContact {
  return {
    type: 'contact',
    place,
    key: `bluesky account ${account.did}`,
    person: personOf(account),
    about,
    birthday: null,
    home: null,
    note: null,
  };
}
