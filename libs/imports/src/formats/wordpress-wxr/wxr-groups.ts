import { headText, type FileToRead } from '#libs/platform';
import { zonedInstant } from '../blog/printed-instant.js';

/** What the head of a file says of its place among others. */
interface WxrPart {
  file: FileToRead;
  /** The blog, or the file itself where it does not say. */
  blog: string;
  exportedAt: number;
}

/**
 * Large blogs come in several files ("porch.2024-01-01.001.xml"), and people drop an old export beside a new one: all files
 * of a blog are one source, the oldest export first, so that the newest word of each comment stands.
 */
export function wxrGroups(files: FileToRead[]): FileToRead[][] {
  const parts = files.map(partOf).toSorted(inOrder);
  const groups = new Map<string, FileToRead[]>();
  for (const { blog, file } of parts) groups.set(blog, [...(groups.get(blog) ?? []), file]);
  return [...groups.values()];
}

function partOf(file: FileToRead): WxrPart {
  const head = headText(file).split(/<item[\s>]/, 1)[0]!;
  const value = (name: string) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]+)`).exec(head)?.[1]?.trim();
  const blog = value('wp:base_blog_url') ?? value('link') ?? file.path;
  return { file, blog: blog.toLowerCase(), exportedAt: zonedInstant(value('pubDate') ?? '')?.getTime() ?? 0 };
}

function inOrder(one: WxrPart, other: WxrPart): number {
  const byTime = one.exportedAt - other.exportedAt;
  return byTime || one.file.path.localeCompare(other.file.path, 'en', { numeric: true });
}
