import { foldName } from '../names/fold-name.js';
import type { KnownItem } from '../thread.types.js';
import { thankedName } from './addresses.js';
import { findMentions } from './mentions.js';
import type { Roster } from './roster.js';
import { cutSegments } from './segments.js';
import { spokenNames } from './spoken-names.js';
import { splitByAddress, type AddressedPart } from './split-parts.js';
import { unnamedAddresses } from './unnamed-addresses.js';

const MOST_NAMED = 50;

/** A known item with nothing left out. */
export type SpokenItem = Required<KnownItem>;

/** Somebody spoken to, or of, in an item. */
export interface Call {
  /** Null where he is only described: "to the lady with the two cats: …". */
  name: string | null;
  /** Index of the part that holds it. */
  part: number;
  /**
   * `head`: named by the item's own head; `addressed`: at the beginning of a part; `named`: spoken to anywhere else;
   * `mentioned`: spoken of by the owner, who thereby may answer or not.
   */
  by: 'head' | 'addressed' | 'named' | 'mentioned';
  /** What of the item is meant for him. */
  text: string;
}

/** What an item says to and of others. */
export interface Heard {
  split: AddressedPart[];
  calls: Call[];
  handles: string[];
  /** Every name of the thread that stands in it, also where nobody is answered. */
  spoken: string[];
}

type PlacedCall = Omit<Call, 'part' | 'text'> & { index: number };

/** The calls of an item. */
export function hearCalls(item: SpokenItem, roster: Roster): Heard {
  const isOwner = item.kind === 'owner';
  const split = splitByAddress(item.text, roster);
  const mentions = findMentions(item.text, roster);
  const spoken = spokenNames(item.text, roster);
  const placed: PlacedCall[] = item.answering === null ? [] : [{ name: item.answering, by: 'head', index: 0 }];
  let start = 0;
  for (const { text, addresses } of split) {
    for (const { name, at } of addresses)
      if (at || isOwner || !roster.isOwner(name)) placed.push({ name, by: 'addressed', index: start });
    start += text.length;
  }
  for (const name of mentions.names) placed.push({ name, by: 'named', index: item.text.indexOf(name) });
  for (const { name, index, asSpeaker, spokenTo } of spoken) {
    if (spokenTo || (asSpeaker && !isOwner)) placed.push({ name, by: 'named', index });
    else if (isOwner) placed.push({ name, by: 'mentioned', index });
  }
  if (isOwner) {
    const thanked = placed.some(({ by }) => by === 'addressed' || by === 'named')
      ? null
      : thankedName(item.text, roster);
    if (thanked !== null) placed.push({ name: thanked, by: 'named', index: item.text.indexOf(thanked) });
    for (const index of unnamedAddresses(item.text)) placed.push({ name: null, by: 'named', index });
  }
  // The owner may name his own handle, and may well answer somebody of his own name, but never himself.
  const others = placed.filter(
    ({ name }) => !isOwner || name === null || !roster.isOwner(name) || roster.isKnown(name),
  );
  return {
    split,
    calls: callsAt(others, item.text, split),
    handles: mentions.handles,
    spoken: spoken.map(({ name }) => name),
  };
}

const WEIGHT = { head: 0, addressed: 1, named: 2, mentioned: 3 };

/** One call a name and part, or by the strongest of its other places, each with its stretch of the text. */
function callsAt(placed: PlacedCall[], text: string, split: AddressedPart[]): Call[] {
  const strongest = new Map<string, PlacedCall>();
  const named = new Set<string>();
  for (const call of placed.toSorted((a, b) => WEIGHT[a.by] - WEIGHT[b.by] || a.index - b.index)) {
    const name = call.name === null ? '' : foldName(call.name);
    const key = name === '' || call.by === 'addressed' ? `${name}@${call.index}` : name;
    if (!strongest.has(key) && (call.by === 'addressed' || !named.has(name))) strongest.set(key, call);
    if (name !== '') named.add(name);
  }
  const calls = [...strongest.values()]
    .slice(0, MOST_NAMED * 6)
    .sort((a, b) => a.index - b.index || WEIGHT[a.by] - WEIGHT[b.by]);
  const texts = cutSegments(
    text,
    calls.map(({ index, by }) => ({ index, alone: by === 'mentioned' })),
  );
  const parts = partsAt(split);
  return calls.map(({ name, by, index }, at) => ({ name, by, part: parts(index), text: texts[at] ?? text }));
}

function partsAt(split: AddressedPart[]): (index: number) => number {
  const ends: number[] = [];
  for (const { text } of split) ends.push((ends.at(-1) ?? 0) + text.length);
  return (index) =>
    Math.max(
      0,
      ends.findIndex((end) => index < end),
    );
}
