import { newId } from '#libs/platform';
import { excerptOf } from '../fates/excerpt.js';
import type { Fate, RowKind } from '../fates/import-row.entity.js';
import type {
  SourceContact,
  SourceInteraction,
  SourcePerson,
  SourcePingback,
  SourcePlace,
} from '../formats/file-records.js';
import type { PersonMatch } from '../people/people-known.js';
import { surestIdentity, type ReadPerson } from '../people/read-person.js';
import { FilingPlan } from './filing-plan.js';
import { placeOfWords, type FiledThread, type FilingKnowledge, type NumberedRow } from './filing-knowledge.js';
import type { StandingRow } from './filing-knowledge.js';
import { areWordsEnough, contentKey, keyOf, wordsKey } from '../matching/words-key.js';

const LONGEST_EXCERPT = 160;
const LONGEST_AUTHOR = 200;
const LONGEST_ABOUT = 500;
/** A page shows the blog's own clock, an export UTC: the same comment may be off by as much. */
const SAME_DAY_MS = 36 * 3_600_000;

interface Settled {
  fate: Fate;
  reason: string | null;
  contactId: string | null;
  interactionId?: string | null;
  replaced?: unknown;
}

/** Decides what becomes of each row of a batch: its fate, its person, and what is written for it. */
export function planFiling(rows: NumberedRow[], known: FilingKnowledge): FilingPlan {
  return new FilingPlanner(known).plan(rows);
}

class FilingPlanner {
  private readonly result = new FilingPlan();
  /** Whom they answer may come later in the batch. */
  private readonly answering: { interactionId: string; key: string; contactId: string | null }[] = [];

  constructor(private readonly known: FilingKnowledge) {}

  plan(rows: NumberedRow[]): FilingPlan {
    for (const row of rows) this.addRow(row, this.settle(row));
    this.linkAnswers();
    return this.result;
  }

  private settle({ record }: NumberedRow): Settled {
    switch (record.type) {
      case 'left_out':
        return { fate: 'skipped', reason: record.reason, contactId: null };
      case 'fault':
        return { fate: 'failed', reason: record.message, contactId: null };
      case 'pingback':
        return this.settlePingback(record);
      case 'contact':
        return this.settleContact(record);
      case 'interaction':
        return this.settleInteraction(record);
    }
  }

  private settleInteraction(record: SourceInteraction): Settled {
    const key = keyOf(record.key ?? contentKey(this.known.format, record));
    const thread = this.threadOf(record.post);
    const author = record.author && this.known.read(record.author);
    const isOutbound =
      (record.direction ?? (author && this.known.owner.isOwner(author) ? 'outbound' : 'inbound')) === 'outbound';
    const standing = this.known.standing.get(key.toString('hex'));
    const who = isOutbound ? null : author;
    if (standing) return this.settleStanding(record, standing, who);
    const elsewhere = this.knownElsewhere(record) ?? this.sameWords(record, thread, author);
    if (elsewhere) {
      // What answers it names the key of this source.
      this.known.standing.set(key.toString('hex'), elsewhere);
      return this.settleThere(elsewhere, who);
    }
    return isOutbound ? this.addOwnWords(record, key, thread) : this.addWords(record, key, thread, author);
  }

  private knownElsewhere({ alsoKeys = [] }: SourceInteraction): StandingRow[] | undefined {
    return alsoKeys.map((key) => this.known.standing.get(keyOf(key).toString('hex'))).find(Boolean);
  }

  private addWords(
    record: SourceInteraction,
    key: Buffer,
    thread: FiledThread | null,
    author: ReadPerson | null,
  ): Settled {
    const match: PersonMatch = author
      ? this.known.people.match(author, thread?.id ?? null)
      : { who: 'nobody', reason: 'Nothing says who this is.' };
    const { contactId, fate, reason } = this.meet(match, author, thread);
    const who = { contactId, knownBy: surestIdentity(author) };
    const interactionId = this.write(record, { key, thread, ...who, direction: 'inbound', part: 0 });
    return { fate, reason, contactId, interactionId };
  }

