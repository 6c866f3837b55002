import { normaliseIdentity, type IdentityKind } from '#libs/accounts';
import { readProfile, type KnownIdentity, type Profile } from '../evidence/profile.js';
import { Draw } from './draw.js';
import { differentPeople, negativeKinds, type NegativeKind } from './hard-negatives.js';
import { inventPerson } from './invented-people.js';
import { duplicateKinds, twoRecords, type DuplicateKind, type InventedRecord } from './true-duplicates.js';

export interface LabelledContact {
  /** Two contacts of one person are the same one. */
  person: number;
  kind: DuplicateKind | NegativeKind | CommenterKind | 'alone';
  profile: Profile;
}

/** A second name of somebody who comments on one blog. */
export type CommenterKind =
  'first name' | 'nickname of a commenter' | 'handle of a commenter' | 'initial of a commenter';

/** In so many of three the person has one record alone. */
const ALONE = 0.25;
const NEGATIVE = 0.2;

/** Contacts of people who do not exist; which of them are one person is known. Another seed gives other people. */
export function labelledContacts(seed: number, fewest: number): LabelledContact[] {
  const draw = new Draw(seed);
  const contacts: LabelledContact[] = [];
  const known = new Set<string>();
  let person = 0;
  const write = (of: number, kind: LabelledContact['kind'], record: InventedRecord) =>
    contacts.push({ person: of, kind, profile: readProfile(String(contacts.length), identitiesOf(record)) });
  /** Writes the records unless a name in them is somebody else's: namesakes are a kind of their own. */
  const writeAll = (kind: LabelledContact['kind'], records: InventedRecord[], isOne: boolean) => {
    const names = new Set(
      records.flatMap(({ name, twitter, website }) => [name, twitter, website].filter((one) => one !== undefined)),
    );
    if (kind !== 'names of nobody' && [...names].some((name) => name.length > 3 && known.has(name.toLowerCase())))
      return;
    for (const name of names) known.add(name.toLowerCase());
    records.forEach((record, at) => write(isOne ? person : person + at, kind, record));
    person += records.length;
  };
  while (contacts.length < fewest) {
    const [one, other] = [inventPerson(draw), inventPerson(draw)];
    if (draw.chance(ALONE)) writeAll('alone', [{ name: `${one.given} ${one.family}`, email: one.mail }], true);
    else if (draw.chance(NEGATIVE)) {
      const kind = draw.of(negativeKinds);
      // Rarer in life than the others.
      if ((kind === 'namesakes' || kind === 'troll') && draw.chance(0.5)) continue;
      writeAll(kind, differentPeople(kind, one, other, draw), false);
    } else {
      const kind = draw.of(duplicateKinds);
      const records = twoRecords(kind, one, draw);
      if (records !== null) writeAll(kind, records, true);
    }
  }
  return contacts;
}

export function identitiesOf(record: InventedRecord): KnownIdentity[] {
  return Object.entries(record).flatMap(([kind, printed]) => {
    const value = normaliseIdentity(kind as IdentityKind, printed);
    return value === null ? [] : [{ kind: kind as IdentityKind, value, printed, verified: kind === 'email' }];
  });
}
