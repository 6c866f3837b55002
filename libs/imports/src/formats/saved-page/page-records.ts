import { hash } from 'node:crypto';
import { AnsweredByName } from '../blog/answered-by-name.js';
import { possibleOwner } from '../blog/blog-owners.js';
import { commentWords } from '../blog/comment-words.js';
import type { SourceInteraction, SourcePost, SourceRecord } from '../file-records.js';
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
  const told = new Set<string>();
  const keys = new PageKeys(page.post);
  const seen = new Set<string>();
  yield page.post;
  for (const [index, comment] of page.comments.entries()) {
    const place = { file: page.file, line: null, item: comment.item ?? `comment ${index + 1} of the page` };
    const words = commentWords(comment.html, 'page');
    const key = keys.of(comment, words.text);
    if (seen.has(key)) continue;
    seen.add(key);
    if (comment.goneBecause !== null || (words.text === '' && comment.author === null)) {
      const reason = comment.goneBecause ?? 'The page shows neither words nor a name.';
      yield { type: 'left_out', place, reason, excerpt: words.text.slice(0, 200) };
      continue;
    }
    const { at, precision } = page.dates.read(comment.date);
    const author = comment.author;
    if (comment.isPingback) {
      const url = author?.identities.find(({ kind }) => kind === 'website')?.printed ?? null;
      const title = author?.name ?? url ?? 'Another site';
      yield { type: 'pingback', place, key, post: page.post.key, title, url, at, text: words.text };
      continue;
    }
    if (comment.isByPostAuthor && author?.name && !told.has(author.name)) {
      told.add(author.name);
      yield* possibleOwner(author);
    }
    const answers = comment.parent && keys.of(comment.parent, null);
    const row: SourceInteraction = {
      type: 'interaction',
      place,
      key,
      channel: page.markup.channel,
      kind: comment.parent === null ? 'comment' : 'reply',
      direction: null,
      at,
      precision,
      author,
      to: [],
      post: page.post.key,
      answers,
      ...words,
      permalink: comment.permalink,
      durationMinutes: null,
    };
    yield page.markup.isNested ? row : names.read(row);
  }
}

/** A comment without a number is known by who wrote what under which post. */
class PageKeys {
  private readonly known = new Map<PageComment, string>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly post: SourcePost) {}

  of(comment: PageComment, text: string | null): string {
    const known = this.known.get(comment);
    if (known !== undefined) return known;
    const key = comment.key ?? this.byWords(comment, text ?? commentWords(comment.html, 'page').text);
    this.known.set(comment, key);
    return key;
  }

  private byWords({ author, date }: PageComment, text: string): string {
    const said = JSON.stringify([author?.name ?? null, date.exact, text.replace(/\s+/g, ' ')]);
    const key = `${this.post.key} words ${hash('sha256', said, 'hex').slice(0, 32)}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count === 1 ? key : `${key} ${count}`;
  }
}