  private addOwnWords(record: SourceInteraction, key: Buffer, thread: FiledThread | null): Settled {
    const to = record.to.map((person) => this.known.read(person)).filter((person) => !this.known.owner.isOwner(person));
    const met = to.map((person) => this.meet(this.known.people.match(person, thread?.id ?? null), person, thread));
    const contacts = [...new Set(met.map(({ contactId }) => contactId).filter((id) => id !== null))];
    if (contacts.length === 0) contacts.push(...this.contactAnswered(record));
    const position = thread === null ? null : ++thread.lastPosition;
    const spoken: (string | null)[] = contacts.length > 0 ? contacts : [null];
    const personOf = (contactId: string | null) => to[met.findIndex((one) => one.contactId === contactId)] ?? null;
    const [first] = spoken.map((contactId, part) => {
      const who = { contactId, knownBy: surestIdentity(personOf(contactId)) };
      return this.write(record, { key, thread, ...who, direction: 'outbound', part, position });
    });
    const created = met.find(({ fate }) => fate === 'created');
    const reason = record.kind === 'call' || record.kind === 'meeting' ? (met[0]?.reason ?? null) : 'Your own words.';
    return {
      fate: created ? 'created' : 'matched',
      reason: created ? null : reason,
      contactId: spoken[0] ?? null,
      interactionId: first,
    };
  }

  private contactAnswered({ answers }: SourceInteraction): string[] {
    const answered = answers === null ? undefined : this.known.standing.get(keyOf(answers).toString('hex'))?.[0];
    return answered?.contactId ? [answered.contactId] : [];
  }

  /** The same comment in another format, which has no id in common with this one. */
  private sameWords(record: SourceInteraction, thread: FiledThread | null, author: ReadPerson | null) {
    const words = thread?.mayHold ? wordsKey(record.text) : null;
    if (!thread || !words) return undefined;
    const place = placeOfWords(thread.id, words.toString('hex'));
    const candidates = this.known.sameWords.get(place) ?? [];
    const same = candidates.find(
      ({ printedAuthor, happenedAt }) =>
        this.mayBeAuthor(printedAuthor, author, record.text) && mayBeSameDay(happenedAt, record.at),
    );
    if (!same) return undefined;
    // Whoever wrote it twice has two rows; each is found once.
    this.known.sameWords.set(
      place,
      candidates.filter((one) => one !== same),
    );
    return [same];
  }

  private mayBeAuthor(standing: string | null, author: ReadPerson | null, text: string): boolean {
    if (standing === null || author === null) return areWordsEnough(text);
    return this.known.read({ name: standing, identities: [] }).folded === author.folded;
  }

  private settleStanding(record: SourceInteraction, standing: StandingRow[], author: ReadPerson | null): Settled {
    const [first] = standing as [StandingRow];
    const words = wordsKey(record.text)?.toString('hex') ?? null;
    const before = this.known.texts.get(first.id);
    const there = this.settleThere(standing, author);
    if (!before || first.wordsKey === null || first.wordsKey === words) return there;
    for (const { id } of standing) {
      const { text, original } = record;
      this.result.updates.push({ id, text, original, wordsKey: wordsKey(text) });
    }
    return {
      ...there,
      fate: 'updated',
      reason: 'The words have changed since.',
      replaced: { ...before, wordsKey: first.wordsKey, newWordsKey: words },
    };
  }

  private settleThere([first]: StandingRow[], author: ReadPerson | null): Settled {
    const { contactId, id: interactionId } = first!;
    const learned = contactId !== null && author ? this.learn(contactId, author) : null;
    return { contactId, interactionId, fate: 'already_there', reason: learned };
  }

  /** What another format tells of somebody who is known by the same comment. */
  private learn(contactId: string, person: ReadPerson): string | null {
    const { people } = this.known;
    if (person.folded === null || !people.hasName(contactId, person.folded)) return null;
    const fresh = people.newOf(contactId, person);
    if (fresh.length === 0) return null;
    this.addIdentities(contactId, { ...person, identities: fresh }, false);
    return `New of them: ${fresh.map(({ printed }) => printed).join(', ')}.`;
  }

