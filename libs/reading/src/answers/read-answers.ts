import type { Comments } from '../authors/comments.js';
import { foldName } from '../names/fold-name.js';
import type { Answered, ReadPart } from '../thread.types.js';
import type { Call, Heard, SpokenItem } from './heard-calls.js';
import { nameLikeness } from '../names/name-likeness.js';
import { OwnerAnswers } from './owner-answers.js';
import type { Roster } from './roster.js';
import { wholePart } from './split-parts.js';
import { agreesWithAbove, speaksOfSomeone } from './unnamed-answers.js';

const CALLS_PARENT =
  /^\W{0,3}(?:mom|mum|mam|mommy|mummy|mama|dad|daddy|papa|mutti|vati|maman|mamá|papá)(?!\p{L})\s?[!,.…?]/iu;
const IS_MY_CHILD = /(?:is|of|for) (?:my|our) (?:\p{L}+ )?(?:daughter|son|child|kid|girl|boy|tochter|sohn)(?!\p{L})/iu;
const SOMEBODY = 'somebody';
const SAME_VISIT = 30;
const TOGETHER = 8;
const MOST_OPEN = 5;
const OLDER = 0.35;
const SOMEONE_REACH = 40;
const SOMEONE_ECHO = 1.2;
const ABOVE_ECHO = 0.85;
const KIN_REACH = 40;

/** What an item says to and of others. */
export interface Answers {
  repliesTo: Answered[];
  handles: string[];
  parts: ReadPart[];
}

/** An item whose author is known, printed or inferred, as far as he can be. */
export interface AuthoredItem extends SpokenItem {
  /** Who wrote it, or null. */
  by: string | null;
  /** Indices of the items that each of its calls speaks to, where the thread as a whole has settled that. */
  targets: number[][] | undefined;
}

/** Reads whom each item answers, item by item in the order of the thread, since only earlier items can be answered. */
export class AnswerReader {
  private readonly ownerAnswers = new OwnerAnswers();
  /** Per commenter, his comments that the owner has not answered yet. */
  private readonly open = new Map<string, number[]>();

  constructor(
    private readonly roster: Roster,
    private readonly items: AuthoredItem[],
    private readonly comments: Comments,
    /** The page sets all answers in under the first comment alike, whichever of them they answer. */
    private readonly flat: boolean,
    /** The page shows an answer near what it answers. */
    private readonly nested: boolean,
  ) {}

  read(item: AuthoredItem, position: number, heard: Heard): Answers {
    if (item.kind === 'pingback' || item.kind === 'spam')
      return { repliesTo: [], handles: [], parts: [wholePart(item.text, null)] };
    const byName = new Map<string, Answered[]>();
    const meant = heard.calls.map((call, at) => {
      const key = call.name === null ? `@${at}` : foldName(call.name);
      const known = byName.get(key) ?? this.meant(call, at, item, position);
      byName.set(key, known);
      return known;
    });
    const named = withoutTwins([...this.parentsOf(item, position), ...meant.flat()]);
    const parent = this.parentOf(item);
    const own = parent !== null && parent.name === item.by;
    const unparented = parent === null || (own && this.flat) ? this.withoutParent(named, item, position) : [];
    const above = own && !this.flat && named.length === 0 ? this.besideAbove(item, position) : null;
    const repliesTo =
      parent === null || unparented.length > 0 ? unparented : (above ?? this.underParent(parent, named));
    const addressed = addressedByPart(heard.calls, meant);
    const parts =
      item.kind === 'owner'
        ? heard.split.map(({ text }, part) => partTo(text, addressed.get(part) ?? [], parent))
        : [wholePart(item.text, addressed.get(0)?.[0] ?? parent)];
    this.remember(item, position, meant, repliesTo);
    return { repliesTo, handles: heard.handles, parts };
  }

  private meant({ name, text, by }: Call, call: number, item: AuthoredItem, position: number): Answered[] {
    const settled = item.targets?.[call] ?? [];
    if (name === null || by === 'mentioned') return settled.map((at) => this.itemAt(at));
    if (item.kind === 'owner') return this.meantByOwner(name, settled, position);
    if (this.roster.isOwner(name)) return [this.ownerAnswers.meantBy(position, item.by) ?? { item: null, name }];
    const found = this.closest(this.roster.itemsOf(name), text);
    const isSelf = item.by !== null && nameLikeness(found?.name ?? name, item.by) === 'same';
    if (isSelf && item.author === null) return [];
    return [found === null || isSelf ? { item: null, name } : found];
  }

  private meantByOwner(name: string, settled: number[], position: number): Answered[] {
    const latest = this.nested ? this.roster.find(name) : null;
    if (latest !== null) return [latest];
    const found = settled.map((at) => this.itemAt(at, name));
    const [first = this.roster.find(name)] = found;
    if (first?.item == null) return [{ item: null, name }];
    const near = this.nested
      ? []
      : (this.open.get(foldName(first.name)) ?? []).filter(
          (item) =>
            item !== first.item && position - item <= SAME_VISIT && Math.abs(item - (first.item ?? 0)) <= TOGETHER,
        );
    return [...near, first.item].sort((a, b) => a - b).map((item) => ({ item, name: first.name }));
  }

