import { headText, type FileToRead, type XmlElement } from '#libs/platform';
import { fileFaults, newFileEnd, wholeElements } from '../blog/file-faults.js';
import { SeenIds } from '../blog/seen-ids.js';
import { xmlRoot } from '../blog/xml-root.js';
import type { FileFormat, ReadingFor } from '../file-format.js';
import type { SourceRecord } from '../file-records.js';
import { wxrAuthor, wxrChannel, wxrOwners, type WxrAuthor, type WxrChannel } from './wxr-channel.js';
import { wxrGroups } from './wxr-groups.js';
import { WxrItem } from './wxr-item.js';

/** Besides what is read: what can be forgotten at once, so that a blog with many categories stays small. */
const NAMES = new Set(
  'item wp:comment wp:author wp:category wp:tag wp:term wp:postmeta category image excerpt:encoded'.split(' '),
);

/** The export of a WordPress blog, versions 1.0 to 1.2, in one file or several. */
export const wordpressWxr: FileFormat = {
  name: 'wordpress-wxr',
  title: 'WordPress export',
  claim: (files) => wxrGroups(files.filter(isWxr)),
  async *read(files, reading) {
    const told = new Set<string>();
    for (const file of files)
      for await (const record of recordsOf(file, reading)) {
        if (record.type !== 'owner') yield record;
        else if (isNew(JSON.stringify(record), told)) yield record;
      }
  },
};

function isWxr(file: FileToRead): boolean {
  const head = headText(file);
  return xmlRoot(head)?.name === 'rss' && /wordpress\.org\/export\/|<wp:wxr_version>/.test(head);
}

async function* recordsOf(file: FileToRead, { timeZone }: ReadingFor): AsyncGenerator<SourceRecord, void> {
  const channel = await readChannel(file);
  yield* wxrOwners(channel);
  const from = { file: file.path, channel, timeZone, seen: new SeenIds(), posts: new Set<string>() };
  const reading = { ...from, owners: new Set<string>() };
  const end = newFileEnd();
  let item = null as WxrItem | null;
  for await (const element of wholeElements(file, NAMES, end)) {
    if (element.name === 'wp:comment' && element.parent) {
      if (item?.element !== element.parent) {
        if (item) yield* item.rest();
        item = new WxrItem(element.parent, reading);
      }
      yield* item.take(element);
    } else if (item?.element === element) {
      yield* item.rest();
      item = null;
    }
  }
  if (item) yield* item.rest();
  yield* fileFaults(file.path, end);
}

/** What stands before the first post; only there are the address of the blog and its authors. */
async function readChannel(file: FileToRead): Promise<WxrChannel> {
  const authors: WxrAuthor[] = [];
  let channel: XmlElement | null = null;
  for await (const element of wholeElements(file, NAMES)) {
    channel = element.parent ?? channel;
    if (element.name === 'item') break;
    const host = element.parent?.textOf('wp:base_site_url') ?? '';
    if (element.name === 'wp:author') authors.push(wxrAuthor(element, /^https?:\/\/wordpress\.com\/?$/.test(host)));
  }
  return wxrChannel(channel, authors);
}

function isNew(value: string, known: Set<string>): boolean {
  if (known.has(value)) return false;
  known.add(value);
  return true;
}
