import { normaliseIdentity } from '#libs/accounts';
import type { SourceInteraction } from '../file-records.js';

const MOST_POSTS = 200;
const MOST_NAMES = 2_000;
const LONGEST_NAME = 60;
const MOST_WORDS = 5;

/** By name, the last comment that bears it; null for a first name that several go by. */
type Names = Map<string, Named | null>;

interface Named {
  author: string;
  key: string;
  at: Date | null;
}

/**
 * Where a blog has no nesting people write "@Ann" in front of an answer: it answers the last comment that an Ann wrote
 * before it under the same post. Comments must come in their order, save that one may stand behind later ones, which it never
 * answers; the posts of the last hours are remembered.
 */
export class AnsweredByName {
  private readonly posts = new Map<string, Names>();

  /** The comment, with what it answers where its words begin with the name of somebody. */
  read(comment: SourceInteraction): SourceInteraction {
    const names = this.namesUnder(comment.post ?? '');
    const author = comment.author?.name ? fold(comment.author.name) : null;
    const answers = comment.answers ?? addressed(comment, author, names);
    if (author !== null && comment.key !== null) remember(names, { author, key: comment.key, at: comment.at });
    return answers === comment.answers ? comment : { ...comment, kind: 'reply', answers };
  }

  private namesUnder(post: string): Names {
    const names: Names = this.posts.get(post) ?? new Map();
    this.posts.delete(post);
    this.posts.set(post, names);
    if (this.posts.size > MOST_POSTS) this.posts.delete(this.posts.keys().next().value!);
    return names;
  }
}

function addressed({ text, at }: SourceInteraction, author: string | null, names: Names): string | null {
  const after = /^\s*@\s?(\S[^\n]*)/.exec(text)?.[1]?.slice(0, LONGEST_NAME);
  if (after === undefined) return null;
  const words = after.split(/\s+/).slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count--) {
    const said = words
      .slice(0, count)
      .join(' ')
      .replace(/[^\p{L}\p{N})]+$/u, '');
    const found = names.get(fold(said) ?? '');
    if (found && found.author !== author && !isLater(found.at, at)) return found.key;
  }
  return null;
}

function isLater(one: Date | null, other: Date | null): boolean {
  return one !== null && other !== null && one > other;
}

function remember(names: Names, entry: Named): void {
  const { author } = entry;
  if (names.size >= MOST_NAMES && !names.has(author)) return;
  names.set(author, entry);
  const [first = '', ...others] = author.split(' ');
  if (others.length === 0) return;
  const known = names.get(first);
  if (known === undefined || known?.author === author) names.set(first, entry);
  else if (known === null || known.author !== first) names.set(first, null);
}

function fold(name: string): string | null {
  return normaliseIdentity('name', name);
}
