import { accountOfProfile, type IdentityKind } from '#libs/accounts';
import { isSharedHost } from '../../identities/shared-hosts.js';
import { bearsName, handleFits, handleLetters } from '../names/handle-forms.js';
import { isRoleWord } from '../name-lists/nobody-names.js';
import { parseName, type ParsedName } from '../names/parse-name.js';
import { romanise } from '../names/romanise.js';
import { isMailProvider, readMail, siteOf } from './mail-domains.js';

/** What a contact is known by, as the matching reads it. */
export interface KnownIdentity {
  kind: IdentityKind;
  value: string;
  printed: string;
  verified?: boolean;
}

export interface ReadMailbox {
  mailbox: string | null;
  letters: string;
  domain: string | null;
  isRole: boolean;
  verified: boolean;
  /** The person whom its local part names ("felix.gnass"); null where it names none. */
  named: ParsedName | null;
  /** Whether its local part or its domain bears one of the contact's own names. */
  fits: boolean;
}

/** One contact, taken apart once for all its comparisons. */
export interface Profile {
  id: string;
  /** Names of persons, the fullest first. */
  names: ParsedName[];
  /** Has a name, and none of them is anybody's. */
  isNobody: boolean;
  mails: ReadMailbox[];
  phones: string[];
  accounts: { kind: IdentityKind; value: string }[];
  /** Own websites, without those where many people live. */
  sites: string[];
  /** Letters of the names of own sites, and of the domains one writes from: “thepotlounge” of thepotlounge.example. */
  places: string[];
  /** Letters of handles and local parts by which the contact goes, with the words they were cut into. */
  handles: Map<string, ParsedName>;
}

const SHARED_SITES =
  /^(.*\.)?(blogspot|wordpress|tumblr|typepad|livejournal|github|gitlab|weebly|wixsite|substack|medium|netlify|vercel|herokuapp|squarespace)\.(com|io|app)$/;

export function readProfile(id: string, identities: readonly KnownIdentity[]): Profile {
  const of = (...kinds: IdentityKind[]) => identities.filter(({ kind }) => kinds.includes(kind));
  const all = of('name').map(({ printed }) => parseName(printed));
  const persons = all.filter(({ shape }) => shape !== 'nobody' && shape !== 'group');
  const found = persons.length > 0 || all.length > 0 ? persons : namesInMails(of('email'));
  const names = fullestFirst(found);
  const websites = of('website').map((site) => ({ ...site, account: accountOfProfile(site.value) }));
  // A website that is a profile is the account.
  const profiles = websites.flatMap(({ account, printed }) => (account ? [{ ...account, printed }] : []));
  const accounts: KnownIdentity[] = [
    ...identities.filter(({ kind }) => !['name', 'email', 'phone', 'website'].includes(kind)),
    ...profiles,
  ];
  const mails = of('email').flatMap((mail) => readMailbox(mail, names));
  const sites = websites
    .filter(({ value, account }) => account === null && !isSharedHost(value))
    .map(({ value }) => value);
  return {
    id,
    names,
    isNobody: all.length > 0 && names.length === 0,
    mails,
    phones: of('phone').map(({ value }) => value),
    accounts: accounts.map(({ kind, value }) => ({ kind, value })),
    sites,
    places: placesOf(sites, mails),
    handles: handlesGoneBy(names, accounts, of('email')),
  };
}

/** Several contacts who are one person, as one. */
export function joinProfiles(profiles: readonly Profile[]): Profile {
  const all = <K extends 'names' | 'mails' | 'phones' | 'accounts' | 'sites' | 'places'>(of: K) =>
    profiles.flatMap((profile) => profile[of] as Profile[K][number][]) as Profile[K];
  return {
    id: profiles[0]!.id,
    names: fullestFirst([...new Map(all('names').map((name) => [name.printed, name])).values()]),
    isNobody: profiles.every(({ isNobody }) => isNobody),
    mails: all('mails'),
    phones: [...new Set(all('phones'))],
    accounts: all('accounts'),
    sites: [...new Set(all('sites'))],
    places: [...new Set(all('places'))],
    handles: new Map(profiles.flatMap(({ handles }) => [...handles])),
  };
}

