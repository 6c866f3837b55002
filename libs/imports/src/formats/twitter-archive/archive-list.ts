import { jsonText } from '#libs/platform';
import type { SourceLeftOut } from '../file-records.js';
import { readPieces } from '../social/read-pieces.js';
import { archiveData, type ArchiveFiles } from './archive-files.js';

/** What of an archive is read, by the names in its own list. */
const READ = [
  'tweet',
  'tweets',
  'noteTweet',
  'communityTweet',
  'directMessage',
  'directMessages',
  'directMessageGroup',
  'directMessagesGroup',
  'follower',
  'following',
  'like',
];

/** Files that an archive lists, with something in them, and that are not here: its owner kept them back, or they were lost. */
export async function missingFiles(archive: ArchiveFiles): Promise<SourceLeftOut[]> {
  const missing: SourceLeftOut[] = [];
  const here = new Set(archive.all.map(archiveData).map((one) => one && `${one.name} ${one.part}`));
  for (const list of archive.of('manifest'))
    for await (const { value } of readPieces(
      list,
      READ.map((name) => `dataTypes.${name}.files[]`),
      'file',
    )) {
      const [, name = '', part = ''] = /^YTD\.(\w+)\.part(\d+)$/.exec(jsonText(value, 'globalName') ?? '') ?? [];
      const count = Number(jsonText(value, 'count') ?? 0);
      const file = jsonText(value, 'fileName') ?? name;
      if (!(count > 0) || name === '' || here.has(`${name} ${Number(part)}`)) continue;
      const reason = `The archive lists this file with ${count} entries, but it is not here.`;
      missing.push({ type: 'left_out', place: { file, line: null, item: null }, reason, excerpt: '' });
    }
  return missing;
}
