import fc from 'fast-check';
import { fileInMemory } from '#libs/platform';
import { inPieces } from '../../../test/read-format.js';
import { readLines } from './read-lines.js';

async function linesOf(file: ReturnType<typeof fileInMemory>): Promise<[number, string][]> {
  const lines: [number, string][] = [];
  for await (const { line, text } of readLines(file)) lines.push([line, text]);
  return lines;
}

describe('readLines', () => {
  it('counts lines with every kind of end, wherever the pieces are cut', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', ',') });
    const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 9 }), async (all, bytes) => {
        const text = `x${all.map(([one, end]) => one + end).join('')}`;
        const expected = text.split(/\r\n|\n/).map((one, at) => [at + 1, one]);
        expect(await linesOf(inPieces('a.txt', text, bytes))).toEqual(expected);
      }),
    );
    expect(await linesOf(fileInMemory('a.txt', 'a\rb\r'))).toEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it('cuts a line without end between its words, and loses none', async () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `@name_${at}`);
    const read = await linesOf(fileInMemory('a.txt', names.join(' ')));
    expect(read.every(([line, text]) => line === 1 && text.length <= 8_000)).toBe(true);
    expect(read.flatMap(([, text]) => text.trim().split(' '))).toEqual(names);
  });
});
