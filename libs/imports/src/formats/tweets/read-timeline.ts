import type { FileToRead } from '#libs/platform';
import { UnreadableFile, type ReadingFor } from '../file-format.js';
import type { SourceFault, SourceRecord } from '../file-records.js';
import { LeftOutTally } from '../social/left-out-tally.js';
import { Timeline } from './timeline.js';
import type { Tweet } from './tweet.js';

/** One entry of a file: a tweet, what else the entry is, or a sentence why nothing is read of it. */
export type TimelineEntry = { tweet: Tweet; watched?: string | null } | { record: SourceRecord } | { leftOut: string };

/** The tweets of one file, read twice: first to know whose they are. `entries` begins anew each time. */
export async function* readTimeline(
  file: FileToRead,
  reading: ReadingFor,
  entries: (told: SourceFault[]) => AsyncIterable<TimelineEntry>,
): AsyncGenerator<SourceRecord, void> {
  const timeline = new Timeline(reading);
  let isEmpty = true;
  for await (const entry of entries([])) {
    isEmpty = false;
    if ('tweet' in entry) timeline.learn(entry.tweet, entry.watched);
  }
  if (isEmpty) throw new UnreadableFile(file.path, `${file.path} holds no tweet that can be read.`);
  yield* timeline.settle();
  const faults: SourceFault[] = [];
  const leftOut = new LeftOutTally();
  for await (const entry of entries(faults)) {
    yield* faults.splice(0);
    if ('record' in entry) yield entry.record;
    else if ('leftOut' in entry) leftOut.add(entry.leftOut, { file: file.path, line: null, item: null });
    else {
      const place = { file: file.path, line: null, item: `tweet ${entry.tweet.id}` };
      const read = timeline.read(entry.tweet, place);
      if (typeof read === 'string') leftOut.add(read, place, entry.tweet.text);
      else yield read;
    }
  }
  yield* faults;
  yield* leftOut.take();
}
