import type { Call, Heard, SpokenItem } from '../answers/heard-calls.js';
import type { Roster } from '../answers/roster.js';
import { foldName } from '../names/fold-name.js';
import { isAnonymous } from '../names/is-anonymous.js';
import { isOneOf, nameLikeness, nameWords } from '../names/name-likeness.js';
import { signedInitials } from './signed-initials.js';
import { selfNaming } from './self-naming.js';
import type { SelfNaming } from './sign-offs.js';
import { ThreadWords, type Echo, type Said } from './thread-words.js';

const OPENING = 120;
const MOST_REMEMBERED = 8;
const LONGEST_OPENING = 50_000;
const NO_ECHO: Echo = { weight: 0, word: null };

/** A comment, and what its own text tells of its author. */
export interface Comment {
  /** Index of its item in the thread. */
  at: number;
  printed: string | null;
  self: SelfNaming | null;
  /** Those of whom a person has said that they did not write it. */
  notBy: readonly string[];
  /** Names of others in its text, who therefore did not write it. */
  others: string[];
  /** Names that nobody has spoken before it, and that it does not speak to: perhaps the writer's own. */
  first: string[];
  /** Those of the thread whom it speaks to by name. */
  spokenTo: string[];
  /** It speaks to another commenter, not to the owner. */
  toPeer: boolean;
  /** Those to whom the owner spoke last before it, where it speaks back to him. */
  back: string[] | null;
  text: string;
}

/** The comments of a thread without the owner's items and the links, with the words they share. */
export class Comments {
  readonly all: Comment[] = [];
  readonly words: ThreadWords;
  /** Per item, how many comments stand before it. */
  readonly before: number[] = [];
  /** Under each word of a printed name or signature. */
  private readonly byWord = new Map<string, number[]>();

  constructor(items: SpokenItem[], heard: Heard[], roster: Roster, opening: string) {
    let called: string[] = [];
    const heardOf = new Set(namesIn(opening).map(foldName));
    items.forEach((item, at) => {
      const words = heard[at] as Heard;
      this.before.push(this.all.length);
      if (item.kind === 'comment') this.all.push(commentOf(item, at, words, { roster, called, heardOf }));
      for (const name of [...words.spoken, ...namesOf(words.calls)]) heardOf.add(foldName(name));
      if (item.author !== null) heardOf.add(foldName(item.author));
      if (item.kind === 'owner') called = (items[at - 1]?.kind === 'owner' ? called : []).concat(namesOf(words.calls));
    });
    this.nameByInitials(heard, roster);
    this.all.forEach(({ printed, self }, comment) => {
      for (const word of new Set(nameWords(printed ?? self?.name ?? '')))
        this.byWord.set(word, [...(this.byWord.get(word) ?? []), comment].slice(-200));
    });
    this.words = new ThreadWords(this.all.map(({ text }) => text));
  }

  private nameByInitials(heard: Heard[], roster: Roster): void {
    const open = this.all.filter(({ printed, self }) => printed === null && self === null);
    if (open.length === 0) return;
    const known = new Set([
      ...this.all.flatMap(({ printed, self }) => printed ?? self?.name ?? []),
      ...heard.flatMap(({ calls }) => namesOf(calls)),
    ]);
    const people = [...known].filter((name) => !roster.isOwner(name));
    for (const comment of open) {
      const self = signedInitials(comment.text, people);
      if (self !== null && !isOneOf(comment.notBy, self.name)) comment.self = self;
    }
  }

  /** How far what is said takes up the item at an index; nothing where that is no comment. */
  echoAt(said: Said, at: number): Echo {
    const comment = this.before[at] ?? -1;
    return this.all[comment]?.at === at ? this.words.echo(said, comment) : NO_ECHO;
  }

  /** The latest comments before a place whose authors are printed, or name themselves, somehow like this. */
  namedLike(name: string, before: number): number[] {
    const first = nameWords(name)[0] ?? '';
    return (this.byWord.get(first) ?? []).filter((comment) => comment < before).slice(-MOST_REMEMBERED);
  }

  get(comment: number): Comment {
    return this.all[comment] as Comment;
  }
}

/** What is known of the thread before a comment. */
interface Known {
  roster: Roster;
  called: string[];
  heardOf: Set<string>;
}

function commentOf(item: SpokenItem, at: number, { calls, spoken }: Heard, known: Known): Comment {
  const { roster, called, heardOf } = known;
  const printed = item.author === null || isAnonymous(item.author) ? null : item.author;
  const { notBy } = item;
  const own = printed === null ? witnessed(selfNaming(item.text, roster), roster) : null;
  const self = own === null || isOneOf(notBy, own.name) ? null : own;
  const isOther = (name: string) =>
    !roster.isOwner(name) && (self === null || nameLikeness(name, self.name) === 'other');
  const spokenTo = namesOf(calls);
  const folded = new Set(spokenTo.map(foldName));
  const first = spoken.filter((name) => !heardOf.has(foldName(name)) && !folded.has(foldName(name)));
  const others = [...new Set([...spokenTo, ...spoken])].filter(isOther).filter((name) => !first.includes(name));
  const opening = item.text.slice(0, OPENING);
  const opensWith = (name: string) => opening.includes(name);
  const toPeer = spokenTo.some((name) => isOther(name) && opensWith(name)) && !roster.ownerNames.some(opensWith);
  const back = spokenTo.some((name) => roster.isOwner(name)) ? called : null;
  return { at, printed, self, notBy, others, first, spokenTo, toPeer, back, text: item.text };
}

/** What may be a signature or not is one where others call somebody so. */
function witnessed(self: SelfNaming | null, roster: Roster): SelfNaming | null {
  return self === null || self.sure || self.likely || isHeardOf(self.name, roster) ? self : null;
}

/** The names among calls. */
export function namesOf(calls: Call[]): string[] {
  return calls.flatMap(({ name }) => (name === null ? [] : [name]));
}

/** "Joan R." where somebody calls Joan. */
function isHeardOf(name: string, roster: Roster): boolean {
  return roster.isKnown(name) || roster.isKnown(nameWords(name)[0] ?? '');
}

function namesIn(opening: string): string[] {
  return [...opening.slice(0, LONGEST_OPENING).matchAll(/\p{Lu}[\p{L}\p{M}'’-]*/gu)].map(([name]) =>
    name.replace(/['’]s$/u, ''),
  );
}