  private settleContact(record: SourceContact): Settled {
    const person = this.known.read(record.person);
    if (this.known.owner.isOwner(person)) return { fate: 'skipped', reason: 'This is you.', contactId: null };
    const match = this.known.people.match(person, null);
    if (match.who === 'nobody') return { fate: 'skipped', reason: match.reason, contactId: null };
    const fresh = match.who === 'known' ? this.known.people.newOf(match.contactId, person) : [];
    const settled = this.meet(match, person, null, record.about);
    const isThere = settled.fate === 'matched' && fresh.length === 0;
    return isThere ? { ...settled, fate: 'already_there' } : settled;
  }

  private meet(
    match: PersonMatch,
    person: ReadPerson | null,
    thread: FiledThread | null,
    about: string | null = null,
  ): Settled {
    if (match.who === 'nobody' || person === null)
      return { fate: 'kept', reason: match.who === 'nobody' ? match.reason : null, contactId: null };
    const isNew = match.who === 'new';
    const contactId = isNew ? newId() : match.contactId;
    if (isNew) this.addContact(contactId, person, about);
    const fresh = this.known.people.newOf(contactId, person);
    const hasNewName = person.folded !== null && !this.known.people.hasName(contactId, person.folded);
    if (fresh.length > 0 || hasNewName) this.addIdentities(contactId, { ...person, identities: fresh }, hasNewName);
    this.known.people.add(contactId, person, thread?.id ?? null);
    return isNew ? { fate: 'created', reason: null, contactId } : { fate: 'matched', reason: match.why, contactId };
  }

  private addContact(id: string, { name }: ReadPerson, about: string | null): void {
    const { importId, now } = this.known;
    const aboutThem = about === null ? null : excerptOf(about, LONGEST_ABOUT);
    this.result.contacts.push({ id, name: name!, about: aboutThem, importId, createdAt: now });
  }

  private addIdentities(contactId: string, { folded, name, identities }: ReadPerson, withName: boolean): void {
    const { importId, now } = this.known;
    const own = { contactId, source: 'import' as const, importId, firstSeenAt: now, lastSeenAt: now };
    if (withName)
      this.result.identities.push({
        ...own,
        id: newId(),
        kind: 'name',
        value: folded!,
        printed: name!,
        verified: false,
      });
    for (const { kind, value, printed, verified } of identities)
      this.result.identities.push({ ...own, id: newId(), kind, value, printed, verified });
  }

  private settlePingback(record: SourcePingback): Settled {
    const key = keyOf(record.key ?? `${record.post} ${record.url ?? record.title}`);
    if (this.known.links.has(key.toString('hex'))) return { fate: 'already_there', reason: null, contactId: null };
    const thread = this.threadOf(record.post);
    if (!thread)
      return { fate: 'skipped', reason: 'A link from another site to a post that is not here.', contactId: null };
    this.known.links.add(key.toString('hex'));
    const { importId } = this.known;
    const { title, url } = record;
    const link = { threadId: thread.id, position: ++thread.lastPosition, title, url, sourceKey: key, importId };
    this.result.links.push(link);
    const contactId = url === null ? undefined : this.known.siteOf.get(url);
    if (!contactId)
      return { fate: 'skipped', reason: 'A link from another site, kept with the thread.', contactId: null };
    const who = { contactId, knownBy: null };
    const interactionId = this.write(mentionOf(record), { key, thread, ...who, direction: 'inbound', part: 0 });
    return { fate: 'matched', reason: 'They wrote about your post on their site.', contactId, interactionId };
  }

  private threadOf(post: string | null): FiledThread | null {
    return post === null ? null : (this.known.threads.get(post) ?? null);
  }

