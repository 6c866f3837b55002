import { headText, xmlElements, type FileToRead, type XmlElement } from '#libs/platform';
import { eachFile, type FileFormat, type ReadingFor } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { xmlRoot } from '../blog/xml-root.js';
import { WxrItem } from './wxr-item.js';
import { wxrAuthor, wxrChannel, wxrOwners, type WxrAuthor, type WxrChannel } from './wxr-channel.js';

/** Besides what is read: what can be forgotten at once, so that a blog with many categories stays small. */
const NAMES = new Set(
  'item wp:comment wp:author wp:category wp:tag wp:term wp:postmeta category image excerpt:encoded'.split(' '),
);

/** The export of a WordPress blog, versions 1.0 to 1.2, in one file or several. */
export const wordpressWxr: FileFormat = {
  name: 'wordpress-wxr',
  title: 'WordPress export',
  claim: eachFile((file) => {
    const head = headText(file);
    return xmlRoot(head)?.name === 'rss' && /xmlns:wp\s*=|<wp:wxr_version>|wordpress\.org\/export\//.test(head);
  }),
  async *read(files, reading) {
    for (const file of files) yield* recordsOf(file, reading);
  },
};

async function* recordsOf(file: FileToRead, { timeZone }: ReadingFor): AsyncGenerator<SourceRecord, void> {
  const channel = await readChannel(file);
  yield* wxrOwners(channel);
  let cut: string | null = null;
  let item = null as WxrItem | null;
  for await (const element of xmlElements(file, NAMES, { onCut: (open) => (cut = open) })) {
    if (element.name === 'wp:comment' && element.parent?.name === 'item') {
      if (item?.element !== element.parent) {
        if (item) yield* item.rest();
        item = new WxrItem(element.parent, { file: file.path, channel, timeZone });
      }
      if (cut === null) yield* item.take(element);
    } else if (element.name === 'item' && item?.element === element) {
      yield* item.rest();
      item = null;
    }
  }
  if (cut !== null) yield fileIsCut(file, cut);
}

/** What stands before the first post, in which alone the authors and the address of the blog are. */
async function readChannel(file: FileToRead): Promise<WxrChannel> {
  const authors: WxrAuthor[] = [];
  let channel: XmlElement | null = null;
  for await (const element of xmlElements(file, NAMES)) {
    channel = element.parent?.name === 'channel' ? element.parent : channel;
    if (element.name === 'wp:author') authors.push(wxrAuthor(element));
    if (element.name === 'item') break;
  }
  return wxrChannel(channel, authors);
}

function fileIsCut(file: FileToRead, open: string): SourceFault {
  const place = { file: file.path, line: null, item: 'the end of the file' };
  return { type: 'fault', place, message: `The file ends in the middle of <${open}>; what stands before is read.` };
}
