import { excerptOf } from '../../fates/excerpt.js';
import type { RowKind } from '../../fates/import-row.entity.js';
import type { SourcePerson, SourcePlace } from '../../formats/file-records.js';
import type { NumberedRow } from './filing-knowledge.js';

export const LONGEST_AUTHOR = 200;

/** How a row stands in the import's list. */
export function kindOf(record: NumberedRow['record'], isOwn: boolean): RowKind {
  if (record.type !== 'interaction') return record.type;
  return isOwn ? 'owner' : record.kind;
}

export function wordsOf(record: NumberedRow['record']): string {
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

export function placeInWords({ file, item }: SourcePlace): string {
  return item === null ? file : `${file}, ${item}`;
}

export function authorOf(person: SourcePerson | null): string | null {
  const name = person?.name ?? person?.identities[0]?.printed ?? null;
  return name === null ? null : excerptOf(name, LONGEST_AUTHOR) || null;
}
