import fc from 'fast-check';
import { fileInMemory, type FileToRead } from './file-to-read.js';
import { jsonItems } from './json-items.js';

async function items(file: FileToRead, key: string | null = null): Promise<unknown[]> {
  const read: unknown[] = [];
  for await (const { text } of jsonItems(file, key)) read.push(JSON.parse(text));
  return read;
}

/** A file that comes in pieces of so many bytes. */
function inPieces(text: string, bytes: number): FileToRead {
  const whole = fileInMemory('a.js', text);
  const open = async function* () {
    const all = Buffer.from(text);
    for (let from = 0; from < all.length; from += bytes) yield all.subarray(from, from + bytes);
  };
  return { ...whole, open };
}

describe('jsonItems', () => {
  it('gives every element as it is, wherever the pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.integer({ min: 1, max: 40 }), async (values, bytes) => {
        const text = `window.YTD.tweets.part0 = ${JSON.stringify(values, null, 1)};`;
        expect(await items(inPieces(text, bytes))).toEqual(JSON.parse(JSON.stringify(values)));
      }),
    );
  });

  it('finds the array behind a key', async () => {
    expect(await items(fileInMemory('a.json', '{"a": [1], "b" : [2, {"c": [3]}]}'), 'b')).toEqual([2, { c: [3] }]);
  });

  it('gives what is whole of a file that is cut, and nothing of one without an array', async () => {
    expect(await items(fileInMemory('a.json', '[{"a": 1}, {"a": 2}, {"a"'))).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await items(fileInMemory('a.json', '{"a": 1}'))).toEqual([]);
  });
});