  private write(
    record: SourceInteraction,
    where: {
      key: Buffer;
      thread: FiledThread | null;
      contactId: string | null;
      knownBy: string | null;
      direction: 'inbound' | 'outbound';
      part: number;
      position?: number | null;
    },
  ): string {
    const { key, thread, contactId, direction, part } = where;
    const id = newId();
    const { original, channel, kind, at, precision, permalink, durationMinutes } = record;
    const { importId, now } = this.known;
    // The database takes no zero sign.
    const text = record.text.replaceAll('\0', '');
    this.result.interactions.push({
      id,
      contactId,
      channel,
      kind,
      direction,
      happenedAt: at,
      precision: at === null ? 'none' : precision,
      datedBy: at === null ? null : 'item',
      text,
      original,
      durationMinutes,
      threadId: thread?.id ?? null,
      position: thread === null ? null : (where.position ?? ++thread.lastPosition),
      part,
      printedAuthor: authorOf(record.author),
      knownBy: where.knownBy,
      permalink,
      sourceKey: key,
      wordsKey: wordsKey(text),
      importId,
      createdAt: now,
    });
    if (record.answers !== null) this.answering.push({ interactionId: id, key: record.answers, contactId });
    this.remember(key, { id, contactId, direction, threadId: thread?.id ?? null, record });
    return id;
  }

  private remember(
    key: Buffer,
    one: Pick<StandingRow, 'id' | 'contactId' | 'direction' | 'threadId'> & { record: SourceInteraction },
  ): void {
    const { record, ...place } = one;
    const hex = key.toString('hex');
    const words = wordsKey(record.text)?.toString('hex') ?? null;
    const row = { ...place, printedAuthor: authorOf(record.author), happenedAt: record.at, wordsKey: words };
    this.known.standing.set(hex, [...(this.known.standing.get(hex) ?? []), row]);
  }

  private linkAnswers(): void {
    for (const { interactionId, key, contactId } of this.answering) {
      const parts = this.known.standing.get(keyOf(key).toString('hex')) ?? [];
      const meant = parts.find((part) => part.contactId !== null && part.contactId === contactId) ?? parts[0];
      if (meant?.id === interactionId) continue;
      const answeredId = meant?.id ?? null;
      this.result.answers.push({ interactionId, ordinal: 0, answeredId, printed: meant?.printedAuthor ?? '' });
    }
  }

  private addRow({ number, record }: NumberedRow, { fate, reason, contactId, interactionId, replaced }: Settled): void {
    const who = record.type === 'interaction' ? record.author : record.type === 'contact' ? record.person : null;
    this.result.rows.push({
      rowNumber: number,
      fate,
      reason,
      kind: kindOf(record, fate === 'matched' && reason === 'Your own words.'),
      printedAuthor: record.type === 'pingback' ? excerptOf(record.title, LONGEST_AUTHOR) : authorOf(who),
      excerpt: excerptOf(wordsOf(record), LONGEST_EXCERPT),
      line: record.place.line,
      place: inWords(record.place),
      contactId,
      interactionId: interactionId ?? null,
      replaced: replaced ?? null,
    });
  }
}

function mentionOf(record: SourcePingback): SourceInteraction {
  const { place, key, post, at, url, text } = record;
  return {
    type: 'interaction',
    place,
    key,
    channel: 'blog',
    kind: 'mention',
    direction: 'inbound',
    at,
    precision: at === null ? 'none' : 'instant',
    author: { name: record.title, identities: [] },
    to: [],
    post,
    answers: null,
    text,
    original: null,
    permalink: url,
    durationMinutes: null,
  };
}

function kindOf(record: NumberedRow['record'], isOwn: boolean): RowKind {
  if (record.type !== 'interaction') return record.type;
  return isOwn ? 'owner' : record.kind;
}

function wordsOf(record: NumberedRow['record']): string {
  switch (record.type) {
    case 'left_out':
      return record.excerpt;
    case 'fault':
      return '';
    case 'contact':
      return record.about ?? record.note ?? '';
    default:
      return record.text;
  }
}

function inWords({ file, item }: SourcePlace): string {
  return item === null ? file : `${file}, ${item}`;
}

function authorOf(person: SourcePerson | null): string | null {
  const name = person?.name ?? person?.identities[0]?.printed ?? null;
  return name === null ? null : excerptOf(name, LONGEST_AUTHOR) || null;
}

function mayBeSameDay(standing: Date | null, at: Date | null): boolean {
  return standing === null || at === null || Math.abs(standing.getTime() - at.getTime()) <= SAME_DAY_MS;
}
