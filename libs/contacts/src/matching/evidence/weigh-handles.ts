import { handleFits, type HandleForm } from '../names/handle-forms.js';
import { compareWords } from '../names/compare-words.js';
import { isGivenName } from '../name-lists/known-given.js';
import type { ParsedName } from '../names/parse-name.js';
import type { MatchEvidence } from './evidence.types.js';
import type { Frequencies } from './frequencies.js';
import { rarityOf } from './weigh-names.js';
import type { Profile } from './profile.js';

const STRONGEST = 22;
/** Where the names are one, a handle made of that name adds little. */
const OF_THE_NAME = 3;
/** So many names have one short form, as "Jake" and "Diego". */
const SHORT_FORMS = 3;
/** Too many are called by it. */
const OF_GIVEN_NAME = 11;
/** A site is called after a thing, and so are others. */
const OF_PLACE = 13;
/** "sunnyrose12" and "sunnyrose77" are two people as often as one. */
const OTHER_DIGITS = 7;
/** "sunnyrose" and "sunnyrose12" less so. */
const DIGITS_ADDED = 5;

/** What handles, local parts and names written as one word say; `namesAgree` where full names do already. */
export function weighHandles(one: Profile, other: Profile, namesAgree: boolean, shares: Frequencies): MatchEvidence[] {
  const same = sameHandle(one, other, namesAgree, shares) ?? handleOfPlace(one, other, shares);
  const singles = singleNames(one, other, shares);
  const apart = singles.filter((found) => found.bits < 0);
  if (namesAgree) return same ? [same, ...apart] : [];
  const made = [...nameInHandle(one, other, shares), ...nameInHandle(other, one, shares)];
  const best = [...(same ? [same] : []), ...made].toSorted((a, b) => b.bits - a.bits)[0];
  return best ? [best, ...apart] : singles;
}

function sameHandle(one: Profile, other: Profile, namesAgree: boolean, shares: Frequencies): MatchEvidence | null {
  let best: MatchEvidence | null = null;
  for (const letters of one.handles.keys()) {
    if (!other.handles.has(letters)) continue;
    const found = [...one.names, ...other.names]
      .map((name) => handleFits(letters, name))
      .filter((form) => form !== null);
    const ofName = found.length > 0;
    const share = shares.handle(letters) / (found.includes('whole') ? 4 : 1);
    const whole = sameDigits(one.handles.get(letters)!.printed, other.handles.get(letters)!.printed);
    const digits = [one, other].map(({ handles }) => /\d/.test(handles.get(letters)!.printed));
    const free = Math.log2(0.25 / share) - (whole ? 0 : digits.includes(false) ? DIGITS_ADDED : OTHER_DIGITS);
    const most = namesAgree && ofName ? OF_THE_NAME : isGivenName(letters) ? OF_GIVEN_NAME : STRONGEST;
    const bits = Math.min(free, most);
    if (best === null || bits > best.bits)
      best = { type: 'same_handle', value: letters, rarity: rarityOf(share / 10), ofName, whole, bits };
  }
  return best;
}

// "thepotlounge" and whoever has thepotlounge.example; not of his own name, nor of a house where many work.
function handleOfPlace(one: Profile, other: Profile, shares: Frequencies): MatchEvidence | null {
  for (const [handled, placed] of [
    [one, other],
    [other, one],
  ] as const)
    for (const place of placed.places) {
      const handle = handled.handles.get(place)?.printed ?? '';
      if (handle === '' || /\d/.test(handle) || handled.places.includes(place)) continue;
      const domains = placed.mails.map(({ domain }) => domain).filter((domain) => domain?.split('.')[0] === place);
      const share = Math.max(shares.handle(place), ...domains.map((domain) => shares.domain(domain!)));
      const isName = [...handled.names, ...placed.names].some((name) => handleFits(place, name) !== null);
      const bits = Math.min(Math.log2(0.05 / share), isName ? OF_THE_NAME : OF_PLACE);
      return { type: 'handle_of_place', handle, place, bits };
    }
  return null;
}

function nameInHandle(named: Profile, handled: Profile, shares: Frequencies): MatchEvidence[] {
  const found: MatchEvidence[] = [];
  for (const name of named.names) {
    if (name.family === '') continue;
    for (const letters of handled.handles.keys()) {
      const form = handleFits(letters, name);
      if (form === null) continue;
      const share = shareOf(form, name, letters, shares);
      const fact = { type: 'name_in_handle' as const, name: name.printed, handle: letters, form };
      found.push({
        ...fact,
        rarity: rarityOf(share / 10),
        bits: Math.min(
          Math.log2(usual[form] / share),
          form === 'given' || isGivenName(letters) ? OF_GIVEN_NAME : STRONGEST,
        ),
      });
    }
  }
  return found;
}

const usual: Record<HandleForm, number> = {
  whole: 0.3,
  initial_family: 0.3,
  given_initial: 0.05,
  family: 0.05,
  given: 0.2,
  contracted: 0.05,
  given_start: 0.05,
  initials: 0.02,
};

// So many of other people would come by the same handle.
function shareOf(form: HandleForm, { given, family }: ParsedName, letters: string, shares: Frequencies): number {
  const [first, last] = [shares.given(given), shares.family(family)];
  switch (form) {
    case 'whole':
      return Math.max(first * last, 1e-8);
    case 'initial_family':
      return last / 12;
    case 'given_initial':
      return first / 12;
    case 'family':
      return last;
    case 'given':
      return letters === given ? first : Math.max(first, shares.given(letters)) * SHORT_FORMS;
    case 'contracted':
      return 1 / 20_000;
    case 'given_start':
      return first;
    case 'initials':
      return 1 / 150;
  }
}

// "Jenn" and "Jenn Whinnem"; "Anna" and "Karl Reed" are two.
function singleNames(one: Profile, other: Profile, shares: Frequencies): MatchEvidence[] {
  const [a, b] = [one.names[0], other.names[0]];
  if (!a || !b || (a.family !== '' && b.family !== '')) return [];
  const single = a.family === '' ? a : b;
  const full = single === a ? b : a;
  const givens = [full.given, ...full.middle, ...full.called, full.family].filter((word) => word !== '');
  const likenesses = givens.map((word) => compareWords(single.given, word, 'given'));
  const agree = likenesses.some((likeness) => likeness !== 'other');
  const fact = { type: 'single_names' as const, one: a.printed, other: b.printed };
  if (agree) return [{ ...fact, agree: true, bits: Math.min(Math.log2(0.15 / shares.given(single.given)), 9) }];
  return isGivenName(single.given) && isGivenName(full.given) ? [{ ...fact, agree: false, bits: -9 }] : [];
}

function sameDigits(one: string, other: string): boolean {
  return one.replace(/\D/g, '') === other.replace(/\D/g, '');
}
