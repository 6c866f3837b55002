import type { XmlElement } from '#libs/platform';
import { wordpressComment } from '../comment-keys.js';
import type { SourcePost, SourceRecord } from '../file-records.js';
import { SeenNumbers } from '../blog/seen-numbers.js';
import type { WxrChannel } from './wxr-channel.js';
import { wxrId, wxrKey, wxrParent, wxrRow } from './wxr-comment.js';
import { wxrPost } from './wxr-post.js';

/** A post while its comments are read: a comment waits until what it answers has come, so that parents stand first. */
export class WxrItem {
  private readonly post: SourcePost;
  private readonly seen = new SeenNumbers();
  private readonly keys = new Map<string, string>();
  private readonly waiting = new Map<string, XmlElement[]>();
  private isTold = false;

  constructor(
    readonly element: XmlElement,
    private readonly from: { file: string; channel: WxrChannel; timeZone: string },
  ) {
    this.post = wxrPost(element, { site: from.channel.site, timeZone: from.timeZone });
  }

  *take(comment: XmlElement): Generator<SourceRecord, void> {
    const parent = wxrParent(comment);
    if (parent === null || parent === wxrId(comment) || this.seen.has(parent)) yield* this.release(comment);
    else if (this.waiting.has(parent)) this.waiting.get(parent)!.push(comment);
    else this.waiting.set(parent, [comment]);
  }

  /** What answers a comment that is not in the post, or one another in a circle. */
  *rest(): Generator<SourceRecord, void> {
    const come = new Set([...this.waiting.values()].flatMap((children) => children.map(wxrId)));
    const parents = [...this.waiting.keys()];
    for (const parent of [...parents.filter((id) => !come.has(id)), ...parents])
      for (const child of this.childrenOf(parent)) yield* this.release(child);
  }

  private *release(first: XmlElement): Generator<SourceRecord, void> {
    const ready = [first];
    for (let comment = ready.pop(); comment; comment = ready.pop()) {
      yield* this.records(comment);
      for (const child of this.childrenOf(wxrId(comment)).toReversed()) ready.push(child);
    }
  }

  private childrenOf(id: string): XmlElement[] {
    const children = this.waiting.get(id) ?? [];
    this.waiting.delete(id);
    return children;
  }

  private *records(comment: XmlElement): Generator<SourceRecord, void> {
    const row = wxrRow(comment, { ...this.from, post: this.post, keyOf: (id) => this.keyOf(id) });
    if (!this.isTold && row.type !== 'left_out') {
      this.isTold = true;
      yield this.post;
    }
    yield row;
    const key = wxrKey(comment, this.from.channel.site);
    if (key?.startsWith('disqus')) this.keys.set(wxrId(comment), key);
    this.seen.add(wxrId(comment));
  }

  private keyOf(id: string): string | null {
    const { site } = this.from.channel;
    return this.keys.get(id) ?? (site === '' ? null : wordpressComment(site, id));
  }
}
