import { csvRows, delimiterOf } from './csv-rows.js';
import { fileInMemory } from './file-to-read.js';

async function rows(text: string | Uint8Array) {
  const read = [];
  for await (const row of csvRows(fileInMemory('a.csv', text))) read.push(row);
  return read;
}

describe('csvRows', () => {
  it('reads quotes, line ends inside of cells, rows of any length, and says on which line each begins', async () => {
    expect(await rows('\ufeffName,Note\r\n"Ann ""A"" B","two\nlines"\r\nshort\r\nlong,a,b,c\r\n5" tape,x')).toEqual([
      { line: 1, cells: ['Name', 'Note'] },
      { line: 2, cells: ['Ann "A" B', 'two\nlines'] },
      { line: 4, cells: ['short'] },
      { line: 5, cells: ['long', 'a', 'b', 'c'] },
      { line: 6, cells: ['5" tape', 'x'] },
    ]);
  });

  it('reads Windows-1252 and UTF-16', async () => {
    expect(await rows(Buffer.from('Name\nZo\xeb', 'latin1'))).toEqual([
      { line: 1, cells: ['Name'] },
      { line: 2, cells: ['Zoë'] },
    ]);
    expect((await rows(Buffer.from('\ufeffName,b\nZoë,c', 'utf16le')))[1]?.cells).toEqual(['Zoë', 'c']);
  });

  it('finds the sign between the cells', () => {
    expect(delimiterOf('a;b;c\n"1,2";3;4')).toBe(';');
    expect(delimiterOf('a\tb\n1, 2\t3')).toBe('\t');
    expect(delimiterOf('a,b\n1,2')).toBe(',');
    expect(delimiterOf('alone')).toBe(',');
  });
});
