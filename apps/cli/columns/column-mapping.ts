import { InvalidArgumentError } from 'commander';
import { isMappingField, mappingFields, type ColumnMapping, type FilePreview } from '#libs/imports';
import { CommandFailure, exitCodes } from '../command-failure.js';

/** What somebody says of one column: `name="Full name"`. */
export interface SaidColumn {
  /** Empty for a column that is not to be read. */
  field: string;
  column: string;
}

const NOTHING = 'nothing';

/** What `--column` may name. */
export const columnFields = [...mappingFields.map(({ field }) => field), NOTHING];

/** For commander: one more `--column`; refuses what is not "field=column" with a field that there is. */
export function readColumn(written: string, before: SaidColumn[]): SaidColumn[] {
  const [, field = '', column = ''] = /^\s*([a-z_]+)\s*=\s*(.*?)\s*$/su.exec(written) ?? [];
  if (column === '') throw new InvalidArgumentError('It must be a field and a column, as in name="Full name".');
  if (field !== NOTHING && !isMappingField(field))
    throw new InvalidArgumentError(`There is no field ${field}; there are ${columnFields.join(', ')}.`);
  return [...before, { field: field === NOTHING ? '' : field, column }];
}

/**
 * What all columns of the tables hold in which one was named: as said, else as guessed; a field that was said of one column
 * is no longer guessed of another. Fails where no table has such a column.
 */
export function mappingOf(said: SaidColumn[], tables: FilePreview['tables']): ColumnMapping {
  const mapping: ColumnMapping = {};
  const missing = new Map(said.map(({ column }) => [column, column]));
  for (const { columns } of tables) {
    const named = columns.flatMap(({ name }) => said.filter(({ column }) => column === name));
    if (named.length === 0) continue;
    const fields = new Set(named.map(({ field }) => field));
    for (const { name, holds } of columns) {
      const own = named.findLast(({ column }) => column === name);
      mapping[name] = own?.field ?? (fields.has(holds) ? '' : holds);
      missing.delete(name);
    }
  }
  if (missing.size > 0) throw new CommandFailure(noSuchColumn([...missing.keys()], tables), exitCodes.badInput);
  return mapping;
}

function noSuchColumn(missing: string[], tables: FilePreview['tables']): string {
  const wanted = missing.map((name) => `“${name}”`).join(', ');
  if (tables.length === 0) return `There is no column ${wanted}: none of these files is a table of any kind.`;
  const there = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)));
  return `There is no column ${wanted}; there are ${[...there].join(', ')}.`;
}
