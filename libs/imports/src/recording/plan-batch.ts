import type { NewContact, NewIdentity } from '#libs/contacts';
import type { NewAnswer, NewInteraction, NewThreadLink } from '#libs/interactions';
import { newId } from '#libs/platform';
import type { ItemDate } from '../dates/date-items.js';
import { identityPrefixes } from '../people/website-prefixes.js';
import { excerptOf } from '../fates/excerpt.js';
import type { ImportedAnswer, ImportedInference, ImportedItem, ImportedPart } from '../formats/import-format.js';
import type { Fate, NewImportRow } from '../fates/import-row.entity.js';
import type { AuthorMatch, NewItemAuthor } from '#libs/memory';
import { inferenceInWords } from '../matching/inference-in-words.js';
import type { Place } from '../matching/place.js';
import { wordsKey } from '../matching/words-key.js';
import { keyBytes, type StampedItem } from '../matching/stamp-item.js';
import type { Standing } from '../matching/standing-items.service.js';

/** What is known when a batch is planned. */
export interface BatchKnowledge {
  importId: string;
  threadId: string;
  /** True in a thread that this import made: its positions are then the rows of the source. */
  isOwnThread: boolean;
  lastPosition: number;
  now: Date;
  dateOf(printedDate: string | null): ItemDate;
  standing: Standing;
  /** By folded name, of everybody who comments in this batch or whom the owner names in it. */
  authors: Map<string, AuthorMatch>;
  /** Of rows before this batch. */
  placesOf(row: number): Place[];
  foldName(name: string): string | null;
}

/** All rows that one batch writes. */
export class BatchPlan {
  readonly contacts: NewContact[] = [];
  readonly identities: NewIdentity[] = [];
  readonly interactions: NewInteraction[] = [];
  readonly answers: NewAnswer[] = [];
  readonly links: NewThreadLink[] = [];
  readonly rows: NewImportRow[] = [];
  readonly authors: NewItemAuthor[] = [];
  /** By folded name, who commented. */
  readonly people = new Map<string, string>();
  readonly places = new Map<number, Place[]>();

  /** The contacts whose clocks this batch moves. */
  get touched(): string[] {
    const ids = this.interactions.map(({ contactId }) => contactId);
    return [...new Set(ids.filter((id) => id !== null))];
  }
}

/** Decides what becomes of each item of a batch: its fate, its person, and the rows that it writes. */
export function planBatch(items: StampedItem[], known: BatchKnowledge): BatchPlan {
  return new BatchPlanner(known).plan(items);
}

/** The fate of an item that the database refused. */
export function failedRow(stamped: StampedItem, reason: string): NewImportRow {
  return rowOf(stamped, 'failed', reason, []);
}

const LONGEST_EXCERPT = 160;
const LONGEST_AUTHOR = 200;

class BatchPlanner {
  private readonly result = new BatchPlan();
  private position: number;

  constructor(private readonly known: BatchKnowledge) {
    this.position = known.lastPosition;
  }

  plan(items: StampedItem[]): BatchPlan {
    for (const stamped of items) {
      if (stamped.item.kind === 'pingback') this.keepLink(stamped);
      else if (stamped.item.kind === 'spam') this.addRow(stamped, 'skipped', 'An advertisement.');
      else this.addItem(stamped);
    }
    return this.result;
  }

  private addItem(stamped: StampedItem): void {
    const there = this.known.standing.places.get(stamped.key);
    if (there) this.addRow(stamped, 'already_there', null, there);
    else if (stamped.item.kind === 'owner') this.addOwnWords(stamped);
    else this.addComment(stamped);
  }

  private addComment(stamped: StampedItem): void {
    const { contactId, fate, reason } = withInference(stamped, this.whoWrote(stamped));
    const { text, answers } = stamped.item;
    const place = this.write(stamped, {
      contactId,
      direction: 'inbound',
      text,
      answers,
      position: this.nextPosition(stamped),
      part: 0,
    });
    this.addRow(stamped, fate, reason, [place]);
    if (stamped.inferred) this.addAuthor(stamped.inferred, place);
  }

  private addAuthor({ name, confidence, because }: ImportedInference, { interactionId, contactId }: Place): void {
    // Elsewhere the places of rows that are still to come are not known yet; the next reading of the thread finds them.
    const positionOf = (row: number) => (this.known.isOwnThread ? row : null);
    const evidence = because.map(({ row, quote }) => ({ position: positionOf(row), quote }));
    const attached = contactId !== null;
    this.result.authors.push({ interactionId, name, confidence, because: evidence, attached });
  }

  private whoWrote({ author }: StampedItem): Authorship {
    if (!author.known) return { contactId: null, fate: 'kept', reason: author.reason };
    const before = this.result.people.get(author.folded);
    const match = this.known.authors.get(author.folded) ?? { who: 'new' };
    if (match.who === 'unclear') return { contactId: null, fate: 'kept', reason: match.reason };
    if (match.who === 'new' && before)
      return { contactId: before, fate: 'matched', reason: 'Wrote under this name in this thread before.' };
    const contactId = match.who === 'known' ? match.contactId : this.addContact(author.name, author.folded);
    this.result.people.set(author.folded, contactId);
    return match.who === 'known'
      ? { contactId, fate: 'matched', reason: match.why }
      : { contactId, fate: 'created', reason: null };
  }

