import { headText, type FileToRead } from '#libs/platform';
import { beginsAsJson } from '../social/first-words.js';
import { byRoot, folderOf } from '../social/folders.js';

export type MastodonFile = 'outbox' | 'actor' | 'likes' | 'bookmarks';

const COLLECTION = /"type"\s*:\s*"OrderedCollection(?:Page)?"/;
const NAMED = /"id"\s*:\s*"(outbox|likes|bookmarks)\.json"/;
const ACTIVITY = /"type"\s*:\s*"(?:Create|Announce)"/;
const ACTOR_OF = /"actor"\s*:\s*"https?:/;
const PICTURES = /^(?:media_attachments\/.+|(?:avatar|header)\.\w+)$/;

/** What a file of an account's archive holds; null for no such file. */
export function mastodonFile(file: FileToRead): MastodonFile | null {
  if (!beginsAsJson(file)) return null;
  const head = headText(file);
  if (/^\s*\[\s*\{/.test(head)) return ACTIVITY.test(head) && ACTOR_OF.test(head) ? 'outbox' : null;
  if (/"preferredUsername"\s*:/.test(head) && /"(?:inbox|outbox)"\s*:/.test(head) && !COLLECTION.test(head))
    return 'actor';
  if (!COLLECTION.test(head)) return null;
  const [, name] = NAMED.exec(head) ?? [];
  if (name !== undefined) return name as MastodonFile;
  return ACTIVITY.test(head) && ACTOR_OF.test(head) ? 'outbox' : null;
}

/** The files of an account lie in one folder; where several outboxes do, each is an account of its own. */
export function claimAccounts(files: FileToRead[]): FileToRead[][] {
  const known = new Map(files.map((file) => [file, mastodonFile(file)]));
  const folders = byRoot(
    files.filter((file) => known.get(file) !== null),
    ({ path }) => folderOf(path),
  );
  return [...folders].flatMap(([folder, group]) => {
    const outboxes = group.filter((file) => known.get(file) === 'outbox');
    if (outboxes.length > 1) return outboxes.map((outbox) => [outbox]);
    return [[...group, ...files.filter((file) => isPicture(file, folder) && known.get(file) === null)]];
  });
}

function isPicture({ path }: FileToRead, folder: string): boolean {
  return path.startsWith(folder) && PICTURES.test(path.slice(folder.length));
}
