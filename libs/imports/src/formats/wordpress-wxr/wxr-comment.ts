import type { XmlElement } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { sqlInstant, wallInstant } from '../blog/printed-instant.js';
import { disqusPost, wordpressComment } from '../comment-keys.js';
import type {
  SourceInteraction,
  SourceLeftOut,
  SourcePerson,
  SourcePlace,
  SourcePost,
  SourceRow,
} from '../file-records.js';
import type { WxrChannel } from './wxr-channel.js';

/** Where a comment stands. */
export interface WxrSurroundings {
  file: string;
  channel: WxrChannel;
  post: SourcePost;
  timeZone: string;
  /** The key of another comment of the post. */
  keyOf: (id: string) => string | null;
}

const BIN = /^(trash|post-trashed)$/;
/** What plugins keep among the comments for themselves: order notes of a shop, logs. */
const PLUGIN_NOTE = /(_note|_log|_history|^note|^log|^action_log|^webhook_delivery)$/;

export function wxrId(comment: XmlElement): string {
  return comment.textOf('wp:comment_id');
}

export function wxrParent(comment: XmlElement): string | null {
  const parent = comment.textOf('wp:comment_parent');
  return parent === '' || parent === '0' ? null : parent;
}

/** The key of a comment; null where the export tells neither its number nor its blog. */
export function wxrKey(comment: XmlElement, site: string): string | null {
  const disqus = comment.all('wp:commentmeta').find((meta) => meta.textOf('wp:meta_key') === 'dsq_post_id');
  const post = disqus?.textOf('wp:meta_value') ?? '';
  if (/^\d+$/.test(post)) return disqusPost(post);
  const id = wxrId(comment);
  return id === '' || site === '' ? null : wordpressComment(site, id);
}

export function wxrRow(comment: XmlElement, around: WxrSurroundings): SourceRow {
  const type = comment.textOf('wp:comment_type').toLowerCase();
  const leftOut = whyLeftOut(comment.textOf('wp:comment_approved').toLowerCase(), type);
  if (leftOut !== null) return leftOutRow(comment, leftOut, around);
  const row = interaction(comment, around);
  if (type !== 'pingback' && type !== 'trackback') return row;
  const { place, key, at, text } = row;
  const url = comment.textOf('wp:comment_author_url') || null;
  const title = onOneLine(comment.textOf('wp:comment_author')) ?? url ?? '';
  return { type: 'pingback', place, key, post: around.post.key, title, url, at, text };
}

function whyLeftOut(approved: string, type: string): string | null {
  if (approved === 'spam') return 'Spam.';
  if (BIN.test(approved)) return 'In the bin.';
  return PLUGIN_NOTE.test(type) ? `A note that a plugin keeps (${type}), no comment.` : null;
}

function leftOutRow(comment: XmlElement, reason: string, { file }: WxrSurroundings): SourceLeftOut {
  const { text } = commentWords(comment.textOf('wp:comment_content'), 'line');
  return { type: 'left_out', place: placeOf(comment, file), reason, excerpt: text.slice(0, 200) };
}

function interaction(comment: XmlElement, around: WxrSurroundings): SourceInteraction {
  const at =
    sqlInstant(comment.textOf('wp:comment_date_gmt')) ??
    wallInstant(comment.textOf('wp:comment_date'), around.timeZone);
  const parent = wxrParent(comment);
  const answers = parent === null ? null : around.keyOf(parent);
  const id = wxrId(comment);
  return {
    type: 'interaction',
    place: placeOf(comment, around.file),
    key: wxrKey(comment, around.channel.site),
    channel: 'blog',
    kind: parent === null ? 'comment' : 'reply',
    direction: null,
    at,
    precision: at === null ? 'none' : 'instant',
    author: authorOf(comment, around.channel),
    to: [],
    post: around.post.key,
    answers,
    ...commentWords(comment.textOf('wp:comment_content'), 'line'),
    permalink: around.post.url !== null && id !== '' ? `${around.post.url}#comment-${id}` : null,
    durationMinutes: null,
  };
}

function authorOf(comment: XmlElement, { authors }: WxrChannel): SourcePerson | null {
  const own = (name: string) => comment.textOf(`wp:comment_${name}`);
  const signed = commentAuthor({ name: own('author'), email: own('author_email'), url: own('author_url') });
  const user = own('user_id');
  const author = user === '' || user === '0' ? undefined : authors.find(({ id }) => id === user);
  if (!author) return signed;
  const { name, identities } = author.person;
  const printed = signed?.identities.filter((one) => !identities.some((known) => isSame(one, known))) ?? [];
  return {
    name: signed?.name ?? name,
    identities: [...identities, ...printed],
    ...(authors.length === 1 ? { isOwner: true } : {}),
  };
}

function isSame(one: { kind: string; printed: string }, other: { kind: string; printed: string }): boolean {
  return one.kind === other.kind && one.printed.toLowerCase() === other.printed.toLowerCase();
}

function placeOf(comment: XmlElement, file: string): SourcePlace {
  const id = wxrId(comment);
  return { file, line: null, item: id === '' ? 'a comment without a number' : `comment ${id}` };
}
