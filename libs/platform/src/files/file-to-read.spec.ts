import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileInMemory, fileOnDisk, HEAD_BYTES, type FileToRead } from './file-to-read.js';

async function bytesOf(file: FileToRead): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.open()) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('fileOnDisk', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'file-to-read-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it.each([0, 1, 300, HEAD_BYTES, HEAD_BYTES + 1, 3 * HEAD_BYTES])(
    'reads %s bytes as they lie in memory',
    async (size) => {
      const content = Buffer.alloc(size, 'porch ');
      await writeFile(join(folder, 'a'), content);
      const file = await fileOnDisk('letters/a.txt', join(folder, 'a'));
      const same = fileInMemory('letters/a.txt', content);
      expect([file.path, file.size, Buffer.from(file.head)]).toEqual([same.path, same.size, Buffer.from(same.head)]);
      for (const one of [file, same, file]) expect((await bytesOf(one)).equals(content)).toBe(true);
    },
  );
});
