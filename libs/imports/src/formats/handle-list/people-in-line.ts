import type { IdentityKind } from '#libs/accounts';
import type { SourceIdentity } from '../file-records.js';
import { handlesIn, type PrintedHandle } from './printed-handle.js';

/** Somebody of a list. */
export interface ListedPerson {
  name: string | null;
  identities: SourceIdentity[];
  /** What else the line says of him. */
  about: string | null;
}

const SEPARATORS = /[\t,;|]|\s[-–—:/]+\s|[()<>[\]{}]/u;
const EDGES = /^[\s"'“”*•·\-–—:=.#/\d)]+(?=\s|["'“”*•·\-–—:=])|^[\s"'“”*•·\-–—:=.]+|[\s"'“”*•·\-–—:=]+$/gu;

/**
 * The people of a line. Handles of different services are one person's; where one service comes twice, each handle is somebody,
 * with the words before it for a name.
 */
export function peopleInLine(line: string, standard: IdentityKind): ListedPerson[] {
  const handles = handlesIn(line, standard);
  if (handles.length === 0) return [];
  const kinds = handles.map(({ identity }) => identity.kind);
  if (new Set(kinds).size === kinds.length) return [onePerson(line, handles)];
  const ends = [...handles.map(({ from }) => from), line.length];
  const between = ends.map((end, at) => wordsIn(line.slice(handles[at - 1]?.to ?? 0, end)));
  // "@ann Ann, @bob Bob": nothing stands before the first handle.
  const after = between[0]!.length === 0 && between.at(-1)!.length > 0 ? 1 : 0;
  return handles.map(({ identity }, at) => {
    const words = between[at + after]!;
    return { name: (after ? words[0] : words.at(-1)) ?? null, identities: [identity], about: null };
  });
}

function onePerson(line: string, handles: PrintedHandle[]): ListedPerson {
  let rest = '';
  let from = 0;
  for (const handle of handles) {
    rest += `${line.slice(from, handle.from)}\t`;
    from = handle.to;
  }
  const [name = null, ...others] = wordsIn(rest + line.slice(from));
  return { name, identities: handles.map(({ identity }) => identity), about: others.join(', ') || null };
}

/** The texts between the separators, without signs around them; a number or a label alone is none. */
function wordsIn(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((part) => part.replace(EDGES, '').replaceAll('""', '"').replace(/\s+/gu, ' ').trim())
    .filter((part) => /\p{L}/u.test(part));
}
