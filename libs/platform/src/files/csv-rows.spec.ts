import { BrokenTable, csvHeadRows, csvRows, delimiterOf } from './csv-rows.js';
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

  it('gives the rows before a quote that is never closed, and says where it stands', async () => {
    const read: string[][] = [];
    const reading = async () => {
      for await (const { cells } of csvRows(fileInMemory('a.csv', 'a,b\n1,2\n3,"four\n5,6\n'))) read.push(cells);
    };
    await expect(reading()).rejects.toThrow(new BrokenTable(3, true));
    expect(read).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('throws what its source throws, and closes a source that nobody reads on', async () => {
    let isClosed = false;
    const file = fileInMemory('a.csv', 'a,b\n');
    const lines = async function* () {
      try {
        for (;;) yield Buffer.from('1,2\n');
      } finally {
        isClosed = true;
      }
    };
    for await (const { line } of csvRows({ ...file, open: lines })) if (line > 3) break;
    await new Promise(setImmediate);
    expect(isClosed).toBe(true);
    const gone = async function* () {
      yield Buffer.from('1,2\n');
      throw new Error('gone');
    };
    const reading = async () => {
      for await (const row of csvRows({ ...file, open: gone })) void row;
    };
    await expect(reading()).rejects.toThrow('gone');
  });

  it('shows the first rows of a file', () => {
    expect(csvHeadRows(fileInMemory('a.csv', 'a;b\n1;2\n3;4'), 2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(csvHeadRows(fileInMemory('a.csv', 'a,b\n1,"2'))).toEqual([['a', 'b']]);
    const long = csvHeadRows(fileInMemory('a.csv', 'a,bcdef\n'.repeat(20_000)), 20_000);
    expect(new Set(long.map((cells) => cells.join()))).toEqual(new Set(['a,bcdef']));
  });
});