function fullestFirst(names: ParsedName[]): ParsedName[] {
  return names.toSorted((a, b) => b.words.length - a.words.length || b.letters.length - a.letters.length);
}

// Of somebody without a name, "felix.gnass@work.example" tells one.
function namesInMails(mails: KnownIdentity[]): ParsedName[] {
  return mails.map(({ printed }) => nameInMail(readMail(printed)?.local ?? '')).filter((name) => name !== null);
}

function nameInMail(local: string): ParsedName | null {
  if (!/^\p{L}{2,}[._-]\p{L}{2,}/u.test(local)) return null;
  const name = parseName(local);
  return name.shape === 'handle' && name.family !== '' ? name : null;
}

function readMailbox({ printed, verified = false }: KnownIdentity, names: ParsedName[]): ReadMailbox[] {
  const mail = readMail(printed);
  if (!mail) return [];
  const letters = handleLetters(romanise(mail.local));
  const domain = mail.domain === null || isMailProvider(mail.domain) ? null : siteOf(mail.domain);
  return [
    {
      mailbox: mail.mailbox,
      letters,
      domain,
      isRole: isRoleWord(letters) || letters === '',
      verified,
      named: nameInMail(mail.local),
      fits: names.some((name) => bears(name, letters, domain)),
    },
  ];
}

// "email@ashleycripps.example" is the mailbox of the whole site, which bears its owner's name.
function handlesInMail(printed: string): string[] {
  const mail = readMail(printed);
  if (!mail) return [];
  const isOwn = mail.domain !== null && !isMailProvider(mail.domain) && isRoleWord(handleLetters(mail.local));
  return isOwn ? [siteOf(mail.domain!).split('.')[0]!] : [mail.local];
}

function bears(name: ParsedName, letters: string, domain: string | null): boolean {
  if (handleFits(letters, name) !== null || bearsName(letters, name)) return true;
  const host = handleLetters(domain?.split('.')[0] ?? '');
  return handleFits(host, name) !== null || bearsName(host, name);
}

function handlesGoneBy(names: ParsedName[], accounts: KnownIdentity[], mails: KnownIdentity[]): Profile['handles'] {
  const handles = new Map<string, ParsedName>();
  const add = (handle: string) => {
    const letters = handleLetters(romanise(handle));
    if (letters.length >= 2 && !isRoleWord(letters) && !handles.has(letters)) handles.set(letters, parseName(handle));
  };
  for (const { shape, printed } of names) if (shape !== 'full') add(printed.replace(/(?<=.)@.*$/, ''));
  for (const { kind, value } of accounts)
    if (kind !== 'other')
      add(kind === 'mastodon' ? value.split('@')[0]! : kind === 'bluesky' ? value.split('.')[0]! : value);
  for (const { printed } of mails) for (const handle of handlesInMail(printed)) add(handle);
  return handles;
}

const SHORTEST_PLACE = 6;

function placesOf(sites: string[], mails: ReadMailbox[]): string[] {
  const hosts = [...sites.map(siteName), ...mails.map(({ domain }) => domain?.split('.')[0] ?? '')];
  const letters = hosts.map((host) => host.replace(/[^\p{L}\p{N}]/gu, ''));
  return [...new Set(letters)].filter((name) => name.length >= SHORTEST_PLACE && !/\d/.test(name));
}

// Of "kitchenvignettes.blogspot.com" what stands before the host where many live.
function siteName(website: string): string {
  const host = website.split(/[/:?]/)[0]!;
  return (ownSite(website) ?? host).split('.')[0]!;
}

/** The name of one's own site, which may be one's own name; null for hosts where many people live. */
export function ownSite(website: string): string | null {
  const host = website.split(/[/:?]/)[0]!;
  return SHARED_SITES.test(host) ? null : siteOf(host);
}

/** Whether an address, a handle or a site of somebody bears his name. */
export function bearsOwnName({ names, mails, sites, accounts }: Profile): boolean {
  const handles = [...accounts.map(({ value }) => value), ...sites.map((site) => site.split(/[./]/)[0]!)];
  return (
    mails.some(({ fits }) => fits) ||
    names.some((name) => handles.some((handle) => bears(name, handleLetters(handle), null)))
  );
}
