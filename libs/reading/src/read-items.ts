import { gatherRoster } from './answers/gather-roster.js';
import { hearCalls, type Heard, type SpokenItem } from './answers/heard-calls.js';
import { AnswerReader, type Answers, type AuthoredItem } from './answers/read-answers.js';
import { openAnswers } from './answers/open-answers.js';
import { inferAuthors } from './authors/infer-authors.js';
import { isAnonymous } from './names/is-anonymous.js';
import type { KnownItem, ReadItem, ThreadOwner, ThreadStyle } from './thread.types.js';

const FLAT: ReadonlySet<ThreadStyle> = new Set(['youtube', 'substack', 'medium', 'linkedin', 'facebook']);
const NESTED: ReadonlySet<ThreadStyle> = new Set([...FLAT, 'disqus', 'discourse', 'reddit', 'hackernews']);

/** What is known of a thread besides its items. */
export interface KnownThread {
  owner: ThreadOwner;
  /** The post's own text. */
  opening: string | null;
  /** How the page was laid out; it tells what an item that is set in under another answers. */
  style?: ThreadStyle;
}

/**
 * Reads items that are already cut apart: who wrote those without an author, whom each answers, the handles in it.
 * What a person has said of an item (its author, or who did not write it) is a fact that also helps to read the others.
 */
export function readItems(items: readonly KnownItem[], { owner, opening, style = 'unknown' }: KnownThread): ReadItem[] {
  const spoken = items.map(spokenItem);
  const roster = gatherRoster(spoken, owner, opening ?? '');
  const heard = spoken.map((item) => hearCalls(item, roster));
  const page = { flat: FLAT.has(style), opening: opening ?? '' };
  const { authors, comments, targets } = inferAuthors(spoken, heard, roster, page);
  const authored = spoken.map((item, at): AuthoredItem => {
    const printed = item.author === null || isAnonymous(item.author) ? null : item.author;
    const own = item.kind === 'owner' ? (owner.names[0] ?? null) : null;
    return { ...item, by: printed ?? authors[at]?.name ?? item.author ?? own, targets: targets.get(at) };
  });
  const reader = new AnswerReader(roster, authored, comments, page.flat, NESTED.has(style));
  const answers = authored.map((item, at) => reader.read(item, at + 1, heard[at] as Heard));
  const open = openAnswers(
    authored.map(({ kind, text, by }, at) => {
      const { repliesTo = [], parts = [] } = answers[at] ?? {};
      return { kind, text, by, repliesTo, parts };
    }),
    // Disqus prints whom an answer is for.
    { ownerNames: owner.names, isBullets: style === 'bullets', isSaid: style === 'disqus' },
  );
  return authored.map((item, at) => {
    const { line, kind, dated, text, link } = item;
    const author = { printed: item.author, inferred: authors[at] ?? null };
    const own = answers[at] as Answers;
    const repliesTo = [...own.repliesTo, ...(open[at] ? [open[at]] : [])];
    const handles = [...new Set([...handlesBeside(item.author), ...own.handles])];
    return { item: at + 1, line, kind, author, dated, ...own, repliesTo, handles, signals: [], text, link };
  });
}

/** "Jim (@jimonjobs)" printed over an item. */
function handlesBeside(author: string | null): string[] {
  const [, handle] = /\(@([\p{L}\p{N}_.]{3,40})\)$/u.exec(author ?? '') ?? [];
  return handle === undefined ? [] : [handle];
}

function spokenItem(item: KnownItem, at: number): SpokenItem {
  const { notBy = [], parent = null, answering = null, dated = null, link = null, line = at + 1 } = item;
  // Only an earlier item can be answered.
  return { ...item, notBy, parent: parent !== null && parent < at ? parent : null, answering, dated, link, line };
}
