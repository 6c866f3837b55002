import type { ColumnMapping } from '../file-format.js';
import { callWords } from '../phone/call-words.js';
import { mayBe, shapeOf, type CellShape } from './cell-shapes.js';
import { fieldOfHeader } from './header-fields.js';
import type { MappingField } from './mapping-fields.js';

/** Fields of which a table may have several columns. */
const SEVERAL = new Set<MappingField>(['email', 'phone', 'website', 'note']);
const OF_TALKS = new Set<MappingField>([
  'duration',
  'duration_minutes',
  'direction',
  'incoming',
  'missed',
  'from',
  'to',
  'text',
]);
/** What some cells must look like for a field; a field that is not named here takes any. */
const SHAPES: Partial<Record<MappingField, CellShape>> = {
  email: 'email',
  phone: 'phone',
  date: 'moment',
  duration: 'duration',
  duration_minutes: 'duration',
  incoming: 'yes_no',
  missed: 'yes_no',
};

/**
 * What each column of a table holds, by the words of its header and by what its cells look like; columns that nothing is known
 * of are left out. `header` are the names of the columns, each once.
 */
export function proposeMapping(header: readonly string[], sampleRows: readonly string[][]): ColumnMapping {
  const taken = new Set<MappingField>();
  const proposed: [string, MappingField][] = [];
  for (const [index, column] of header.entries()) {
    const cells = sampleRows.map((row) => row[index] ?? '');
    const field = fieldOf(column, cells);
    if (field === null || (taken.has(field) && !SEVERAL.has(field))) continue;
    taken.add(field);
    proposed.push([column, field]);
  }
  // A day alone ("Date" of a list of members) is no talk.
  const areTalks = [...OF_TALKS].some((field) => taken.has(field));
  const kept = areTalks
    ? proposed
    : proposed.filter(([, field]) => !['date', 'time', 'kind', 'outcome'].includes(field));
  return Object.fromEntries(withNames(kept, taken));
}

function fieldOf(column: string, cells: string[]): MappingField | null {
  const said = fieldOfHeader(column);
  if (said === undefined) return byShape(cells);
  if (said === null) return null;
  const field = told(said, cells);
  const shape = SHAPES[field];
  return shape && !mayBe(cells, shape) ? byShape(cells) : field;
}

// "Type" says which way a call went, or what it was; "Time" may be the whole moment, "From" a name.
function told(field: MappingField, cells: string[]): MappingField {
  if (field === 'kind' || field === 'outcome') {
    const saysWay = cells.filter((cell) => callWords(cell).direction !== null).length * 2 > cells.length;
    return saysWay ? 'direction' : field;
  }
  if (field === 'time' && shapeOf(cells) === 'moment') return 'date';
  const isSide = field === 'from' || field === 'to';
  return isSide && !mayBe(cells, 'phone') && !mayBe(cells, 'email') ? 'name' : field;
}

function byShape(cells: string[]): MappingField | null {
  const shape = shapeOf(cells);
  if (shape === 'email' || shape === 'phone') return shape;
  return shape === 'link' ? 'website' : null;
}

// "First name" and "Last name" beside "Name" say the same again.
function withNames(proposed: [string, MappingField][], taken: Set<MappingField>): [string, MappingField][] {
  const hasParts = taken.has('first_name') && taken.has('last_name');
  return hasParts ? proposed.filter(([, field]) => field !== 'name') : proposed;
}
