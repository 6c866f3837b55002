import { chooseMapping } from '../formats/csv-table/choose-mapping.js';
import { csvTable } from '../formats/csv-table/csv-table.format.js';
import { tableShape } from '../formats/csv-table/table-shape.js';
import type { ReadingFor } from '../formats/file-format.js';
import { excerptOf } from '../fates/excerpt.js';
import type { OpenUpload } from '../uploads/open-upload.service.js';
import type { PreviewedTable } from './file-preview.view.js';

const MOST_TABLES = 20;
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** The tables whose columns the owner may say something of, and what they are taken to hold. */
export function previewTables({ parts }: OpenUpload, reading: ReadingFor): PreviewedTable[] {
  const files = parts.filter(({ format }) => format === csvTable).flatMap((part) => part.files);
  return files.slice(0, MOST_TABLES).flatMap((file) => {
    const shape = tableShape(file);
    if (shape === null) return [];
    const mapping = chooseMapping(shape, reading);
    const columns = shape.columns.map((name, index) => {
      const cells = shape.sample.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
      const samples = [...new Set(cells)].slice(0, SAMPLES).map((cell) => excerptOf(cell, LONGEST_SAMPLE));
      return { name, holds: Object.hasOwn(mapping, name) ? mapping[name]! : '', samples };
    });
    return [{ path: file.path, columns }];
  });
}
