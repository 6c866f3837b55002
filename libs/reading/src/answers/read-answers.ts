import { foldName } from '../names/fold-name.js';
import { nameShape } from '../names/name-shape.js';
import type { CutItem } from '../styles/layout.types.js';
import type { Answered, ItemKind, ReadPart, ThreadOwner } from '../thread.types.js';
import { leadingAddresses, thankedName } from './addresses.js';
import { findMentions } from './mentions.js';
import { OwnerAnswers } from './owner-answers.js';
import { Roster } from './roster.js';
import { splitByAddress, wholePart, type AddressedPart } from './split-parts.js';

/** An item of which it is known whether the owner, a commenter or a link speaks. */
export interface SpokenItem extends CutItem {
  kind: ItemKind;
}

/** What an item says to and of others. */
export interface Answers {
  repliesTo: Answered[];
  handles: string[];
  parts: ReadPart[];
}

/** Everybody whose name is printed over an item or called with an @ anywhere in the thread. */
export function gatherRoster(items: CutItem[], owner: ThreadOwner): Roster {
  const roster = new Roster(owner);
  for (const { author } of items) if (author !== null && !roster.isOwner(author)) roster.expect(author);
  for (const { whole, link } of items) {
    if (link !== null || !whole.includes('@')) continue;
    for (const line of whole.split('\n')) {
      for (const { name, at } of leadingAddresses(line, roster)) {
        if (at && !roster.isOwner(name) && nameShape(name) === 'name') roster.expect(name);
      }
    }
  }
  return roster;
}

/** Reads whom each item answers, item by item in the order of the thread, since only earlier items can be answered. */
export class AnswerReader {
  private readonly ownerAnswers = new OwnerAnswers();

  constructor(private readonly roster: Roster) {}

  read(item: SpokenItem, position: number): Answers {
    if (item.kind === 'pingback') return { repliesTo: [], handles: [], parts: [wholePart(item.text, null)] };
    const split = splitByAddress(item.text, this.roster);
    const mentions = findMentions(item.text, this.roster);
    const meant = (name: string) => this.meant(name, item, position);
    const said = this.namesIn(item, split, mentions.names);
    const repliesTo = withoutTwins(said.map(meant));
    const parts =
      item.kind === 'owner'
        ? split.map((part) => ownerPart(part, meant))
        : [wholePart(item.text, opener(split, meant))];
    this.remember(item, position, repliesTo);
    return { repliesTo, handles: mentions.handles, parts };
  }

  private namesIn(item: SpokenItem, split: AddressedPart[], mentioned: string[]): string[] {
    const called = [...split.flatMap(calledIn(item, this.roster)), ...mentioned];
    const thanked = item.kind === 'owner' && called.length === 0 ? thankedName(item.text, this.roster) : null;
    const said = [item.answering, ...called, thanked].filter((name) => name !== null);
    // The owner may name his own handle, and may well answer somebody of his own name, but never himself.
    return item.kind === 'owner'
      ? said.filter((name) => !this.roster.isOwner(name) || this.roster.find(name) !== null)
      : said;
  }

  private meant(name: string, item: SpokenItem, position: number): Answered {
    if (item.kind !== 'owner' && this.roster.isOwner(name)) {
      return this.ownerAnswers.meantBy(position, item.author) ?? { item: null, name };
    }
    const found = this.roster.find(name);
    const self = found !== null && item.author !== null && foldName(found.name) === foldName(item.author);
    return found === null || self ? { item: null, name } : found;
  }

  private remember(item: SpokenItem, position: number, repliesTo: Answered[]): void {
    if (item.author === null) return;
    if (item.kind === 'owner') this.ownerAnswers.note(position, item.author, repliesTo);
    else this.roster.note(position, item.author);
  }
}

/** A commenter's "Mark, …" greets the post's author and answers no item of his; "@Mark" does. */
function calledIn(item: SpokenItem, roster: Roster): (part: AddressedPart) => string[] {
  return ({ addresses }) =>
    addresses.filter(({ name, at }) => at || item.kind === 'owner' || !roster.isOwner(name)).map(({ name }) => name);
}

function ownerPart({ text, addresses }: AddressedPart, meant: (name: string) => Answered): ReadPart {
  const [to = null, ...also] = withoutTwins(addresses.map(({ name }) => meant(name)));
  return { text, to, also };
}

function opener([first]: AddressedPart[], meant: (name: string) => Answered): Answered | null {
  const name = first?.addresses[0]?.name;
  return name === undefined ? null : meant(name);
}

function withoutTwins(answered: Answered[]): Answered[] {
  const seen = new Map<string, Answered>();
  for (const each of answered) {
    const key = each.item === null ? foldName(each.name) : String(each.item);
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
