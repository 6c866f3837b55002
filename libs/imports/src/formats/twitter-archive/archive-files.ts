import type { FileToRead } from '#libs/platform';
import { firstWords } from '../social/first-words.js';
import { folderAbove, folderOf } from '../social/folders.js';

const HEAD = /^\s*window\.(?:YTD\.(\w+?)\.part(\d+)|(__THAR_CONFIG))\s*=/;
const README = /\barchive was generated at the request of|\bYour Twitter archive\b/i;

/** As archives before 2022 called them. */
const FORMER_NAMES: Record<string, string> = {
  tweet: 'tweets',
  direct_message: 'direct_messages',
  direct_message_group: 'direct_messages_group',
};

/** What a file of an archive holds: "tweets", "follower", "manifest". */
export interface ArchiveData {
  file: FileToRead;
  name: string;
  part: number;
}

/** Told by the first words of the file; null for what is no data of an archive. */
export function archiveData(file: FileToRead): ArchiveData | null {
  const [, name, part, config] = HEAD.exec(firstWords(file)) ?? [];
  if (config) return { file, name: 'manifest', part: 0 };
  return name === undefined ? null : { file, name: FORMER_NAMES[name] ?? name, part: Number(part) };
}

/** The files of each archive: its data, and whatever else lies in its folders. */
export function claimArchives(files: FileToRead[]): FileToRead[][] {
  const roots = new Map<string, Set<string>>();
  for (const { path } of files.filter((file) => archiveData(file) !== null)) {
    const folder = folderOf(path);
    const root = folderAbove(folder, 'data/');
    roots.set(root, (roots.get(root) ?? new Set()).add(folder));
  }
  return [...roots].map(([root, folders]) => files.filter((file) => belongs(file, root, folders)));
}

function belongs(file: FileToRead, root: string, folders: Set<string>): boolean {
  const isWhole = folders.has(`${root}data/`);
  const { path } = file;
  if (isWhole && [`${root}data/`, `${root}assets/`].some((folder) => path.startsWith(folder))) return true;
  if (isWhole && path === `${root}Your archive.html`) return true;
  if (!folders.has(folderOf(path))) return false;
  return archiveData(file) !== null || README.test(firstWords(file));
}

/** An archive's files by what they hold. */
export class ArchiveFiles {
  private readonly data: ArchiveData[];
  private readonly read = new Set<FileToRead>();

  constructor(readonly all: FileToRead[]) {
    this.data = all.map(archiveData).filter((one) => one !== null);
  }

  /** In the order of their parts. */
  of(name: string): FileToRead[] {
    const parts = this.data.filter((one) => one.name === name).toSorted((a, b) => a.part - b.part);
    for (const { file } of parts) this.read.add(file);
    return parts.map(({ file }) => file);
  }

  /** Those that nobody has asked for. */
  get rest(): FileToRead[] {
    return this.all.filter((file) => !this.read.has(file));
  }
}
