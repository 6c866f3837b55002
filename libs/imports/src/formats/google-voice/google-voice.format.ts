import { headText, wholeText, type FileToRead } from '#libs/platform';
import type { FileFormat } from '../file-format.js';
import type { SourceOwnerRecord, SourceRecord } from '../file-records.js';
import { PhoneOwner } from '../phone/phone-person.js';
import { voiceRecords, ownNumbers } from './voice-records.js';
import { readVoicePage } from './voice-page.js';

/** A conversation of many years has some hundred kilobytes. */
const LARGEST_PAGE = 32 * 1024 * 1024;
const PAGE = /class="(?:hChatLog hfeed|haudio)"/;
const TIME = /<abbr class="(?:dt|published)" title="\d{4}-/;

/** The folder Voice of Google Takeout: a page for each call, voicemail and conversation, and the card of the owner's numbers. */
export const googleVoice: FileFormat = {
  name: 'google-voice',
  title: 'Google Voice',

  claim(files) {
    const pages = files.filter(isPage);
    if (pages.length === 0) return [];
    const folders = new Set(pages.map(({ path }) => voiceFolder(path)));
    const beside = files.filter((file) => isBeside(file) && folders.has(voiceFolder(file.path)));
    return [[...beside, ...pages].toSorted((a, b) => order(a) - order(b) || (a.path < b.path ? -1 : 1))];
  },

  async *read(files, reading) {
    const owner = new PhoneOwner(reading);
    const told = new Set<string>();
    for (const file of files) yield* recordsOf(file, owner, told);
  },
};

async function* recordsOf(file: FileToRead, owner: PhoneOwner, told: Set<string>): AsyncGenerator<SourceRecord, void> {
  const place = { file: file.path, line: null, item: null };
  if (isBills(file)) {
    yield { type: 'left_out', place, reason: 'Bills of Google Voice.', excerpt: '' };
    return;
  }
  if (file.size > LARGEST_PAGE) {
    yield { type: 'fault', place, message: `${file.path} is too large for a page of Google Voice.` };
    return;
  }
  const text = await wholeText(file, LARGEST_PAGE);
  if (isPhones(file)) {
    yield* newOwner(
      [...text.matchAll(/^(?:item\d+\.)?TEL[^:\r\n]*:([^\r\n]+)/gim)].map(([, tel]) => tel!),
      owner,
      told,
    );
    return;
  }
  const page = readVoicePage(text);
  yield* newOwner(ownNumbers(page), owner, told);
  yield* voiceRecords(page, file.path, owner);
  if (!page.isWhole) yield { type: 'fault', place, message: `${file.path} ends in the middle of the page.` };
}

/** The owner's numbers, each told once. */
function* newOwner(numbers: string[], owner: PhoneOwner, told: Set<string>): Generator<SourceOwnerRecord, void> {
  const fresh = numbers.filter((number) => !told.has(number) && owner.valueOf(number) !== null);
  for (const number of fresh) {
    told.add(number);
    owner.add(number);
  }
  if (fresh.length === 0) return;
  const identities = fresh.map((printed) => ({ kind: 'phone' as const, printed, verified: true }));
  yield { type: 'owner', person: { name: null, identities, isOwner: true }, isCertain: true };
}

function isPage(file: FileToRead): boolean {
  const head = headText(file);
  return PAGE.test(head) && TIME.test(head);
}

function isBeside(file: FileToRead): boolean {
  return isPhones(file) || isBills(file);
}

function isPhones({ path }: FileToRead): boolean {
  return /(^|\/)Phones\.vcf$/.test(path);
}

function isBills({ path }: FileToRead): boolean {
  return /(^|\/)Bills\.html$/.test(path);
}

function order(file: FileToRead): number {
  return isPhones(file) ? 0 : 1;
}

/** "Takeout/Voice" of "Takeout/Voice/Calls/x.html" and of "Takeout/Voice/Phones.vcf". */
function voiceFolder(path: string): string {
  return path
    .split('/')
    .slice(0, -1)
    .join('/')
    .replace(/(^|\/)(Calls|Spam)$/, '');
}
