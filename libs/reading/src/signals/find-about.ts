import { foldName } from '../names/fold-name.js';
import type { PlacedSentence } from '../sentences/spoken-sentences.js';
import type { SentenceContext } from './find-relation.js';
import type { SpokenThread } from './context-features.js';

/** The people of a thread, by the folded first word of their names. */
export type People = ReadonlyMap<string, string>;

const kin =
  'mother|mum|mom|mam|mammy|mama|father|dad|papa|parents|daughter|son|wife|husband|partner|sister|brother|aunt|auntie|uncle|cousin|niece|nephew|grandmother|grandma|gran|nan|nana|granny|grandfather|grandpa|grandad|granddad|grandson|granddaughter|kids|children|twins|boys|girls|girl|boy|lad|baby|fiancé|fiancée|girlfriend|boyfriend|ex|friend|neighbour|neighbor|boss';
const ofWriter = new RegExp(`\\b(?:my|our) (?:[\\p{L}’'-]+ ){0,2}?(${kin})\\b(?![’']s\\b)`, 'iu');
const first = /\b(?:I|I['’]\w+|me|we|we['’]\w+|us|mine)\b/u;
const second = /\b(?:you|your|you['’]\w+|yours)\b/iu;
const LONGEST = 600;

export function peopleOf({ items }: SpokenThread): People {
  const names = items.flatMap(({ author, repliesTo }) => [
    author.printed ?? author.inferred?.name ?? '',
    ...repliesTo.map(({ name }) => name),
  ]);
  const people = new Map<string, string>();
  for (const name of names) {
    const word = firstWord(name);
    // A name of one or two letters is too easily a word.
    if (word.length > 2 && (people.get(word)?.length ?? 0) < name.length) people.set(word, name);
  }
  return people;
}

/**
 * Whom a fact is about: kin of the writer by the word for it, a person of the thread who is named or addressed, or else
 * the writer; null where nobody knows who wrote.
 */
export function findAbout(sentence: PlacedSentence, context: SentenceContext, people: People): string | null {
  const said = sentence.said.slice(0, LONGEST);
  const relative = ofWriter.exec(said);
  const speaksFirst = first.exec(said);
  if (relative && (!speaksFirst || relative.index < speaksFirst.index)) return relative[1] as string;
  if (speaksFirst) return context.speaker;
  if (second.test(said)) return sentence.to?.name ?? addressed(said, people) ?? context.speaker;
  return namedIn(said, context, people) ?? relative?.[1] ?? context.speaker;
}

/** Whom a sentence calls by name at its beginning: "@Jenn, …", "Pete — …". */
function addressed(said: string, people: People): string | null {
  const called = /^\W*@?(\p{L}[\p{L}’'-]+)/u.exec(said)?.[1];
  return called === undefined ? null : (people.get(foldName(called)) ?? null);
}

function namedIn(said: string, { speaker }: SentenceContext, people: People): string | null {
  const own = firstWord(speaker ?? '');
  for (const [word] of said.matchAll(/\p{Lu}[\p{L}-]+/gu)) {
    const folded = foldName(word);
    const name = folded === own ? undefined : people.get(folded);
    if (name !== undefined) return name;
  }
  return null;
}

const firstWord = (name: string) => foldName(name).split(' ')[0] ?? '';
