import { hash } from 'node:crypto';
import { AnsweredByName } from '../blog/answered-by-name.js';
import { possibleOwner } from '../blog/blog-owners.js';
import { commentWords } from '../blog/comment-words.js';
import type {
  SourceInteraction,
  SourceLeftOut,
  SourcePingback,
  SourcePlace,
  SourcePost,
  SourceRecord,
} from '../file-records.js';
import type { PageComment, PageMarkup } from './page-comment.js';
import type { PageDates } from './page-dates.js';

export interface CommentsOfPage {
  file: string;
  markup: PageMarkup;
  post: SourcePost;
  dates: PageDates;
  comments: PageComment[];
}

/** The rows of a page, its post in front. */
export function* pageRecords(page: CommentsOfPage): Generator<SourceRecord, void> {
  const names = new AnsweredByName();
  const owners = new Set<string>();
  const keys = new PageKeys(page.post);
  const seen = new Set<string>();
  yield page.post;
  for (const [index, comment] of page.comments.entries()) {
    const place = { file: page.file, line: null, item: comment.item ?? `comment ${index + 1} of the page` };
    const row = rowOf(comment, place, page, keys);
    const key = keys.of(comment);
    const { author } = comment;
    if (seen.has(key))
      yield leftOut(row.place, 'It stands on the page twice.', row.type === 'left_out' ? '' : row.text);
    else if (row.type !== 'interaction') yield row;
    else {
      if (comment.isByPostAuthor && author?.name && !owners.has(author.name)) yield* possibleOwner(author);
      if (comment.isByPostAuthor && author?.name) owners.add(author.name);
      yield page.markup.isNested ? row : names.read(row);
    }
    seen.add(key);
  }
}

function rowOf(
  comment: PageComment,
  place: SourcePlace,
  { post, dates, markup }: CommentsOfPage,
  keys: PageKeys,
): SourceInteraction | SourcePingback | SourceLeftOut {
  const { author, parent, permalink } = comment;
  const words = commentWords(comment.html, 'page');
  const isBlank = words.text === '' && author === null;
  const gone = comment.goneBecause ?? (isBlank ? 'The page shows neither words nor a name.' : null);
  if (gone !== null) return leftOut(place, gone, words.text);
  const key = keys.of(comment);
  const { at, precision } = dates.read(comment.date);
  if (comment.isPingback) {
    const url = author?.identities.find(({ kind }) => kind === 'website')?.printed ?? null;
    const title = author?.name ?? url ?? 'Another site';
    return { type: 'pingback', place, key, post: post.key, title, url, at, text: words.text };
  }
  return {
    type: 'interaction',
    place,
    key,
    channel: markup.channel,
    kind: parent === null ? 'comment' : 'reply',
    direction: null,
    at,
    precision,
    author,
    to: [],
    post: post.key,
    answers: parent && keys.of(parent),
    ...words,
    permalink,
    durationMinutes: null,
  };
}

function leftOut(place: SourcePlace, reason: string, words: string): SourceLeftOut {
  return { type: 'left_out', place, reason, excerpt: words.slice(0, 200) };
}

/** A comment without a number is known by who wrote what under which post. */
class PageKeys {
  private readonly known = new Map<PageComment, string>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly post: SourcePost) {}

  of(comment: PageComment): string {
    const known = this.known.get(comment);
    if (known !== undefined) return known;
    const key = comment.key ?? this.byWords(comment);
    this.known.set(comment, key);
    return key;
  }

  private byWords({ author, date, html }: PageComment): string {
    const { text } = commentWords(html, 'page');
    const said = JSON.stringify([author?.name ?? null, date.exact, text.replace(/\s+/g, ' ')]);
    const key = `${this.post.key} words ${hash('sha256', said, 'hex').slice(0, 32)}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  }
}
