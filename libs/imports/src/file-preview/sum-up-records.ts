import { excerptOf } from '../fates/excerpt.js';
import type { RowKind } from '../fates/import-row.entity.js';
import type { SourceOwnerRecord, SourcePerson, SourceRecord, SourceRow } from '../formats/file-records.js';
import { identityKey, readPerson, type ReadPerson } from '../people/read-person.js';
import type { CountedReason, PreviewFault, PreviewedRow } from './file-preview.view.js';

const SAMPLES = 20;
const FAULTS = 20;
const EXCERPT = 160;

/** Somebody of the records, and in how many rows. */
export interface CountedPerson {
  person: ReadPerson;
  rows: number;
}

/** Counts records as they are read; holds the people, which are few against their rows. */
export class RecordsSummary {
  constructor(private readonly country: string | null) {}

  rows = 0;
  posts = 0;
  faultCount = 0;
  readonly kinds = new Map<RowKind, number>();
  readonly people = new Map<string, CountedPerson>();
  readonly owners: SourceOwnerRecord[] = [];
  readonly samples: PreviewedRow[] = [];
  readonly faults: PreviewFault[] = [];
  readonly leftOut = new Map<string, number>();
  readonly tallies: CountedReason[] = [];

  add(record: SourceRecord): void {
    if (record.type === 'post') this.posts++;
    else if (record.type === 'owner') this.owners.push(record);
    else if (record.type === 'tally') this.tallies.push({ reason: record.what, count: record.count });
    else this.addRow(record);
  }

  private addRow(record: SourceRow): void {
    this.rows++;
    if (record.type === 'left_out') {
      this.leftOut.set(record.reason, (this.leftOut.get(record.reason) ?? 0) + (record.count ?? 1));
    } else if (record.type === 'fault') {
      this.faultCount++;
      if (this.faults.length < FAULTS) this.faults.push({ place: placeOf(record), message: record.message });
    } else this.addShown(record);
  }

  private addShown(record: Exclude<SourceRow, { type: 'left_out' | 'fault' }>): void {
    const kind = record.type === 'interaction' ? record.kind : record.type;
    this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
    const who = personOf(record);
    if (who) this.count(who);
    if (record.type === 'interaction') record.to.forEach((person) => this.count(person));
    if (this.samples.length >= SAMPLES) return;
    this.samples.push({
      kind,
      author: who?.name ?? who?.identities[0]?.printed ?? null,
      at: record.type === 'contact' ? null : (record.at?.toISOString() ?? null),
      excerpt: excerptOf(record.type === 'contact' ? (record.about ?? record.note ?? '') : record.text, EXCERPT),
      place: placeOf(record),
    });
  }

  private count(printed: SourcePerson): void {
    const person = readPerson(printed, this.country);
    if (person.name === null) return;
    const key = person.identities[0] ? identityKey(person.identities[0]) : `name ${person.folded ?? person.name}`;
    const known = this.people.get(key);
    if (known) known.rows++;
    else this.people.set(key, { person, rows: 1 });
  }
}

function personOf(record: SourceRow): SourcePerson | null {
  if (record.type === 'contact') return record.person;
  return record.type === 'interaction' ? record.author : null;
}

function placeOf({ place: { file, line, item } }: SourceRow): string {
  if (item !== null) return `${file}, ${item}`;
  return line === null ? file : `${file}, line ${line}`;
}
