import type { XmlElement } from '#libs/platform';
import { AnsweredByName } from '../blog/answered-by-name.js';
import { ParentsFirst } from '../blog/parents-first.js';
import { PostsOnce } from '../blog/posts-once.js';
import { SeenIds } from '../blog/seen-ids.js';
import { wordpressComment } from '../comment-keys.js';
import type { SourceFault, SourcePerson, SourcePost, SourceRecord } from '../file-records.js';
import type { WxrChannel } from './wxr-channel.js';
import { wxrPossibleOwner, wxrUser } from './wxr-comment-author.js';
import { wxrPlace, wxrRow } from './wxr-comment.js';
import { wxrId, wxrKeys, wxrParent, type WxrKeys } from './wxr-keys.js';
import { wxrPost, wxrSite } from './wxr-post.js';

const MOST_OWNERS = 20;

/** What one file has brought so far. */
export interface WxrReading {
  file: string;
  channel: WxrChannel;
  timeZone: string;
  seen: SeenIds;
  posts: Set<string>;
  owners: Set<string>;
}

/** A post while its comments are read. */
export class WxrItem {
  private readonly site: string;
  private readonly post: SourcePost;
  /** WordPress numbers its comments through the whole blog; a file made by hand may begin anew under each post. */
  private readonly isSecondCopy: boolean;
  private readonly own = new SeenIds();
  private readonly order = new ParentsFirst<XmlElement>(this.own);
  private readonly names = new AnsweredByName();
  private readonly keysElsewhere = new Map<string, string>();
  private readonly posts = new PostsOnce();

  constructor(
    readonly element: XmlElement,
    private readonly reading: WxrReading,
  ) {
    this.site = wxrSite(reading.channel, element);
    this.post = wxrPost(element, this.site, reading.timeZone);
    this.isSecondCopy = reading.posts.has(this.post.key);
    reading.posts.add(this.post.key);
  }

  *take(comment: XmlElement): Generator<SourceRecord, void> {
    const id = wxrId(comment);
    for (const ready of this.order.add(id, wxrParent(comment), comment)) yield* this.records(ready);
  }

  *rest(): Generator<SourceRecord, void> {
    for (const comment of this.order.rest()) yield* this.records(comment);
  }

  private *records(comment: XmlElement): Generator<SourceRecord, void> {
    const id = wxrId(comment);
    if (id !== '' && this.own.has(id)) {
      yield standsTwice(comment, this.reading.file);
      return;
    }
    const keys = this.keysOf(comment);
    const parent = wxrParent(comment);
    const { file, channel, timeZone } = this.reading;
    const around = { file, authors: channel.authors, post: this.post, timeZone, keys };
    const row = wxrRow(comment, { ...around, answers: parent === null ? null : this.keyOf(parent) });
    if (row.type !== 'left_out') yield* this.posts.before(this.post);
    if (row.type !== 'interaction') yield row;
    else {
      yield* this.possibleOwner(comment, row.author);
      yield this.names.read(row);
    }
  }

  private *possibleOwner(comment: XmlElement, author: SourcePerson | null): Generator<SourceRecord, void> {
    const { channel, owners } = this.reading;
    const user = wxrUser(comment);
    if (user === null || channel.authors.length > 0 || owners.size >= MOST_OWNERS || owners.has(user)) return;
    const owner = wxrPossibleOwner(comment, author);
    if (owner) owners.add(user);
    if (owner) yield owner;
  }

  private keysOf(comment: XmlElement): WxrKeys {
    const id = wxrId(comment);
    const keys = wxrKeys(comment, this.site);
    if (keys.alsoKeys && keys.key !== null) this.keysElsewhere.set(id, keys.key);
    const isTaken = id !== '' && !this.isSecondCopy && this.reading.seen.has(id);
    this.reading.seen.add(id);
    return isTaken && keys.key !== null ? { key: `${keys.key} under ${this.post.key}` } : keys;
  }

  private keyOf(id: string): string | null {
    return this.keysElsewhere.get(id) ?? (this.site === '' ? null : wordpressComment(this.site, id));
  }
}

function standsTwice(comment: XmlElement, file: string): SourceFault {
  const place = wxrPlace(comment, file);
  return { type: 'fault', place, message: `Number ${wxrId(comment)} stands twice under its post; the first is read.` };
}
