import { nameLikeness } from '../names/name-likeness.js';
import { foldName } from '../names/fold-name.js';
import { ThreadWords } from '../authors/thread-words.js';
import { chanceOf } from '../owners/logistic.js';
import { countWordings, wordings } from '../owners/said-as-owner.js';
import type { Answered, ItemKind } from '../thread.types.js';
import { rightAboveModel } from './right-above-weights.js';
import { takesUp } from './unnamed-answers.js';

/** An item with what is known of it after a first reading. */
export interface AnsweringItem {
  kind: ItemKind;
  text: string;
  by: string | null;
  repliesTo: readonly Answered[];
}

/** What is known of the page. */
export interface AnsweringPage {
  ownerNames: readonly string[];
  /** In bullets, where an answer may stand far from what it answers. */
  isBullets: boolean;
}

/** What is asked of a comment that names nobody, and of the item right above it. */
export const rightAboveFeatures: readonly string[] = [
  'takes up its words',
  'above asks',
  'above asks, and it is short',
  'how many above answers',
  'above answers the one above it',
  'above speaks to its author, or names him',
  'its author wrote the one before above',
  'its author is not known',
  'above is the owner’s',
  'takes up words of the owner',
  'how long it is',
  'is short',
  'opens as an answer does',
  'says you',
  'praises the post',
  'opens with the owner’s name',
  'opens with I, we or my',
  'is written small',
  'how long above is',
  'not in bullets',
  'not in bullets, and short',
];

const LIKELY = 0.6;
const SHORT = 90;
const LONGEST_TEXT = 20_000;
const MOST_ANSWERED = 4;
const MOST_ECHO = 3;
const OPENING = 60;
const [YOU, PRAISES] = [wordings.indexOf('you'), wordings.indexOf('praisesPost')];
const SOMEBODY = 'somebody';

/** Per item whether it goes on with the one right above, where nothing else says what it answers. */
export function answersRightAbove(items: readonly AnsweringItem[], page: AnsweringPage): (Answered | null)[] {
  return rightAboveRows(items, page).map((row, at) =>
    row === null || chanceOf(rightAboveModel, row) < LIKELY ? null : { item: at, name: items[at - 1]?.by ?? SOMEBODY },
  );
}

/** The features of each comment that may go on with the item right above, in the order of `rightAboveFeatures`. */
export function rightAboveRows(items: readonly AnsweringItem[], page: AnsweringPage): (number[] | null)[] {
  const words = new ThreadWords(items.map(({ text }) => text));
  return items.map((item, at) => {
    const above = items[at - 1];
    if (above === undefined || item.kind !== 'comment' || item.repliesTo.length > 0) return null;
    if (above.kind === 'pingback' || above.kind === 'spam' || !/\p{L}{2}/u.test(item.text)) return null;
    const echo = Math.min(MOST_ECHO, words.echo(words.listen(item.text), at - 1).weight);
    return rowOf(item, above, { at, echo, before: items[at - 2]?.by ?? null, page });
  });
}

interface Place {
  at: number;
  echo: number;
  /** Who wrote the item before the one above. */
  before: string | null;
  page: AnsweringPage;
}

function rowOf({ text, by }: AnsweringItem, above: AnsweringItem, { at, echo, before, page }: Place): number[] {
  const start = text.slice(0, LONGEST_TEXT);
  const isShort = text.length < SHORT;
  const asks = above.text.slice(0, LONGEST_TEXT).includes('?');
  const counts = countWordings(start);
  const isOwners = above.kind === 'owner';
  const isHis = (name: string | null) => by !== null && name !== null && nameLikeness(name, by) !== 'other';
  return [
    echo,
    flag(asks),
    flag(asks && isShort),
    Math.min(MOST_ANSWERED, above.repliesTo.length),
    flag(above.repliesTo.some(({ item }) => item === at - 1)),
    flag(above.repliesTo.some(({ name }) => isHis(name)) || names(above.text, by)),
    flag(isHis(before)),
    flag(by === null),
    flag(isOwners),
    isOwners ? echo : 0,
    Math.log(1 + text.length),
    flag(isShort),
    flag(takesUp(text)),
    (counts[YOU] ?? 0) / Math.sqrt(start.length / 10 + 1),
    Math.min(2, counts[PRAISES] ?? 0),
    flag(page.ownerNames.some((name) => text.slice(0, OPENING).includes(name))),
    flag(/^(?:i|i['’]\p{L}+|we|my) /iu.test(text)),
    flag(/^\p{Ll}/u.test(text)),
    Math.log(1 + above.text.length),
    flag(!page.isBullets),
    flag(!page.isBullets && isShort),
  ];
}

function names(text: string, by: string | null): boolean {
  const [first = ''] = foldName(by ?? '').split(' ');
  return first.length > 2 && text.slice(0, LONGEST_TEXT).toLowerCase().includes(first);
}

const flag = (is: boolean): number => (is ? 1 : 0);
