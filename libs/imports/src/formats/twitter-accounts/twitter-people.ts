import type { SourceIdentity, SourcePerson } from '../file-records.js';
import type { AccountSurvey } from './account-survey.js';
import type { Tweet } from '../tweets/tweet.js';
import { isSameAccount, type TwitterAccount } from './twitter-account.js';

/**
 * An account as a person: his handle, and the number that stays when the handle changes. `formerly` is a handle that he had
 * and nobody is known to have now; where it is all that there is to call him by, it is his name.
 */
export function personOf(account: TwitterAccount, formerly: string | null = null): SourcePerson {
  const { id, handle, name } = account;
  const identities: SourceIdentity[] = [];
  if (handle !== null) identities.push({ kind: 'twitter', printed: `@${handle}`, verified: id !== null });
  if (formerly !== null) identities.push({ kind: 'twitter', printed: `@${formerly}`, verified: false });
  if (id !== null) identities.push(numberOf(id));
  return { name, identities };
}

/** The identity of an account of which only the number is known. */
export function numberOf(id: string): SourceIdentity {
  return { kind: 'other', printed: `twitter:${id}`, verified: true };
}

/** To whom a tweet speaks: first whom it answers, then everybody whom it mentions. */
export function addressees(
  tweet: Tweet,
  { accounts, handles }: AccountSurvey,
  isOwner: (account: TwitterAccount) => boolean,
): SourcePerson[] {
  const former = handles.formerly(tweet);
  const isFormer = ({ handle }: TwitterAccount) => former !== null && handle?.toLowerCase() === former.toLowerCase();
  // Whoever is mentioned by a handle that the answered one gave up has it now, and is not meant.
  const mentioned = tweet.mentions.filter((one) => !isFormer(one)).map((one) => handles.holder(one, tweet.at));
  const people = new Map<TwitterAccount, SourcePerson>();
  const add = (account: TwitterAccount, person: SourcePerson) => {
    const isKnown = [...people.keys()].some((one) => isSameAccount(one, account));
    if (!isKnown && !isOwner(account) && person.identities.length > 0) people.set(account, person);
  };
  if (tweet.answers) add(...answered(tweet.answers.account));
  for (const mention of mentioned) add(mention, personOf(accounts.whole(mention)));
  return [...people.values()];

  function answered(account: TwitterAccount): [TwitterAccount, SourcePerson] {
    const mention = mentioned.find((one) => isSameAccount(one, account));
    const whole = accounts.whole({ ...account, id: account.id ?? mention?.id ?? null, name: mention?.name ?? null });
    const isFree = former !== null && !tweet.mentions.some(isFormer);
    const person = personOf(whole, isFree ? former : null);
    return [whole, { ...person, name: person.name ?? (whole.handle === null && !isFree ? former : null) }];
  }
}
