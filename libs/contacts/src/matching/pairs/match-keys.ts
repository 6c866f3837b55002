import { ownSite, type Profile } from '../evidence/profile.js';
import { handlesOf } from '../names/handle-forms.js';
import { nicknameKeys } from '../names/nicknames.js';
import type { ParsedName } from '../names/parse-name.js';
import { soundForm } from '../names/sound-form.js';

/** Two contacts with an equal key are compared; where too many have it, only those whose `narrow` is equal too. */
export interface MatchKey {
  key: string;
  narrow: string;
}

const MOST_KEYS = 80;

/** Every key by which a contact meets those who may be the same person. */
export function matchKeys(profile: Profile): MatchKey[] {
  const keys = new Map<string, MatchKey>();
  const name = profile.names[0];
  const narrow = name ? (name.family === '' ? name.given : `${name.given} ${name.family}`) : '';
  const add = (key: string, by = narrow) => keys.set(`${key}|${by}`, { key, narrow: by });
  for (const { mailbox, domain, isRole } of profile.mails) {
    if (mailbox !== null) add(`m:${mailbox}`, name?.given ?? '');
    if (domain !== null && !isRole)
      add(`d:${domain}:${(name?.given ?? [...profile.handles.keys()][0] ?? '').slice(0, 1)}`);
  }
  for (const { kind, value } of profile.accounts) add(`a:${kind}:${value}`);
  for (const phone of profile.phones) add(`p:${phone}`, name?.given ?? '');
  for (const site of profile.sites) {
    add(`w:${site}`);
    const own = ownSite(site);
    if (own !== null) add(`d:${own}:${(name?.given ?? '').slice(0, 1)}`);
  }
  for (const letters of profile.handles.keys()) add(`h:${letters}`);
  for (const one of profile.names) for (const key of nameKeys(one)) add(key);
  return [...keys.values()].slice(0, MOST_KEYS);
}

function nameKeys(name: ParsedName): string[] {
  const { given, family, words } = name;
  if (family === '') return given.length > 2 ? [`h:${name.letters}`] : [];
  const handles = [...handlesOf(name)]
    .filter(([, form]) => form !== 'given' && form !== 'initials')
    .map(([handle]) => `h:${handle}`);
  const firsts = [...new Set([given, ...name.middle, ...name.called])].filter((word) => word.length > 0);
  const byFamily = [family, ...words.slice(1, -1).filter((word) => word.length > 2)].flatMap((last) =>
    firsts.map((first) => `f:${soundForm(last)}:${first[0]}`),
  );
  const turned = `f:${soundForm(given)}:${family[0]}`;
  // A slip in the family name, or another one since a wedding or in another spelling: the given name and how the other begins.
  const byGiven = firsts.flatMap(nicknameKeys).map((first) => `g:${first}:${soundForm(family).slice(0, 2)}`);
  const nicknames = nicknameKeys(given)
    .filter((key) => key.startsWith('#'))
    .map((key) => `n:${key}:${soundForm(family)}`);
  return [...byFamily, turned, ...byGiven, ...nicknames, ...handles];
}
