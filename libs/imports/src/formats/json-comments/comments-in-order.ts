import { AnsweredByName } from '../blog/answered-by-name.js';
import { ParentsFirst } from '../blog/parents-first.js';
import { PostsOnce } from '../blog/posts-once.js';
import { SeenIds } from '../blog/seen-ids.js';
import type { SourceRecord } from '../file-records.js';
import { commentRow, type ReadComment } from './read-comment.js';

const MOST_OWNERS = 20;
/** As many are sorted by their time at once; of more than that, those that come first in the files come first. */
const MOST_HELD = 10_000;
const MOST_LETTERS = 20_000_000;

/**
 * Puts the comments of a source into the order in which they were written, as far as it is held at once: APIs hand over the newest
 * first. A post comes before what stands under it, and what is answered before its answer; a comment that is there twice is told.
 */
export class CommentsInOrder {
  private readonly given = new SeenIds();
  private readonly order = new ParentsFirst<ReadComment>(this.given);
  private readonly posts = new PostsOnce();
  private readonly names = new AnsweredByName();
  private readonly owners = new Set<string>();
  private held: { time: number; comment: ReadComment }[] = [];
  private letters = 0;
  private lastTime = 0;
  private unnumbered = 0;

  *take(comment: ReadComment): Generator<SourceRecord, void> {
    // One without a time stays behind the one that it stands behind in the file.
    this.lastTime = comment.at?.getTime() ?? this.lastTime;
    this.held.push({ time: this.lastTime, comment });
    this.letters += comment.words.text.length + (comment.words.original?.length ?? 0);
    if (this.held.length >= MOST_HELD || this.letters >= MOST_LETTERS) yield* this.release();
  }

  *rest(): Generator<SourceRecord, void> {
    yield* this.release();
    for (const comment of this.order.rest()) yield* this.records(comment);
  }

  private *release(): Generator<SourceRecord, void> {
    const held = this.held.toSorted((one, other) => one.time - other.time);
    this.held = [];
    this.letters = 0;
    for (const { comment } of held) {
      const id = comment.id ?? `no ${++this.unnumbered}`;
      for (const ready of this.order.add(id, comment.parent, comment)) yield* this.records(ready);
    }
  }

  private *records(comment: ReadComment): Generator<SourceRecord, void> {
    const { id, place, words } = comment;
    if (id !== null && this.given.has(id)) {
      const reason = 'This comment stands twice in what was handed in; the first is read.';
      yield { type: 'left_out', place, reason, excerpt: words.text.slice(0, 200) };
      return;
    }
    const row = commentRow(comment);
    if (row.type !== 'left_out') yield* this.posts.before(comment.post);
    if (row.type !== 'interaction') yield row;
    else {
      if (comment.mayBeOwner) yield* this.possibleOwner(comment);
      yield this.names.read(row);
    }
  }

  private *possibleOwner({ author }: ReadComment): Generator<SourceRecord, void> {
    const told = JSON.stringify(author);
    if (author === null || this.owners.size >= MOST_OWNERS || this.owners.has(told)) return;
    this.owners.add(told);
    yield { type: 'owner', person: author, isCertain: false };
  }
}