  /** Of somebody's comments the one that is taken up by the words, else his latest. */
  private closest(written: readonly Answered[], text: string): Answered | null {
    if (written.length < 2) return written.at(-1) ?? null;
    const said = this.comments.words.listen(text);
    const weigh = ({ item }: Answered, age: number) => this.comments.echoAt(said, (item ?? 0) - 1).weight - age * OLDER;
    const weights = written.map((each, at) => weigh(each, written.length - 1 - at));
    return written[weights.lastIndexOf(Math.max(...weights))] ?? null;
  }

  /** "Mum!!!": those comments above whose author calls the writer his child. */
  private parentsOf(item: AuthoredItem, position: number): Answered[] {
    if (item.kind !== 'comment' || !CALLS_PARENT.test(item.text)) return [];
    for (let above = position - 1; above >= 1 && above > position - KIN_REACH; above--) {
      const by = this.items[above - 1]?.by ?? null;
      if (by === null || !IS_MY_CHILD.test(this.items[above - 1]?.text ?? '')) continue;
      return this.roster.itemsOf(by).filter((written) => position - (written.item ?? 0) < KIN_REACH);
    }
    return [];
  }

  private parentOf({ parent }: AuthoredItem): Answered | null {
    const above = parent === null ? undefined : this.items[parent];
    return parent === null || above === undefined || above.kind === 'pingback'
      ? null
      : { item: parent + 1, name: above.by ?? SOMEBODY };
  }

  /** Who comes back under his own comment answers the last of those who stand beside him there. */
  private besideAbove(item: AuthoredItem, position: number): Answered[] | null {
    for (let at = position - 2; at > (item.parent ?? 0); at--) {
      const above = this.items[at];
      if (above?.parent !== item.parent) continue;
      return above.kind === 'pingback' || above.by === item.by ? null : [this.itemAt(at)];
    }
    return null;
  }

  /** An item set in under another answers that one, and those whom it names besides. */
  private underParent(parent: Answered, named: Answered[]): Answered[] {
    const found = named.filter(({ item }) => item !== null);
    if (this.flat && found.length > 0) return found;
    return withoutTwins([parent, ...found.filter(({ name }) => nameLikeness(name, parent.name) === 'other')]);
  }

  private withoutParent(named: Answered[], item: AuthoredItem, position: number): Answered[] {
    if (named.length > 0) return named;
    if (item.kind !== 'owner') return this.unnamed(item, position);
    return (item.targets?.[0] ?? []).map((at) => this.itemAt(at));
  }

  private itemAt(at: number, name = SOMEBODY): Answered {
    return { item: at + 1, name: this.items[at]?.by ?? name };
  }

  /** What a comment answers that names nobody. */
  private unnamed(item: AuthoredItem, position: number): Answered[] {
    const above = this.items[position - 2];
    if (agreesWithAbove(item.text) && above !== undefined && above.kind !== 'pingback') {
      return [{ item: position - 1, name: above.by ?? SOMEBODY }];
    }
    return this.takesUpAbove(item, position) ?? this.someone(item, position);
  }

  /** On a page that shows answers under what they answer, a rare word of the comment above that comes again. */
  private takesUpAbove(item: AuthoredItem, position: number): Answered[] | null {
    const above = this.items[position - 2];
    if (!this.nested || above === undefined || above.kind !== 'comment' || above.by === item.by) return null;
    const { weight } = this.comments.echoAt(this.comments.words.listen(item.text), position - 2);
    return weight < ABOVE_ECHO ? null : [{ item: position - 1, name: above.by ?? SOMEBODY }];
  }

  private someone(item: AuthoredItem, position: number): Answered[] {
    const sentence = speaksOfSomeone(item.text);
    if (sentence === null) return [];
    const said = this.comments.words.listen(sentence);
    let best = { weight: 0, item: 0 };
    for (let above = position - 1; above >= 1 && above > position - SOMEONE_REACH; above--) {
      const { weight } = this.comments.echoAt(said, above - 1);
      if (weight > best.weight) best = { weight, item: above };
    }
    return best.weight < SOMEONE_ECHO ? [] : [{ item: best.item, name: this.items[best.item - 1]?.by ?? SOMEBODY }];
  }

  private remember(item: AuthoredItem, position: number, meant: Answered[][], repliesTo: Answered[]): void {
    if (item.by === null) return;
    if (item.kind !== 'owner') {
      this.roster.note(position, item.by);
      const open = this.open.get(foldName(item.by)) ?? [];
      this.open.set(foldName(item.by), [...open.slice(-MOST_OPEN), position]);
      return;
    }
    const people = meant.some((each) => each.length > 0) ? meant.flat() : repliesTo;
    const names = people.map(({ name }) => name);
    for (const name of names) this.open.delete(foldName(name));
    this.ownerAnswers.note(position, item.by, names);
  }
}

function addressedByPart(calls: Call[], meant: Answered[][]): Map<number, Answered[]> {
  const byPart = new Map<number, Answered[]>();
  calls.forEach(({ by, part }, at) => {
    if (by === 'addressed') byPart.set(part, withoutTwins([...(byPart.get(part) ?? []), ...(meant[at] ?? [])]));
  });
  return byPart;
}

function partTo(text: string, [to, ...also]: Answered[], parent: Answered | null): ReadPart {
  return { text, to: to ?? parent, also };
}

function withoutTwins(answered: Answered[]): Answered[] {
  const seen = new Map<string, Answered>();
  for (const each of answered) {
    const key = each.item === null ? foldName(each.name) : String(each.item);
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()];
}
