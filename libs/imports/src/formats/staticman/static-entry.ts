import { HEAD_BYTES, headText, jsonText, jsonValue, type FileToRead } from '#libs/platform';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';

/** Names that forms of different themes give to the same field. */
export const ENTRY_FIELDS = {
  words: ['message', 'comment', 'body', 'content', 'text'],
  name: ['name', 'author', 'fields_name'],
  site: ['url', 'website', 'link', 'site'],
  date: ['date', 'timestamp', 'created', 'created_at'],
  answers: [
    'replying_to_uid',
    'replying_to_id',
    'reply_to',
    'replying_to',
    'replyID',
    'reply_id',
    'in_reply_to',
    'parent_id',
    'parentId',
  ],
  page: ['post_url', 'page_url', 'page', 'post_id', 'slug'],
};
const DEEPEST = 20;

/** Whether a file may be a comment of Staticman or of a plugin like it: a small mapping with words, a name, and a number. */
export function mayBeEntry(file: FileToRead): boolean {
  if (file.size === 0 || file.size > HEAD_BYTES) return false;
  const keys = keysIn(headText(file));
  const has = (names: string[]) => names.some((name) => keys.has(name));
  if (!has(ENTRY_FIELDS.words) || !(has(ENTRY_FIELDS.name) || keys.has('email'))) return false;
  // A comment by hand may have no number, and then has its post; a post with a comment setting has neither.
  return (
    keys.has('_id') ||
    (has(['post_id', 'replying_to', 'replying_to_uid']) && has(['message', 'comment']) && keys.has('date'))
  );
}

/** The fields of an entry, all of them texts; a sentence where the file is neither JSON nor YAML. */
export function entryIn(text: string): Record<string, unknown> | string {
  const value = /^\s*\{/.test(text) ? (jsonValue(text) ?? yaml(text)) : yaml(text);
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : 'This file holds no comment.';
}

/** The first of the fields of these names that holds anything. */
export function entryText(entry: Record<string, unknown>, names: readonly string[]): string | null {
  for (const name of names) {
    const found = jsonText(entry, name);
    if (found !== null && found !== 'null' && found !== '~') return found;
  }
  return null;
}

// Everything stays a text: numbers may be ids that no number holds.
function yaml(text: string): unknown {
  try {
    const [document = ''] = text.replace(/^\ufeff?\s*---[^\n]*\n/, '').split(/^(?:---|\.\.\.)\s*$/m);
    const value: unknown = load(document, { schema: FAILSAFE_SCHEMA, maxDepth: DEEPEST, maxAliases: 0 });
    return typeof value === 'string' ? 'This file holds no comment.' : value;
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : '').split('\n');
    return `This file is no YAML: ${reason.slice(0, 200)}`;
  }
}

function keysIn(head: string): Set<string> {
  if (/^\s*[[<]/.test(head)) return new Set();
  const pattern = /^\s*\{/.test(head) ? /"(\w{1,40})"\s*:/g : /^(\w{1,40})[ \t]*:/gm;
  return new Set([...head.matchAll(pattern)].map(([, key]) => key!));
}
