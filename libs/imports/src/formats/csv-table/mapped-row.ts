import { contactRecord } from '../contacts/contact-record.js';
import { printedBirthday } from '../contacts/printed-birthday.js';
import { handleAt } from '../contacts/web-identity.js';
import type { ColumnMapping } from '../file-format.js';
import type { SourceContact, SourceLeftOut, SourcePlace } from '../file-records.js';
import type { DayOrder } from '../tables/printed-moment.js';
import { isMappingField, type MappingField } from './mapping-fields.js';

const SERVICES = ['twitter', 'linkedin', 'facebook', 'instagram', 'mastodon', 'bluesky', 'github', 'skype'] as const;

/** Where the cells of each field stand. */
export class MappedColumns {
  private readonly indexes = new Map<MappingField, number[]>();

  constructor(columns: string[], mapping: ColumnMapping) {
    for (const [index, column] of columns.entries()) {
      const field = Object.hasOwn(mapping, column) ? mapping[column]! : '';
      if (isMappingField(field)) this.indexes.set(field, [...(this.indexes.get(field) ?? []), index]);
    }
  }

  has(...fields: MappingField[]): boolean {
    return fields.some((field) => this.indexes.has(field));
  }

  /** The first full cell of a field, trimmed. */
  cell(cells: string[], field: MappingField): string {
    return this.all(cells, field)[0] ?? '';
  }

  /** Every full cell of a field. */
  all(cells: string[], field: MappingField): string[] {
    const found = (this.indexes.get(field) ?? []).map((index) => (cells[index] ?? '').trim());
    return found.filter((cell) => cell !== '');
  }
}

/** A row as one person. */
export function mappedContact(
  columns: MappedColumns,
  cells: string[],
  place: SourcePlace,
  order: DayOrder,
): SourceContact | SourceLeftOut {
  const cell = (field: MappingField) => columns.cell(cells, field);
  return contactRecord({
    place,
    key: cell('id') || null,
    name: cell('name'),
    nameParts: [cell('first_name'), cell('middle_name'), cell('last_name')],
    emails: columns.all(cells, 'email').flatMap((one) => one.split(/[;,|\s]+|:::/)),
    phones: columns.all(cells, 'phone').flatMap((one) => one.split(/[;|]|:::/)),
    websites: columns.all(cells, 'website'),
    handles: SERVICES.flatMap((service) => columns.all(cells, service).map((handle) => handleAt(service, handle))),
    title: cell('job_title'),
    company: cell('company'),
    birthday: printedBirthday(cell('birthday'), order),
    home: [cell('town'), cell('region'), cell('country')],
    notes: columns.all(cells, 'note'),
  });
}
