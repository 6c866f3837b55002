import type { ImportRowView } from '../import.view.js';
import { csvHead, rowAsCsv } from './rows-as-csv.js';

const row: ImportRowView = {
  rowNumber: 3,
  fate: 'created',
  reason: null,
  kind: 'comment',
  printedAuthor: 'Ann "A" Reed',
  excerpt: '=HYPERLINK("https://evil.example"), see',
  isCovered: false,
  line: 12,
  place: 'blog.xml, comment 9',
  contactId: null,
  interactionId: null,
};

it('is a line of CSV that no table program runs', () => {
  expect(csvHead.split(',')).toHaveLength(9);
  expect(rowAsCsv(row)).toBe(
    `3,created,,comment,"Ann ""A"" Reed","'=HYPERLINK(""https://evil.example""), see","blog.xml, comment 9",12,\r\n`,
  );
});
