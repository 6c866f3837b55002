import { headText, type FileToRead } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import { beginsAsJson } from '../social/first-words.js';
import { readAnswers } from './read-answers.js';
import { readRepo } from './read-repo.js';

/** What comes from Bluesky: the repository of an account (.car), or saved answers of its API. */
export const bluesky: FileFormat = {
  name: 'bluesky',
  title: 'Bluesky posts',
  claim: eachFile((file) => isCar(file) || isAnswer(file)),
  async *read(files, reading) {
    for (const file of files) yield* isCar(file) ? readRepo(file) : readAnswers(file, reading);
  },
};

/** A CAR file begins with a map of two keys, whose first is "roots". */
function isCar({ head }: FileToRead): boolean {
  const start = Buffer.from(head.subarray(0, 12)).toString('latin1');
  return /^[\s\S]{1,3}\u00a2eroots/.test(start);
}

function isAnswer(file: FileToRead): boolean {
  if (!beginsAsJson(file)) return false;
  const head = headText(file);
  if (!/"(?:at:\/\/)?did:[a-z]+:/.test(head)) return false;
  return /"app\.bsky\.(?:feed|graph|actor)\b/.test(head) || /"at:\/\/did:/.test(head) || /"handle"\s*:/.test(head);
}