  private addContact(name: string, folded: string): string {
    const { importId, now } = this.known;
    const id = newId();
    this.result.contacts.push({ id, name, importId, createdAt: now });
    this.result.identities.push({
      id: newId(),
      contactId: id,
      kind: 'name',
      value: folded,
      printed: name,
      verified: false,
      source: 'import',
      importId,
      firstSeenAt: now,
      lastSeenAt: now,
    });
    return id;
  }

  private addOwnWords(stamped: StampedItem): void {
    const { text, answers, parts } = stamped.item;
    const position = this.nextPosition(stamped);
    const spoken: ImportedPart[] = parts.length > 0 ? parts : [{ text, answers }];
    const places = spoken.map((words, part) =>
      this.write(stamped, { ...words, contactId: this.spokenTo(words.answers), direction: 'outbound', position, part }),
    );
    this.addRow(stamped, 'matched', 'Your own words.', places);
  }

  // The words stand on the timeline of whoever wrote what they answer; else of the one contact with that full name.
  private spokenTo(answers: ImportedAnswer[]): string | null {
    for (const { row, name } of answers) {
      const written = row === null ? null : this.placesOf(row)[0]?.contactId;
      if (written) return written;
      const folded = this.known.foldName(name) ?? '';
      const match = this.known.authors.get(folded);
      if (match?.who === 'known') return match.contactId;
      const commented = this.result.people.get(folded);
      if (commented) return commented;
    }
    return null;
  }

  private write(
    stamped: StampedItem,
    words: Pick<NewInteraction, 'contactId' | 'direction' | 'text' | 'part'> & {
      position: number;
      answers: ImportedAnswer[];
    },
  ): Place {
    const { answers, ...where } = words;
    const { importId, threadId, now, dateOf } = this.known;
    const id = newId();
    this.result.interactions.push({
      ...where,
      ...dateOf(stamped.item.printedDate),
      id,
      channel: 'blog',
      kind: answers.length > 0 ? 'reply' : 'comment',
      durationMinutes: null,
      threadId,
      printedAuthor: printedAuthorOf(stamped.item),
      permalink: null,
      sourceKey: keyBytes(stamped),
      wordsKey: wordsKey(stamped.item.text),
      importId,
      createdAt: now,
    });
    answers.forEach(({ row, name }, ordinal) => {
      const answeredId = row === null ? null : this.meantPart(row, where.contactId);
      this.result.answers.push({ interactionId: id, ordinal, answeredId, printed: name });
    });
    return { interactionId: id, contactId: where.contactId };
  }

  // Who answers an owner's item of several parts answers the part that was meant for him.
  private meantPart(row: number, contactId: string | null): string | null {
    const places = this.placesOf(row);
    const meant = contactId === null ? undefined : places.find((place) => place.contactId === contactId);
    return (meant ?? places[0])?.interactionId ?? null;
  }

  private keepLink(stamped: StampedItem): void {
    const { item } = stamped;
    if (this.known.standing.links.has(stamped.key)) return this.addRow(stamped, 'already_there', null);
    const { importId, threadId } = this.known;
    const { title, url } = item.link ?? { title: excerptOf(item.text, LONGEST_EXCERPT), url: null };
    this.result.links.push({
      threadId,
      position: this.nextPosition(stamped),
      title,
      url,
      sites: url === null ? [] : identityPrefixes(url),
      text: item.text,
      happenedAt: null,
      sourceKey: keyBytes(stamped),
      importId,
    });
    this.addRow(stamped, 'skipped', 'A link from another site, kept with the thread.');
  }

  private nextPosition({ item }: StampedItem): number {
    this.position = Math.max(this.position + 1, this.known.isOwnThread ? item.row : 0);
    return this.position;
  }

  private placesOf(row: number): Place[] {
    return this.result.places.get(row) ?? this.known.placesOf(row);
  }

  private addRow(stamped: StampedItem, fate: Fate, reason: string | null, places: Place[] = []): void {
    if (places.length > 0) this.result.places.set(stamped.item.row, places);
    this.result.rows.push(rowOf(stamped, fate, reason, places));
  }
}

interface Authorship {
  contactId: string | null;
  fate: Fate;
  reason: string | null;
}

function withInference({ inferred, author }: StampedItem, wrote: Authorship): Authorship {
  if (!inferred || !author.known) return wrote;
  return { ...wrote, reason: [`Inferred: ${inferenceInWords(inferred)}.`, wrote.reason ?? ''].join(' ').trim() };
}

function rowOf({ item }: StampedItem, fate: Fate, reason: string | null, places: Place[]): NewImportRow {
  return {
    rowNumber: item.row,
    fate,
    reason,
    kind: item.kind,
    printedAuthor: printedAuthorOf(item),
    excerpt: excerptOf(item.text, LONGEST_EXCERPT),
    line: item.line,
    contactId: places[0]?.contactId ?? null,
    interactionId: places[0]?.interactionId ?? null,
  };
}

function printedAuthorOf({ printedAuthor }: ImportedItem): string | null {
  return printedAuthor === null ? null : excerptOf(printedAuthor, LONGEST_AUTHOR);
}
