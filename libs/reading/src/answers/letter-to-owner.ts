import { foldName, type OwnerNames } from '../names/fold-name.js';
import { nameShape } from '../names/name-shape.js';
import { POINTS_AT_POST, POST_NOUNS, READERS_DOINGS, VERDICTS } from '../names/phrase-words.js';
import type { Roster } from './roster.js';
import { splitByAddress } from './split-parts.js';

const OPENING_LENGTH = 300;
const LONGEST_SIGNATURE = 40;
const NEAR = 4;

/**
 * Whether an item under the owner's name is a letter to him whose author is not printed ("Mark", then words to Mark),
 * and not his own: it speaks to nobody in the thread, and is signed by another, calls him by name, or praises the post.
 */
export function isLetterToOwner(text: string, owner: OwnerNames, roster: Roster): boolean {
  if (text.trim() === '' || splitByAddress(text, roster).some(({ addresses }) => addresses.length > 0)) return false;
  return isSignedByAnother(text, roster) || callsOwner(text, owner, roster) || praisesPost(text);
}

function isSignedByAnother(text: string, roster: Roster): boolean {
  const end = text.slice(-200).trimEnd();
  const line = end
    .slice(end.lastIndexOf('\n') + 1)
    .replace(/^\s*(?:[-–—~]+\s*|\/)/u, '')
    .trim();
  if (!text.trimEnd().includes('\n') || line === '' || line.length > LONGEST_SIGNATURE) return false;
  return nameShape(line) === 'name' && !roster.isOwner(line);
}

function callsOwner(text: string, owner: OwnerNames, roster: Roster): boolean {
  const names = owner.printed.filter((name) => name.trim() !== '' && !roster.isKnown(name)).map(escaped);
  if (names.length === 0) return false;
  const called = new RegExp(
    `(?:^[^\\S\\n]*|, |(?:thanks|thank you|hi|hey|hello|dear|danke|liebe|lieber|merci|gracias|grazie) )(?:${names.join('|')})\\s?[,!.?…;:–—]`,
    'imu',
  );
  const match = called.exec(text);
  if (match === null) return false;
  const lineStart = text.lastIndexOf('\n', match.index) + 1;
  const lineEnd = text.indexOf('\n', match.index + match[0].length);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  const closes = lineEnd < 0 && lineStart > 0 && line.slice(0, 200).trim().split(/\s+/).length <= 4;
  return !closes;
}

function escaped(name: string): string {
  return name
    .trim()
    .slice(0, 200)
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function praisesPost(text: string): boolean {
  const [sentence = ''] = text
    .slice(0, OPENING_LENGTH)
    .trim()
    .split(/[.!?…\n]/);
  const words = foldName(sentence).split(' ');
  return words.some((word, at) => {
    if (!POST_NOUNS.has(word)) return false;
    const before = words.slice(Math.max(0, at - NEAR), at);
    if (before.some((each) => READERS_DOINGS.has(each))) return false;
    return before.slice(-2).some((each) => VERDICTS.has(each)) || before.some((each) => POINTS_AT_POST.has(each));
  });
}
