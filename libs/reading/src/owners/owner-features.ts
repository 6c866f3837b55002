import { ThreadWords } from '../authors/thread-words.js';
import { foldName } from '../names/fold-name.js';
import type { KnownItem, ThreadOwner } from '../thread.types.js';
import { openingShapes } from './opening-shape.js';
import { ownerNaming, type OwnerNaming } from './owner-naming.js';
import { countWordings, wordings } from './said-as-owner.js';
import { spokenTo, type SpokenTo } from './spoken-to.js';

const REACH = 14;
const CLEAR_ECHO = 0.9;
const LONGEST_TEXT = 5_000;
const FIRST_WORDS = 90;
const SHORT = 15;
const THANKS_BACK = /^(?:oh,? |ah,? )?(?:thank|bless|done|thanks|ta )/i;

/** What is asked of an item in telling whether the owner wrote it. */
export const ownerFeatures: readonly string[] = [
  'speaks to one who has signed before',
  'speaks to others by name',
  'speaks to two or more',
  'opens with a name',
  'several lines open with names',
  'whom it speaks to, others speak to',
  'names nobody',
  ...openingShapes.map((shape) => `opens as to somebody: ${shape}`),
  'two lines open so',
  'names people of the thread',
  'speaks to one who signs later',
  'is signed by another',
  'speaks to the owner',
  'names the owner',
  'is signed by the owner',
  'takes up an item before it',
  'takes up several items before it',
  'takes up a question before it',
  'right after a question',
  'right after words to the owner',
  'right before words to the owner',
  'thanks right after it',
  'place in the thread',
  'is among the first',
  'asks',
  'ends in a question',
  'length',
  'is short',
  'opens small',
  'you more than I',
  ...wordings.map((name) => `wording ${name}`),
  ...wordings.map((name) => `wording ${name} in its first words`),
];

/** What stands in each item of a thread by itself. */
export interface ItemFeatures {
  /** In the order of `ownerFeatures`. */
  rows: number[][];
  /** How each opens, where that may be to somebody. */
  shapes: (string | null)[];
}

/** The features of the items of a thread. */
export function featuresOf(items: readonly KnownItem[], owner: ThreadOwner, opening: string): ItemFeatures {
  const said = spokenTo(items, owner, opening);
  const naming = ownerNaming(owner.names);
  const named = items.map(({ text }) => naming(text));
  const words = new ThreadWords(items.map(({ text }) => text));
  const callsOf = callFeatures(items, said);
  const rows = items.map(({ text }, at) => [
    ...callsOf(at),
    ...namingFeatures(named[at] as OwnerNaming),
    ...echoFeatures(items, at, words),
    ...placeFeatures(items, at, named),
    ...textFeatures(text.trim()),
  ]);
  return { rows, shapes: said.map(({ shape }) => shape) };
}

/** Asked for items in their order, since who has signed before matters. */
function callFeatures(items: readonly KnownItem[], said: SpokenTo[]): (at: number) => number[] {
  const callers = new Map<string, number>();
  for (const { called } of said) for (const name of called) callers.set(name, (callers.get(name) ?? 0) + 1);
  const everSigned = new Set(said.flatMap(({ self }) => self ?? []));
  const signed = new Set<string>();
  return (at) => {
    const { called, byLine, opens, shape, shaped, self } = said[at] as SpokenTo;
    const known = called.filter((name) => signed.has(name)).length;
    const later = called.filter((name) => everSigned.has(name)).length - known;
    const again = called.filter((name) => (callers.get(name) ?? 0) > 1).length;
    const capitals = items[at]?.text.slice(0, LONGEST_TEXT).match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
    const people = [...new Set(capitals.map(foldName))].filter(
      (word) => word !== self && (callers.has(word) || everSigned.has(word)),
    );
    if (self !== null) signed.add(self);
    return [
      Math.min(known, 2),
      Math.min(called.length - known, 2),
      flag(called.length > 1),
      flag(opens),
      flag(byLine > 1),
      Math.min(again, 2),
      flag(called.length === 0),
      ...openingShapes.map((each) => flag(each === shape)),
      flag(shaped > 1),
      Math.min(people.length, 3),
      Math.min(later, 2),
      flag(self !== null),
    ];
  };
}

function namingFeatures({ calls, names, signed }: OwnerNaming): number[] {
  return [flag(calls), flag(names), flag(signed)];
}

function echoFeatures(items: readonly KnownItem[], at: number, words: ThreadWords): number[] {
  const heard = words.listen(items[at]?.text ?? '');
  let [most, clear, asked] = [0, 0, 0];
  for (let above = Math.max(0, at - REACH); above < at; above++) {
    const { weight } = words.echo(heard, above);
    most = Math.max(most, weight);
    if (weight > CLEAR_ECHO) clear++;
    if (items[above]?.text.includes('?')) asked = Math.max(asked, weight);
  }
  return [Math.min(3, most), Math.min(3, clear), Math.min(3, asked)];
}

function placeFeatures(items: readonly KnownItem[], at: number, named: OwnerNaming[]): number[] {
  return [
    flag(items.slice(Math.max(0, at - 2), at).some(({ text }) => text.includes('?'))),
    flag(named[at - 1]?.calls ?? false),
    flag(named[at + 1]?.calls ?? false),
    flag(items.slice(at + 1, at + 4).some(({ text }) => THANKS_BACK.test(text.trim()))),
    at / items.length,
    flag(at < 2),
  ];
}

function textFeatures(text: string): number[] {
  const length = text.split(/\s+/).length;
  const wording = countWordings(text);
  const [you = 0, i = 0] = [wording[wordings.indexOf('you')], wording[wordings.indexOf('i')]];
  return [
    Math.min(2, (text.match(/\?/g) ?? []).length),
    flag(/\?\W{0,20}$/.test(text.slice(-30))),
    Math.log(1 + length),
    flag(length < SHORT),
    flag(/^\p{Ll}/u.test(text)),
    (you - i) / Math.max(4, Math.sqrt(length)),
    ...wording.map((times) => Math.min(times, 3)),
    ...countWordings(text.slice(0, FIRST_WORDS)).map((times) => Math.min(times, 1)),
  ];
}

const flag = (is: boolean): number => (is ? 1 : 0);
