import { BadHistoryRow, readCut, readHistory } from './read-history.js';

const DAY_MS = 86_400_000;
const cut = readCut('2026-03-01')!;
const read = (...lines: string[]) => Object.fromEntries(readHistory(lines.join('\n'), cut));
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;

it('reads days and instants, in the order of time', () => {
  const rows = ['Ines,2026-02-28T23:30:00-02:00', 'Ines,2026-02-01', 'Tom,2026-02-02 08:15:00', 'Ines,2026-02-01'];
  expect(read('person,date', ...rows)).toEqual({
    Ines: [day('2026-02-01'), day('2026-02-01'), day('2026-03-01')],
    Tom: [day('2026-02-02')],
  });
});

it('reads quotes, a mark of the byte order, any line end, and columns in any place', () => {
  const text = '\ufeffid,Date,"Person"\r\n1,2026-01-05,"Okafor, ""Ines"""\r\n\r\n2,2026-01-06,"two\nlines"\r\n';
  expect(Object.fromEntries(readHistory(text, cut))).toEqual({
    'Okafor, "Ines"': [day('2026-01-05')],
    'two\nlines': [day('2026-01-06')],
  });
});

it('looks at nothing after the cut', () => {
  expect(read('person,date', 'a,2026-03-01T23:59:59Z', 'b,2026-03-02', 'a,2027-01-01')).toEqual({
    a: [day('2026-03-01')],
  });
  const noon = readCut('2026-03-01T12:00:00Z')!;
  expect(readHistory('person,date\na,2026-03-01T12:00:00Z\nb,2026-03-01T12:00:01Z', noon).size).toBe(1);
});

it.each([
  ['row 1, field date: the header has no such column.', ['person,when', 'a,2026-01-01']],
  ['row 1, field person: the header has no such column.', ['']],
  ['row 3, field date: “2026-02-30” is no date. Write', ['person,date', 'a,2026-01-01', 'a,2026-02-30']],
  ['row 2, field date: it is empty.', ['person,date', 'a']],
  ['row 2, field person: nobody is named.', ['person,date', ' ,2026-01-01']],
  ['row 3, field 1: A quote is not closed', ['person,date', 'a,2026-01-01', '"a,2026-01-01']],
])('says %s', (message, lines) => {
  expect(() => read(...lines)).toThrow(BadHistoryRow);
  expect(() => read(...lines)).toThrow(message);
});

it('knows no other cut than a day or an instant', () => {
  expect(['', 'yesterday', '2026-13-01', '2025-02-29'].map(readCut)).toEqual([null, null, null, null]);
});
