import { foldName } from '../names/fold-name.js';
import { nameLikeness } from '../names/name-likeness.js';
import { ThreadWords, type Said } from '../authors/thread-words.js';
import { chanceOf } from '../owners/logistic.js';
import { countWording } from '../owners/said-as-owner.js';
import type { Answered } from '../thread.types.js';
import { openAnswerModel } from './open-answers-weights.js';
import { SpokenBefore, type AnsweringItem } from './spoken-before.js';
import { takesUp } from './unnamed-answers.js';

/** What is known of the page. */
export interface AnsweringPage {
  ownerNames: readonly string[];
  /** In bullets, where an answer may stand far from what it answers. */
  isBullets: boolean;
  /** The page says of each answer whom it is for: only who was spoken to goes on without a name. */
  isSaid: boolean;
}

/** An item that a comment which names nobody may answer. */
export interface OpenAnswer {
  /** Index of the item. */
  to: number;
  /** In the order of `openAnswerFeatures`. */
  row: number[];
}

/** What is asked of a comment that names nobody, and of the item right above it or the last one that spoke to its author. */
export const openAnswerFeatures: readonly string[] = [
  'takes up its words',
  'it asks',
  'it asks, and the comment is short',
  'how many it answers',
  'it answers the one above it',
  'it names the author',
  'the author wrote the one before it',
  'the author is not known',
  'it is the owner’s',
  'takes up words of the owner',
  'how long the comment is',
  'is short',
  'opens as an answer does',
  'says you',
  'praises the post',
  'opens with the owner’s name',
  'opens with I, we or my',
  'is written small',
  'how long it is',
  'not in bullets',
  'not in bullets, and short',
  'stands right above',
  'speaks to the author',
  'speaks to him, right above',
  'speaks to him, how far above',
  'speaks to him, who has written since',
  'speaks to him alone',
  'speaks to him and asks',
  'speaks to him and asks, and the comment is short',
  'speaks to him and invites or promises',
  'speaks to him, and it opens as an answer does',
  'speaks to him, and it tells what was done',
  'speaks to him, takes up those words',
  'speaks to him, not in bullets',
  'speaks to him, not the owner',
  'speaks to him, how long the comment is',
];

const LIKELY = 0.5;
const SHORT = 90;
const LONGEST_TEXT = 20_000;
const MOST_ANSWERED = 4;
const MOST_ECHO = 3;
const OPENING = 60;
const TELLS =
  /(?:^|[^\p{L}])(?:rang|called|came|sent|went|tried|did|done|got|arrived|booked|spoke|talked|found|bought|made|finished|read|told|asked|you were|it was|he was|she was|hours?)(?!\p{L})/iu;
const SOMEBODY = 'somebody';

/** Per item what a comment answers of which nothing else says it, or null. */
export function openAnswers(items: readonly AnsweringItem[], page: AnsweringPage): (Answered | null)[] {
  return openAnswerRows(items, page).map((answers) => {
    const judged = answers.map(({ to, row }) => ({ to, chance: chanceOf(openAnswerModel, row) }));
    const [best] = judged.toSorted((a, b) => b.chance - a.chance);
    if (best === undefined || best.chance < LIKELY) return null;
    return { item: best.to + 1, name: items[best.to]?.by ?? SOMEBODY };
  });
}

/** What each comment may answer: the item right above it, and the last one that spoke to its author. */
export function openAnswerRows(items: readonly AnsweringItem[], page: AnsweringPage): OpenAnswer[][] {
  const words = new ThreadWords(items.map(({ text }) => text));
  const before = new SpokenBefore();
  return items.map((item, at) => {
    const spoken = before.to(item.by);
    before.note(item, at);
    if (item.kind !== 'comment' || item.repliesTo.length > 0 || !/\p{L}{2}/u.test(item.text)) return [];
    const said = words.listen(item.text);
    const places = new Set([...(page.isSaid ? [] : [at - 1]), ...(spoken === null ? [] : [spoken.at])]);
    return [...places].flatMap((to) => {
      const above = items[to];
      if (above === undefined || above.kind === 'pingback' || above.kind === 'spam') return [];
      const toHim = spoken?.at === to ? { ...spoken, said: words.listen(spoken.text) } : null;
      const echo = Math.min(MOST_ECHO, words.echo(said, to).weight);
      const own = toHim === null ? 0 : Math.min(MOST_ECHO, words.echo(toHim.said, at).weight);
      return [{ to, row: rowOf(item, above, { at, to, echo, own, toHim, before: items[to - 1]?.by ?? null, page }) }];
    });
  });
}

interface Place {
  at: number;
  to: number;
  echo: number;
  /** How far the comment takes up what was said to its author. */
  own: number;
  toHim: { text: string; since: boolean; alone: boolean; said: Said } | null;
  /** Who wrote the item before the one that may be answered. */
  before: string | null;
  page: AnsweringPage;
}

function rowOf(item: AnsweringItem, above: AnsweringItem, place: Place): number[] {
  const { text, by } = item;
  const { to, echo, before, page } = place;
  const start = text.slice(0, LONGEST_TEXT);
  const isShort = text.length < SHORT;
  const asks = above.text.slice(0, LONGEST_TEXT).includes('?');
  const isOwners = above.kind === 'owner';
  const isHis = (name: string | null) => by !== null && name !== null && nameLikeness(name, by) !== 'other';
  return [
    echo,
    flag(asks),
    flag(asks && isShort),
    Math.min(MOST_ANSWERED, above.repliesTo.length),
    flag(above.repliesTo.some((reply) => reply.item === to)),
    flag(above.repliesTo.some(({ name }) => isHis(name)) || names(above.text, by)),
    flag(isHis(before)),
    flag(by === null),
    flag(isOwners),
    isOwners ? echo : 0,
    Math.log(1 + text.length),
    flag(isShort),
    flag(takesUp(text)),
    countWording('you', start) / Math.sqrt(start.length / 10 + 1),
    Math.min(2, countWording('praisesPost', start)),
    flag(page.ownerNames.some((name) => text.slice(0, OPENING).includes(name))),
    flag(/^(?:i|i['’]\p{L}+|we|my) /iu.test(text)),
    flag(/^\p{Ll}/u.test(text)),
    Math.log(1 + above.text.length),
    flag(!page.isBullets),
    flag(!page.isBullets && isShort),
    flag(place.at - 1 === to),
    ...spokenFeatures(item, above, place),
  ];
}

function spokenFeatures({ text }: AnsweringItem, above: AnsweringItem, { at, to, own, toHim, page }: Place): number[] {
  if (toHim === null) return Array.from({ length: 14 }, () => 0);
  const isShort = text.length < SHORT;
  const asks = toHim.text.includes('?');
  return [
    1,
    flag(at - 1 === to),
    Math.log(at - to),
    flag(toHim.since),
    flag(toHim.alone),
    flag(asks),
    flag(asks && isShort),
    flag(countWording('invites', toHim.text) + countWording('promises', toHim.text) > 0),
    flag(takesUp(text)),
    flag(TELLS.test(text.slice(0, OPENING * 2))),
    own,
    flag(!page.isBullets),
    flag(above.kind !== 'owner'),
    Math.log(1 + text.length),
  ];
}

function names(text: string, by: string | null): boolean {
  const [first = ''] = foldName(by ?? '').split(' ');
  return first.length > 2 && text.slice(0, LONGEST_TEXT).toLowerCase().includes(first);
}

const flag = (is: boolean): number => (is ? 1 : 0);
