import { isBlank } from '../source-lines.js';
import { isNameLine, wholeLine } from './line-patterns.js';
import type { Platform, PlatformHead } from './platform.types.js';

const POSTED =
  /^(?:Posted|Verfasst|Posté le|Publicado|Inviato): ?(.{6,60}?)(?:\s+(?:Post subject|Titel|Sujet du message|Asunto):.*)?$/iu;
const MOST_ABOUT_WRITER = 14;
const isAboutWriter = wholeLine('(?:joined|posts|location|age|from|registriert|beiträge|wohnort):.*');

/** A forum's post: the name, lines about the writer ("Joined: …", "Posts: …"), "Posted: …", the text, a signature. */
export const phpbb: Platform = {
  style: 'forum',
  certainty: 0.9,
  // The first post of a topic is what the others answer.
  heads: (lines) => {
    const newer = lines.flatMap((_, at) => newerHeadAt(lines, at));
    if (newer.length > 1) return newer;
    return lines.some(isAboutWriter) ? lines.flatMap((_, at) => headAt(lines, at)).slice(1) : [];
  },
  isNoise: wholeLine('back to top|_{8,}|quote|reply with quote'),
  isFooter: wholeLine(
    'display posts from previous.*|post new topic.*|you cannot post new topics.*|powered by phpbb.*|jump to:.*',
  ),
};

/** The name stands on the first line of what the writer's own stretch begins with: below the last post's end. */
function headAt(lines: string[], at: number): PlatformHead[] {
  const dated = POSTED.exec((lines[at] ?? '').slice(0, 200).trim())?.[1];
  if (dated === undefined) return [];
  const about: number[] = [];
  for (let above = at - 1; above >= 0 && at - above <= MOST_ABOUT_WRITER; above--) {
    const line = (lines[above] ?? '').trim();
    if (/^(?:back to top|nach oben|author\s+message|_{8,})$/iu.test(line)) break;
    if (line !== '') about.push(above);
  }
  const first = about.at(-1);
  if (first === undefined || !isNameLine(lines[first] ?? '') || isBlank(lines[first])) return [];
  return [{ first, end: at + 1, name: (lines[first] ?? '').trim(), answering: null, dated, depth: 0 }];
}

/** phpBB 3: a post's title over "Post by Anna » Mon Nov 05, 2012 4:05 pm". */
const POSTED_BY = /^(?:unread )?(?:post )?(?:by|von|par|por|di|door) (\S.{0,40}?) » (\S.{8,40})$/iu;

function newerHeadAt(lines: string[], at: number): PlatformHead[] {
  const [, name, dated] = POSTED_BY.exec((lines[at] ?? '').slice(0, 120).trim()) ?? [];
  if (name === undefined || dated === undefined) return [];
  const first = at > 0 && !isBlank(lines[at - 1]) ? at - 1 : at;
  return [{ first, end: at + 1, name, answering: null, dated, depth: 0 }];
}
