import type { ColumnMapping, ReadingFor } from '../file-format.js';
import { proposeMapping } from './propose-mapping.js';
import type { TableShape } from './table-shape.js';

/**
 * What the columns of a table hold: as the owner says, as he said of the last table with these columns, or as header and cells
 * let guess.
 */
export function chooseMapping(
  { columns, sample }: TableShape,
  { mapping, savedMappings }: Pick<ReadingFor, 'mapping' | 'savedMappings'>,
): ColumnMapping {
  if (mapping && columns.some((column) => Object.hasOwn(mapping, column))) return mapping;
  const saved = savedMappings.find((one) => columns.every((column) => Object.hasOwn(one, column)));
  return saved ?? proposeMapping(columns, sample);
}
