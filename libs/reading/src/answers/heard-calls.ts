import { foldName } from '../names/fold-name.js';
import type { KnownItem } from '../thread.types.js';
import { thankedName } from './addresses.js';
import { findMentions } from './mentions.js';
import type { Roster } from './roster.js';
import { spokenNames } from './spoken-names.js';
import { splitByAddress, type AddressedPart } from './split-parts.js';

const MOST_NAMED = 50;

/** A known item with nothing left out. */
export type SpokenItem = Required<KnownItem>;

/** Somebody spoken to, or of, by name in an item. */
export interface Call {
  name: string;
  /** Index of the part that holds it. */
  part: number;
  /** `head`: named by the item's own head; `addressed`: at the beginning of a part; `named`: anywhere else. */
  by: 'head' | 'addressed' | 'named';
}

/** What an item says to and of others by name. */
export interface Heard {
  split: AddressedPart[];
  calls: Call[];
  handles: string[];
  /** Every name of the thread that stands in it, also where nobody is answered. */
  spoken: string[];
}

/** The calls of an item. */
export function hearCalls(item: SpokenItem, roster: Roster): Heard {
  const split = splitByAddress(item.text, roster);
  const mentions = findMentions(item.text, roster);
  const spoken = spokenNames(item.text, roster);
  const addressed = split.flatMap(({ addresses }, part) =>
    addresses
      .filter(({ name, at }) => at || item.kind === 'owner' || !roster.isOwner(name))
      .map(({ name }): Call => ({ name, part, by: 'addressed' })),
  );
  const meant = spoken.filter(({ asSpeaker, spokenTo }) => spokenTo || (asSpeaker && item.kind !== 'owner'));
  const already = new Set(addressed.map(({ name }) => foldName(name)));
  const named = [...new Set([...mentions.names, ...meant.map(({ name }) => name)])]
    .filter((name) => !already.has(foldName(name)))
    .slice(0, MOST_NAMED)
    .map((name): Call => ({ name, part: partOf(name, split), by: 'named' }));
  const head: Call[] = item.answering === null ? [] : [{ name: item.answering, part: 0, by: 'head' }];
  let calls = [...head, ...addressed, ...named];
  if (item.kind === 'owner') {
    if (addressed.length + named.length === 0) calls = [...head, ...thanked(item, roster)];
    // The owner may name his own handle, and may well answer somebody of his own name, but never himself.
    calls = calls.filter(({ name }) => !roster.isOwner(name) || roster.isKnown(name));
  }
  return { split, calls, handles: mentions.handles, spoken: spoken.map(({ name }) => name) };
}

function thanked(item: SpokenItem, roster: Roster): Call[] {
  const name = thankedName(item.text, roster);
  return name === null ? [] : [{ name, part: 0, by: 'named' }];
}

function partOf(name: string, split: AddressedPart[]): number {
  return Math.max(
    0,
    split.findIndex(({ text }) => text.includes(name)),
  );
}
