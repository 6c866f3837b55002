import { headText, type FileToRead } from '#libs/platform';
import { utcInstant } from '../blog/printed-instant.js';
import { beginsAsJson } from '../social/first-words.js';

export type RestKind = 'users' | 'posts' | 'comments';

/** What is read before what: posts name what comments stand under, users who wrote both. */
const KINDS: RestKind[] = ['users', 'posts', 'comments'];

/** What the head of a file says of its place among others. */
interface RestFile {
  file: FileToRead;
  kind: RestKind;
  /** The blog, by an address of its API; null where the file holds none. */
  blog: string | null;
  /** The host of its pages, or else the file itself. */
  host: string;
  firstAt: number;
}

/** What a file of the API holds, told by its first entry; null for what is none. */
export function restKind(file: FileToRead): RestKind | null {
  if (!beginsAsJson(file)) return null;
  const head = headText(file);
  if (isOfWordPress(head)) return 'comments';
  if (isOfWordPressCom(head)) return 'comments';
  if (/"title"\s*:\s*\{\s*"(?:rendered|raw)"/.test(head) && /"slug"\s*:/.test(head) && /"(?:link|guid)"\s*:/.test(head))
    return 'posts';
  return /"avatar_urls"\s*:/.test(head) && /wp(?:\\?\/)v2(?:\\?\/)users/.test(head) ? 'users' : null;
}

/** Pages of one blog are one source: users first, then posts, then comments, the page with the oldest first. */
export function restGroups(files: FileToRead[]): FileToRead[][] {
  const groups = new Map<string, FileToRead[]>();
  const known = files.flatMap((file) => restFile(file) ?? []).toSorted(inOrder);
  for (const one of known) {
    const blog = one.blog ?? blogAt(one.host, known);
    groups.set(blog, [...(groups.get(blog) ?? []), one.file]);
  }
  return [...groups.values()];
}

/** The blog that an address of its API belongs to; null for any other address, and for those of wordpress.com. */
export function siteOfApi(address: string | null): string | null {
  const site =
    address === null ? null : /^(https?:\/\/.+?)(?:\/index\.php)?(?:\/wp-json\/|\/?\?rest_route=)/i.exec(address)?.[1];
  return site && URL.canParse(site) ? site : null;
}

function isOfWordPress(head: string): boolean {
  return /"author_name"\s*:/.test(head) && /"post"\s*:\s*"?\d/.test(head) && /"content"\s*:\s*[{"]/.test(head);
}

// The older API of wordpress.com, which apps and Jetpack use.
function isOfWordPressCom(head: string): boolean {
  return (
    /"raw_content"\s*:/.test(head) &&
    /"author"\s*:\s*\{\s*"ID"\s*:/.test(head) &&
    /"can_moderate"|"i_replied"/.test(head)
  );
}

function restFile(file: FileToRead): RestFile[] | null {
  const kind = restKind(file);
  if (kind === null) return null;
  const head = headText(file).replaceAll('\\/', '/');
  const [, printed] = /"date(?:_gmt)?"\s*:\s*"([^"]+)"/.exec(head) ?? [];
  const firstAt = utcInstant(printed ?? null)?.getTime() ?? 0;
  return [{ file, kind, blog: blogIn(head), host: hostIn(head) ?? file.path, firstAt }];
}

function blogIn(head: string): string | null {
  const hrefs = head.matchAll(/"href"\s*:\s*"([^"]+)"/g);
  for (const [, href] of hrefs) {
    const site = siteOfApi(href!);
    if (site !== null) return bare(site);
  }
  return null;
}

function hostIn(head: string): string | null {
  const [, link] = /"(?:link|URL)"\s*:\s*"(https?:[^"]+)"/.exec(head) ?? [];
  return link !== undefined && URL.canParse(link) ? bare(new URL(link).origin) : null;
}

// Whoever asks for some fields only gets no addresses of the API.
function blogAt(host: string, files: RestFile[]): string {
  return files.find(({ blog }) => blog === host || blog?.startsWith(`${host}/`))?.blog ?? host;
}

function bare(site: string): string {
  return site
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/+$/, '');
}

function inOrder(one: RestFile, other: RestFile): number {
  const byKind = KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind);
  return byKind || one.firstAt - other.firstAt || one.file.path.localeCompare(other.file.path, 'en', { numeric: true });
}
