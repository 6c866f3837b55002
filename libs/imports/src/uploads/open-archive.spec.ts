import { makeZip } from '#libs/testing';
import { wholeText } from '#libs/platform';
import { archiveLimits, isArchive, openArchive } from './open-archive.js';
import { storedFile } from './stored-file.js';
import { CHUNK_BYTES } from './uploads.repository.js';

const stored = (bytes: Buffer) =>
  storedFile('all.zip', bytes.length, async (chunk) => bytes.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES));

describe('openArchive', () => {
  it('reads every file of it, also such as are longer than a piece', async () => {
    const long = Array.from({ length: 300_000 }, (_, at) => `line ${at * 7919}`).join('\n');
    const file = await stored(makeZip({ 'data/a.xml': '<a/>', 'long.txt': long, 'Zoë.csv': 'a,b' }));
    expect(isArchive(file)).toBe(true);
    const { files, unread } = await openArchive(file);
    expect(unread).toEqual([]);
    expect(files.map(({ path, size }) => [path, size])).toEqual([
      ['all.zip/data/a.xml', 4],
      ['all.zip/long.txt', long.length],
      ['all.zip/Zoë.csv', 3],
    ]);
    expect(await wholeText(files[1]!)).toBe(long);
    expect(Buffer.from(files[0]!.head).toString()).toBe('<a/>');
  });

  it('takes names for labels, and says what it does not read', async () => {
    const file = await stored(
      makeZip({ '../../etc/passwd': 'x', 'C:\\a.txt': 'y', 'cat.jpg': 'z', 'in.zip': 'PK', '__MACOSX/._a': '' }),
    );
    const { files, unread } = await openArchive(file);
    expect(files.map(({ path }) => path)).toEqual(['all.zip/../../etc/passwd', 'all.zip/C:/a.txt']);
    expect(unread.map(({ why }) => why)).toEqual([
      'A picture, a film or a sound.',
      'An archive inside of the archive; unpack it first.',
      'A file of the operating system.',
    ]);
  });

  it('refuses a bomb, be it honest or not', async () => {
    const zeros = Buffer.alloc(40 * 1024 * 1024);
    const { files, unread } = await openArchive(await stored(makeZip({ 'bomb.txt': zeros })));
    expect([files, unread[0]?.why]).toEqual([[], 'It would unpack to a thousand times its size.']);
    const liar = await openArchive(await stored(makeZip({ 'small.txt': zeros }, () => 100)));
    expect([liar.files, liar.unread[0]?.why]).toEqual([[], expect.stringContaining('too many bytes')]);
    const many = makeZip(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.txt`, 'x'])));
    await expect(openArchive(await stored(many), { ...archiveLimits, entries: 10 })).rejects.toThrow(
      /more than 10 files/,
    );
    await expect(openArchive(await stored(many), { ...archiveLimits, bytes: 10 })).rejects.toThrow(/unpack to more/);
  });

  it('says of a broken ZIP that it is broken, wherever it is cut', async () => {
    const whole = makeZip({ 'a.txt': 'some words', 'b.txt': 'more words' });
    for (let end = 4; end < whole.length; end++)
      await expect(stored(whole.subarray(0, end)).then((file) => openArchive(file))).rejects.toThrow(/broken ZIP file/);
  });
});
