import { Injectable } from '@nestjs/common';
import { Clock, newId, type Tx } from '#libs/platform';
import type { SourceInteraction, SourcePerson, SourcePost } from '../formats/file-records.js';
import { identityPrefixes } from '../people/website-prefixes.js';
import { PeopleFinder } from '../people/people-finder.service.js';
import { readPerson, type ReadPerson } from '../people/read-person.js';
import { permalinkForms } from '../post/permalink.js';
import type { FilingRun } from './filing-run.js';
import { placeOfWords, type FiledThread, type FilingKnowledge, type NumberedRow } from './planning/filing-knowledge.js';
import { FilingRepository } from './filing.repository.js';
import { noteOf } from './planning/told-in-passing.js';
import { contentKey, keyOf, wordsKey } from '../matching/words-key.js';

/** Learns from the database what a batch must be planned with. */
@Injectable()
export class FilingLearner {
  constructor(
    private readonly filing: FilingRepository,
    private readonly finder: PeopleFinder,
    private readonly clock: Clock,
  ) {}

  /** Also gives the posts of which there is no thread yet. */
  async learn(
    tx: Tx,
    run: FilingRun,
    rows: NumberedRow[],
  ): Promise<{ known: FilingKnowledge; newPosts: SourcePost[] }> {
    const { workspaceId } = run;
    const read = reader(run.owner.country);
    const { threads, newPosts } = await this.learnThreads(tx, run, rows);
    const before = [...threads.values()].filter(({ isNew }) => !isNew);
    const persons = rows.flatMap(({ record }) => personsOf(record)).map(read);
    const people = await this.finder.find(
      tx,
      workspaceId,
      [...new Set(persons)],
      before.map(({ id }) => id),
    );
    const interactions = rows.flatMap(({ record }) => interactionsOf(record, run.format));
    const standing = await this.learnStanding(tx, run, interactions);
    const { importId, format, owner, posts } = run;
    const known: FilingKnowledge = {
      importId,
      format,
      now: this.clock.now(),
      people,
      owner,
      read,
      posts,
      threads,
      ...standing,
      sameWords: await this.learnSameWords(tx, workspaceId, interactions, before),
      ...(await this.learnLinks(tx, workspaceId, rows, before)),
    };
    return { known, newPosts };
  }

  private async learnThreads(tx: Tx, { workspaceId, importId, posts }: FilingRun, rows: NumberedRow[]) {
    const keys = new Set(rows.map(({ record }) => postOf(record)).filter((key) => key !== null));
    const asked = [...keys].map((key) => posts.get(key)).filter((post) => post !== undefined);
    const formsOf = (post: SourcePost) => (isWeb(post.url) ? permalinkForms(post.url) : []);
    const found =
      asked.length === 0
        ? []
        : await this.filing.findThreads(tx, workspaceId, asked.map(threadKey), asked.flatMap(formsOf));
    const byKey = new Map(found.filter(({ key }) => key !== null).map((one) => [one.key!, one]));
    const byUrl = new Map(found.filter(({ url }) => url !== null).map((one) => [one.url!, one]));
    const threads = new Map<string, FiledThread>();
    const newPosts: SourcePost[] = [];
    for (const post of asked) {
      const one =
        byKey.get(threadKey(post).toString('hex')) ??
        formsOf(post)
          .map((url) => byUrl.get(url))
          .find(Boolean);
      if (!one) newPosts.push(post);
      const standing = one && { id: one.id, isNew: false, mayHold: one.isOwn !== importId, lastPosition: one.last };
      threads.set(post.key, standing ?? { id: newId(), isNew: true, mayHold: false, lastPosition: 0 });
    }
    return { threads, newPosts };
  }

