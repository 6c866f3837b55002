import fc from 'fast-check';
import { fileInMemory, type FileToRead } from '../files/file-to-read.js';
import { jsonPieces } from './json-pieces.js';

async function pieces(file: FileToRead, ...wanted: string[]): Promise<[string, unknown][]> {
  const read: [string, unknown][] = [];
  for await (const { path, text } of jsonPieces(file, wanted)) read.push([path, JSON.parse(text)]);
  return read;
}

async function texts(text: string, wanted: string[], maxText = 1_000): Promise<{ texts: string[]; cuts: number }> {
  const read: string[] = [];
  let cuts = 0;
  const reading = { maxText, onCut: () => cuts++ };
  for await (const piece of jsonPieces(fileInMemory('a.json', text), wanted, reading)) read.push(piece.text);
  return { texts: read, cuts };
}

/** A file that comes in pieces of so many bytes. */
function inPieces(text: string, bytes: number): FileToRead {
  const all = Buffer.from(text);
  const open = async function* () {
    for (let from = 0; from < all.length; from += bytes) yield all.subarray(from, from + bytes);
  };
  return { ...fileInMemory('a.js', text), open };
}

const page = '{"meta": {"n": 2}, "data": [{"id": 1, "of": ["x"]}, {"id": 2}], "includes": {"users": [{"id": "a]"}]}}';

describe('jsonPieces', () => {
  it('gives every element as it is, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 40 }), async (values, bytes) => {
        const text = `window.YTD.tweets.part0 = ${JSON.stringify(values, null, 1)};`;
        const read = await pieces(inPieces(text, bytes), '[]');
        expect(read.map(([, value]) => value)).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('gives what stands at several paths, in the order of the file', async () => {
    for (const bytes of [1, 7, 1_000])
      expect(await pieces(inPieces(page, bytes), 'includes.users[]', 'data[].id', 'meta')).toEqual([
        ['meta', { n: 2 }],
        ['data[].id', 1],
        ['data[].id', 2],
        ['includes.users[]', { id: 'a]' }],
      ]);
  });

  it('gives the elements of an array that may also be one value', async () => {
    expect(await pieces(fileInMemory('a.json', '{"data": [1, [2]]}'), 'data', 'data[]')).toEqual([
      ['data[]', 1],
      ['data[]', [2]],
    ]);
    expect(await pieces(fileInMemory('a.json', '{"data": {"id": 1}}'), 'data', 'data[]')).toEqual([
      ['data', { id: 1 }],
    ]);
  });

  it('reads one JSON after the other', async () => {
    expect(await pieces(fileInMemory('a.jsonl', '{"data": [1]}\n{"data": [2]}\n'), 'data[]')).toEqual([
      ['data[]', 1],
      ['data[]', 2],
    ]);
    expect(await pieces(fileInMemory('a.jsonl', '{"a": 1}\n{"a": 2}'), '')).toEqual([
      ['', { a: 1 }],
      ['', { a: 2 }],
    ]);
  });

  it('tells which JSON of the file a value stands in', async () => {
    const text = '{"id": "a", "of": [{"x": 1}]}\n{"of": [[1], 2], "n": {"m": 1}}\n{"id": "c"}';
    const read: [number, string, string][] = [];
    for (const bytes of [1, 5, 1_000]) {
      read.length = 0;
      for await (const piece of jsonPieces(inPieces(text, bytes), ['id', 'of[]']))
        read.push([piece.document, piece.path, piece.text]);
      expect(read).toEqual([
        [1, 'id', '"a"'],
        [1, 'of[]', '{"x": 1}'],
        [2, 'of[]', '[1]'],
        [2, 'of[]', '2'],
        [3, 'id', '"c"'],
      ]);
    }
  });

  it('gives what is whole of a file that is cut at any place, and says that it is cut', async () => {
    for (let end = 0; end < page.length; end++) {
      const { texts: read, cuts } = await texts(page.slice(0, end), ['data[]']);
      const whole = end > page.indexOf('{"id": 2}') + 8 ? 2 : end > page.indexOf('"x"]}') + 4 ? 1 : 0;
      expect([read.length, cuts]).toEqual([whole, 1]);
    }
    expect((await texts(page, ['data[]'])).cuts).toBe(0);
  });

  it('loses one value to a missing quote, and not the next', async () => {
    const broken = '[\n{"a": "one},\n{"a": "two"}\n]';
    expect((await texts('[\n{"a": "one\n},\n{"a": "two"}\n]', ['[]'])).texts).toEqual([
      '{"a": "one\n}',
      '{"a": "two"}',
    ]);
    expect((await texts(broken, ['[]'])).cuts).toBe(1);
  });

  it('holds no more of a value than it is told to, and survives a tower of brackets', async () => {
    const { texts: read } = await texts(`["${'x'.repeat(5_000)}", "b"]`, ['[]'], 100);
    expect(read.map((text) => text.length)).toEqual([100, 3]);
    const tower = '['.repeat(300_000);
    expect(await texts(tower, ['[]'])).toEqual({ texts: [], cuts: 1 });
    expect((await texts(`{"a":${tower}${']'.repeat(300_000)},"b":1}`, ['b'])).texts).toEqual(['1']);
  });
});
