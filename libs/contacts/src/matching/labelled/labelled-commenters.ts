import { readProfile } from '../evidence/profile.js';
import type { ThreadsMet } from '../evidence/weigh-threads.js';
import type { ThreadsBook } from '../pairs/find-duplicates.js';
import { Draw } from './draw.js';
import { inventPerson, type InventedPerson } from './invented-people.js';
import { identitiesOf, type CommenterKind, type LabelledContact } from './labelled-contacts.js';
import type { InventedRecord } from './true-duplicates.js';

export interface LabelledCommenters {
  contacts: LabelledContact[];
  threads: ThreadsBook;
}

const PEOPLE_TO_A_THREAD = 5;
const MOST_THREADS = 8;
const TWO_NAMES = 0.2;
/** Of those who go by a first name or a handle alone. */
const NEVER_WHOLE = 0.25;
/** For each thread under the second name: that the first was used in it too. */
const BOTH_IN_ONE = 0.1;
const SELF_ANSWERED = 1 / 30;
const ANSWERED = 0.3;

/**
 * People who comment on one blog, known by little more than their names; some go by two. Of two people who meet in a thread
 * some answer each other, which hardly anybody does with himself.
 */
export function labelledCommenters(seed: number, fewest: number): LabelledCommenters {
  const draw = new Draw(seed);
  const contacts: LabelledContact[] = [];
  const threadsOf: Set<number>[] = [];
  const all = Math.ceil(fewest / PEOPLE_TO_A_THREAD);
  const known = new Set<string>();
  let person = 0;
  const write = (kind: LabelledContact['kind'], record: InventedRecord, threads: Set<number>) => {
    contacts.push({ person, kind, profile: readProfile(String(contacts.length), identitiesOf(record)) });
    threadsOf.push(threads);
  };
  for (; contacts.length < fewest; person += 1) {
    const one = inventPerson(draw);
    // Nothing here could tell namesakes apart.
    const [whole, handle] = [`${one.given} ${one.family}`, one.handle];
    if (known.has(whole) || known.has(handle)) continue;
    known.add(whole).add(handle);
    const threads = drawThreads(draw, all);
    const second = draw.of(secondNames(one));
    if (draw.chance(NEVER_WHOLE)) {
      write('alone', { name: second.name }, threads);
      continue;
    }
    write('alone', { name: whole, ...(draw.chance(0.5) ? { email: one.mail } : {}) }, threads);
    if (!draw.chance(TWO_NAMES)) continue;
    const others = [...drawThreads(draw, all)].map((own) => (draw.chance(BOTH_IN_ONE) ? draw.of([...threads]) : own));
    write(second.kind, { name: second.name }, new Set(others));
  }
  return { contacts, threads: threadsBook(contacts, threadsOf, draw) };
}

// A few threads are written in by many.
function drawThreads(draw: Draw, all: number): Set<number> {
  const count = 1 + Math.floor(draw.next() ** 3 * MOST_THREADS);
  return new Set(Array.from({ length: count }, () => Math.floor(draw.next() ** 2 * all)));
}

function secondNames({ given, family, short, handle }: InventedPerson): { kind: CommenterKind; name: string }[] {
  return [
    { kind: 'first name', name: given },
    ...(short === null ? [] : [{ kind: 'nickname of a commenter' as const, name: short }]),
    { kind: 'handle of a commenter', name: handle },
    { kind: 'initial of a commenter', name: `${given} ${family[0]!}.` },
  ];
}

function threadsBook(contacts: readonly LabelledContact[], threadsOf: readonly Set<number>[], draw: Draw): ThreadsBook {
  const items = new Map<number, number>();
  for (const threads of threadsOf) for (const thread of threads) items.set(thread, (items.get(thread) ?? 0) + 1);
  const book = new Map<string, ThreadsMet | null>();
  const meet = (one: number, other: number): ThreadsMet | null => {
    const shared = [...threadsOf[one]!].filter((thread) => threadsOf[other]!.has(thread));
    if (shared.length === 0) return null;
    return {
      most: Math.max(threadsOf[one]!.size, threadsOf[other]!.size),
      shared: shared.length,
      items: Math.min(...shared.map((thread) => items.get(thread)!)),
      answered: draw.chance(contacts[one]!.person === contacts[other]!.person ? SELF_ANSWERED : ANSWERED),
    };
  };
  return (one, other) => {
    const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
    if (!book.has(key)) book.set(key, meet(one, other));
    return book.get(key)!;
  };
}
