import { jsonList, jsonText } from '#libs/platform';
import { commentAuthor, siteOf } from '../blog/comment-author.js';
import { commentWords, onOneLine } from '../blog/comment-words.js';
import { utcInstant } from '../blog/printed-instant.js';
import { livefyreComment as commentKey } from '../comment-keys.js';
import type { SourcePerson, SourcePost } from '../file-records.js';
import { postAtAddress } from '../json-comments/post-at-address.js';
import { plainComment, type ReadComment } from '../json-comments/read-comment.js';

/** What an article is called beside its comments. */
export interface Conversation {
  id: string;
  post: SourcePost;
}

/** A conversation from its own fields. */
export function conversationOf(fields: ReadonlyMap<string, unknown>): Conversation {
  const own = (name: string) => jsonText({ value: fields.get(name) }, 'value');
  const source = own('source');
  const id = own('id') ?? source ?? 'without a name';
  const details = { title: onOneLine(own('title') ?? ''), postedAt: utcInstant(own('created')) };
  return { id, post: postAtAddress(source, `livefyre conversation ${id}`, details) };
}

/** A comment of a conversation; null for what has no id. Ids are only one within their conversation. */
export function livefyreComment(
  value: unknown,
  { id: conversation, post }: Conversation,
  users: ReadonlyMap<string, SourcePerson>,
  file: string,
): ReadComment | null {
  const id = jsonText(value, 'id');
  if (id === null) return null;
  const parent = jsonText(value, 'parent_id');
  const host = post.url === null ? '' : new URL(post.url).host;
  const scoped = (one: string) => `${conversation} ${one}`;
  return {
    ...plainComment,
    place: { file, line: null, item: `comment ${id}` },
    id: scoped(id),
    parent: parent === null || parent === '0' ? null : scoped(parent),
    keyOf: (one) => commentKey(host, one),
    at: utcInstant(jsonText(value, 'created')),
    author: authorOf(value, users),
    post,
    words: commentWords(jsonText(value, 'body_html') ?? '', 'told by the tags'),
  };
}

/** Somebody of the list of users; null for what is none. */
export function livefyreUser(value: unknown): [string, SourcePerson] | null {
  const id = jsonText(value, 'id');
  if (id === null) return null;
  const own = (name: string) => jsonText(value, name) ?? '';
  const person = commentAuthor({ name: own('display_name'), email: own('email'), url: own('profile_url') });
  const full = onOneLine(jsonText(value, 'name', 'formatted') ?? '');
  const identities = [...(person?.identities ?? [])];
  if (full !== null && full !== person?.name) identities.push({ kind: 'name', printed: full });
  for (const connection of jsonList(value, 'connections'))
    identities.push(...siteOf(jsonText(connection, 'profile', 'url') ?? '').map((one) => ({ ...one, verified: true })));
  return [id, { name: person?.name ?? full, identities }];
}

function authorOf(value: unknown, users: ReadonlyMap<string, SourcePerson>): SourcePerson | null {
  const own = (name: string) => jsonText(value, `imported_${name}`) ?? '';
  const printed = commentAuthor({ name: own('display_name'), email: own('email'), url: own('url') });
  const user = users.get(jsonText(value, 'author_id') ?? '');
  if (!user) return printed;
  const known = new Set(printed?.identities.map((one) => one.printed) ?? []);
  const more = user.identities.filter((one) => !known.has(one.printed));
  return { name: printed?.name ?? user.name, identities: [...(printed?.identities ?? []), ...more] };
}
