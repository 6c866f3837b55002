import { leadingAddresses } from '../answers/addresses.js';
import { calledNames } from '../answers/called-names.js';
import { caseOfWords, gatherRoster, isName } from '../answers/gather-roster.js';
import type { Roster } from '../answers/roster.js';
import { selfNaming } from '../authors/self-naming.js';
import { foldName } from '../names/fold-name.js';
import { withoutTitle } from '../names/name-likeness.js';
import type { KnownItem, ThreadOwner } from '../thread.types.js';
import { openingShape } from './opening-shape.js';

const LONGEST_TEXT = 20_000;
const OPENING = 40;

/** Whom an item speaks to, the owner left out, and who it says wrote it; names by their first word, folded. */
export interface SpokenTo {
  called: string[];
  /** How many of these open a line. */
  byLine: number;
  /** Its own first words are to somebody. */
  opens: boolean;
  /** How it opens, where that may be to somebody. */
  shape: string | null;
  /** How many of its lines open so. */
  shaped: number;
  /** By which the writer signs or introduces himself. */
  self: string | null;
}

/** What each item says to whom, judged before it is known which are the owner's. */
export function spokenTo(items: readonly KnownItem[], owner: ThreadOwner, opening: string): SpokenTo[] {
  const roster = gatherRoster(items, owner, opening);
  const texts = items.map(({ text, kind }) => (kind === 'comment' ? text.slice(0, LONGEST_TEXT) : ''));
  const cases = caseOfWords([opening, ...texts]);
  return texts.map((text): SpokenTo => {
    const lines = text.split('\n');
    const addressed = lines.map((line) => addressedBy(line, roster));
    const names = calledNames(text);
    const capital = [...names.capital, ...names.given].filter((name) => isName(name, cases, roster));
    const naming = selfNaming(text, roster);
    const self = naming === null ? null : firstWord(naming.name);
    const called = new Set([...addressed.flat(), ...capital].map(firstWord));
    const opens = (addressed[0]?.length ?? 0) > 0 || capital.some((name) => text.slice(0, OPENING).includes(name));
    const shapes = lines.map(openingShape);
    return {
      called: [...called].filter((name) => name.length > 1 && name !== self),
      byLine: new Set(addressed.flat().map(firstWord)).size,
      opens,
      shape: shapes[0] ?? (opens ? 'name' : null),
      shaped: shapes.filter((each) => each !== null).length,
      self,
    };
  });
}

function addressedBy(line: string, roster: Roster): string[] {
  return leadingAddresses(line, roster).flatMap(({ name }) => (roster.isOwner(name) ? [] : name));
}

function firstWord(name: string): string {
  return foldName(withoutTitle(name.replace(/^@/, ''))).split(' ', 1)[0] ?? '';
}