  private async learnStanding(tx: Tx, { workspaceId, format }: FilingRun, records: SourceInteraction[]) {
    const own = records.map((record) => record.key ?? contentKey(format, record));
    const answered = records.map(({ answers }) => answers).filter((key) => key !== null);
    const elsewhere = records.flatMap(({ alsoKeys = [] }) => alsoKeys);
    const keys = new Set([...own, ...answered, ...elsewhere]);
    const rows = await this.filing.findByKeys(tx, workspaceId, [...keys].map(keyOf));
    const standing: FilingKnowledge['standing'] = new Map();
    for (const { key, ...row } of rows) standing.set(key, [...(standing.get(key) ?? []), row]);
    const changed = records.flatMap((record, at) => {
      const [there] = standing.get(keyOf(own[at]!).toString('hex')) ?? [];
      return there && there.wordsKey !== (wordsKey(record.text)?.toString('hex') ?? null) ? [there.id] : [];
    });
    return { standing, texts: await this.filing.findTexts(tx, workspaceId, changed) };
  }

  private async learnSameWords(
    tx: Tx,
    workspaceId: string,
    records: SourceInteraction[],
    threads: FiledThread[],
  ): Promise<FilingKnowledge['sameWords']> {
    const ids = threads.filter(({ mayHold }) => mayHold).map(({ id }) => id);
    const words = records.map(({ text }) => wordsKey(text)).filter((key) => key !== null);
    const rows = ids.length === 0 ? [] : await this.filing.findByWords(tx, workspaceId, ids, words);
    const sameWords: FilingKnowledge['sameWords'] = new Map();
    for (const row of rows) {
      const place = placeOfWords(row.threadId, row.wordsKey);
      sameWords.set(place, [...(sameWords.get(place) ?? []), row]);
    }
    return sameWords;
  }

  private async learnLinks(tx: Tx, workspaceId: string, rows: NumberedRow[], threads: FiledThread[]) {
    const pingbacks = rows.map(({ record }) => record).filter((record) => record.type === 'pingback');
    const keys = pingbacks.map((one) => keyOf(one.key ?? `${one.post} ${one.url ?? one.title}`));
    const links =
      keys.length === 0
        ? []
        : await this.filing.findLinks(
            tx,
            workspaceId,
            threads.map(({ id }) => id),
            keys,
          );
    const prefixes = new Map(
      pingbacks.flatMap(({ url }) => (url === null ? [] : [[url, identityPrefixes(url)] as const])),
    );
    const sites = await this.filing.findSites(tx, workspaceId, [...prefixes.values()].flat());
    const siteOf = new Map<string, string>();
    for (const [url, websites] of prefixes) {
      const website = websites.find((one) => sites.has(one));
      if (website) siteOf.set(url, sites.get(website)!);
    }
    return { links: new Set(links), siteOf };
  }
}

/** What a post's thread is known again by. */
export function threadKey({ key }: SourcePost): Buffer {
  return keyOf(key);
}

// The same few people write again and again, and to read one costs more than all the rest of a row.
function reader(country: string | null): (person: SourcePerson) => ReadPerson {
  const read = new Map<string, ReadPerson>();
  return (person) => {
    const key = JSON.stringify([person.name, person.identities, person.isOwner]);
    const known = read.get(key) ?? readPerson(person, country);
    read.set(key, known);
    return known;
  };
}

/** What a row may write onto a timeline, and is known again by. */
function interactionsOf(record: NumberedRow['record'], format: string): SourceInteraction[] {
  if (record.type === 'interaction') return [record];
  const note = record.type === 'contact' ? noteOf(record, format) : null;
  return note === null ? [] : [note];
}

function personsOf(record: NumberedRow['record']): SourcePerson[] {
  if (record.type === 'contact') return [record.person];
  return record.type === 'interaction' ? [...(record.author ? [record.author] : []), ...record.to] : [];
}

function postOf(record: NumberedRow['record']): string | null {
  return record.type === 'interaction' || record.type === 'pingback' ? record.post : null;
}

function isWeb(url: string | null): url is string {
  return url !== null && URL.canParse(url) && /^https?:/.test(url);
}
