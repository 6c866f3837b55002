import { isCommonFamily, isCommonGiven, nameShare } from '../name-lists/common-names.js';

/** How many contacts of a workspace have a word in their names, a handle or a domain; each contact counts once. */
export interface TermCounts {
  people: number;
  given(word: string): number;
  family(word: string): number;
  handle(letters: string): number;
  domain(domain: string): number;
  /** Mailboxes from which more than one person writes, as far as is known. */
  ofSeveral: ReadonlySet<string>;
}

/** Shares of people with a word, from the workspace where it has enough of them and from what is usual elsewhere. */
export interface Frequencies {
  people: number;
  /** So many other contacts somebody has on average. */
  partners: number;
  given(word: string): number;
  family(word: string): number;
  handle(letters: string): number;
  domain(domain: string): number;
  isOfSeveral(mailbox: string): boolean;
}

/** So many people a workspace must have before its own counts weigh as much as what is usual. */
const USUAL_PEOPLE = 3_000;
const FEWEST_PEOPLE = 100;
/** Where nothing tells how often people stand there more than once. */
const USUAL_PARTNERS = 0.6;

export function frequenciesOf(counts: TermCounts, partners = USUAL_PARTNERS): Frequencies {
  // The two who are compared are no reason to take what they have in common for common.
  const blend = (count: number, usual: number, own: number) =>
    (Math.max(count - own, 0) + usual * USUAL_PEOPLE) / (counts.people + USUAL_PEOPLE);
  return {
    people: Math.max(counts.people, FEWEST_PEOPLE),
    partners: Math.max(partners, USUAL_PARTNERS),
    given: (word) => blend(counts.given(word), nameShare('given', word), 1),
    family: (word) => blend(counts.family(word), nameShare('family', word), 1),
    handle: (letters) => blend(counts.handle(letters), usualHandle(letters), 2),
    domain: (domain) => blend(counts.domain(domain), 1 / 3_000, 2),
    isOfSeveral: (mailbox) => counts.ofSeveral.has(mailbox),
  };
}

const HANDLE_BY_LENGTH = [1, 1e-2, 2e-3, 5e-4, 1e-4, 3e-5, 1e-5, 5e-6, 2e-6, 1e-6, 5e-7];

function usualHandle(letters: string): number {
  return Math.max(
    HANDLE_BY_LENGTH[Math.min(letters.length, HANDLE_BY_LENGTH.length - 1)]!,
    isCommonGiven(letters) ? nameShare('given', letters) * 0.4 : 0,
    isCommonFamily(letters) ? nameShare('family', letters) * 0.3 : 0,
  );
}
