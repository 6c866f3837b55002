import fc from 'fast-check';
import { fileInMemory } from './file-to-read.js';
import { encodingOf, headText, textOf, wholeText } from './text-of.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('textOf', () => {
  it('gives back any text, however long its pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        const file = fileInMemory('a.txt', `x${text}`.repeat(50));
        const open = async function* () {
          for (const byte of file.head) yield Uint8Array.of(byte);
        };
        expect(await wholeText({ ...file, open })).toBe(`x${text}`.repeat(50));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['utf-8', Buffer.from('Zoë'), 'Zoë'],
    ['windows-1252', latin1('Zo\xeb \x93hi\x94'), 'Zoë “hi”'],
    ['utf-16le', Buffer.from('\ufeffZoë', 'utf16le'), 'Zoë'],
    ['utf-16le', Buffer.from('Name,Zoe', 'utf16le'), 'Name,Zoe'],
    ['iso-8859-2', latin1('<?xml version="1.0" encoding="ISO-8859-2"?><a>\xb3</a>'), 'ł'],
    ['shift_jis', Buffer.concat([latin1('<html><meta charset="Shift_JIS">'), Buffer.from([0x82, 0xa0])]), 'あ'],
  ])('knows %s', async (encoding, bytes, text) => {
    const file = fileInMemory('a', bytes);
    expect(encodingOf(file)).toBe(encoding);
    expect(headText(file)).toContain(text);
    expect(await wholeText(file)).toContain(text);
  });

  it('comes in small pieces where the file comes in large ones', async () => {
    const whole = 'Zoë日🙂'.repeat(40_000);
    const lengths: number[] = [];
    let read = '';
    const open = async function* () {
      yield Buffer.from(whole);
    };
    for await (const piece of textOf({ ...fileInMemory('a.txt', whole), open })) {
      lengths.push(piece.length);
      read += piece;
    }
    expect(read === whole).toBe(true);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(65_536);
  });

  it('loses nothing around a broken byte', async () => {
    const file = fileInMemory(
      'a',
      Buffer.concat([Buffer.from('é'.repeat(40_000)), latin1('\xff'), Buffer.from('end é')]),
    );
    expect(await wholeText(file)).toMatch(/^é{40000}\ufffdend é$/);
  });

  it('has no zeros', async () => {
    const file = fileInMemory('a', 'one\0two');
    expect([headText(file), await wholeText(file)]).toEqual(['one two', 'one two']);
  });

  it('refuses to hold what is too large', async () => {
    await expect(wholeText(fileInMemory('big.txt', 'abc'), 2)).rejects.toThrow('big.txt is larger than 2 bytes.');
    const pieces: string[] = [];
    for await (const piece of textOf(fileInMemory('big.txt', 'abc'))) pieces.push(piece);
    expect(pieces).toEqual(['abc']);
  });
});
