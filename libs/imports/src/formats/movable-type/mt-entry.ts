import { hash } from 'node:crypto';
import { commentAuthor } from '../blog/comment-author.js';
import { commentWords, onOneLine, openingWords } from '../blog/comment-words.js';
import { postAt } from '../comment-keys.js';
import type { SourceInteraction, SourcePerson, SourcePingback, SourcePost } from '../file-records.js';
import { mtFields, mtInstant, type MtFields } from './mt-fields.js';
import type { MtSection } from './mt-sections.js';

/** Comments have a title and a password on FC2 and Seesaa. */
const COMMENT_KEYS = new Set([
  'AUTHOR',
  'EMAIL',
  'URL',
  'IP',
  'DATE',
  'TITLE',
  'BLOG NAME',
  'SECRET',
  'PASS',
  'VISIBLE',
]);

export interface MtSurroundings {
  file: string;
  timeZone: string;
  post: SourcePost;
}

/** The head of an entry; of keys that come twice only the first. */
export function mtHead({ lines }: MtSection): Map<string, string> {
  const head = new Map<string, string>();
  for (const line of lines) {
    const [, key, value = ''] = /^([A-Z][A-Z ]*):(.*)$/.exec(line.replace(/^\ufeff/, '')) ?? [];
    if (key !== undefined && !head.has(key)) head.set(key, value.trim());
  }
  return head;
}

export function mtAuthor(head: Map<string, string>): SourcePerson | null {
  return commentAuthor({ name: head.get('AUTHOR') ?? '', email: head.get('AUTHOR EMAIL') });
}

export function mtPost(head: Map<string, string>, body: string, timeZone: string): SourcePost {
  const printed = head.get('UNIQUE URL') ?? '';
  const url = /^https?:/i.test(printed) && URL.canParse(printed) ? new URL(printed).href : null;
  const date = head.get('DATE') ?? '';
  const postedAt = mtInstant(date, timeZone);
  const title = onOneLine(head.get('TITLE') ?? '');
  return {
    type: 'post',
    key: url === null ? `movable type post ${head.get('BASENAME') || title || ''} ${date}` : postAt(url),
    title,
    url,
    postedAt,
    postedPrecision: postedAt === null ? null : 'instant',
    opening: openingWords(body, 'told by the tags'),
  };
}

export function mtComment(section: MtSection, around: MtSurroundings): SourceInteraction {
  const fields = mtFields(section.lines, COMMENT_KEYS);
  const own = (name: string) => fields.values.get(name) ?? '';
  const at = mtInstant(own('DATE'), around.timeZone);
  return {
    type: 'interaction',
    place: { file: around.file, line: section.line, item: null },
    key: keyOf(fields, around.post),
    channel: 'blog',
    kind: 'comment',
    direction: null,
    at,
    precision: at === null ? 'none' : 'instant',
    author: commentAuthor({ name: own('AUTHOR'), email: own('EMAIL'), url: own('URL') }),
    to: [],
    post: around.post.key,
    answers: null,
    ...commentWords(fields.text, 'typed'),
    permalink: null,
    durationMinutes: null,
  };
}

export function mtPing(section: MtSection, around: MtSurroundings): SourcePingback {
  const fields = mtFields(section.lines, COMMENT_KEYS);
  const own = (name: string) => fields.values.get(name) ?? '';
  return {
    type: 'pingback',
    place: { file: around.file, line: section.line, item: null },
    key: keyOf(fields, around.post),
    post: around.post.key,
    title: onOneLine(own('TITLE')) ?? onOneLine(own('BLOG NAME')) ?? (own('URL') || 'Another site'),
    url: own('URL') || null,
    at: mtInstant(own('DATE'), around.timeZone),
    text: commentWords(fields.text, 'typed').text,
  };
}

// The format numbers nothing: whose words they are, when and what make a comment the same in the next export.
function keyOf({ values, text }: MtFields, post: SourcePost): string {
  const own = ['AUTHOR', 'EMAIL', 'URL', 'DATE', 'TITLE'].map((key) => values.get(key) ?? '');
  return `movable type ${hash('sha256', JSON.stringify([post.key, ...own, text]))}`;
}
