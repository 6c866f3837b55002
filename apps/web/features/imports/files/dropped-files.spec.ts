import { droppedFiles } from './dropped-files';

type Entry = Pick<FileSystemEntry, 'isFile' | 'isDirectory' | 'fullPath'>;

function fileAt(fullPath: string) {
  const file = new File(['x'], fullPath.split('/').at(-1)!);
  return { isFile: true, isDirectory: false, fullPath, file: (done: (file: File) => void) => done(file) };
}

/** As browsers have it: its reader hands over two at a time. */
function folder(...inside: Entry[]) {
  const createReader = () => {
    let at = 0;
    return { readEntries: (done: (some: Entry[]) => void) => done(inside.slice(at, (at += 2))) };
  };
  return { isFile: false, isDirectory: true, fullPath: '/archive', createReader };
}

const dropped = (files: File[], entries: (Entry | null)[]) =>
  droppedFiles({
    files,
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
  } as unknown as DataTransfer);

it('takes files as they are', async () => {
  const files = [new File(['a'], 'a.xml'), new File(['b'], 'b.csv')];
  expect(await dropped(files, [fileAt('/a.xml'), fileAt('/b.csv'), null])).toEqual(files);
});

it('takes all that is in a folder, with its path, and what was dropped beside it', async () => {
  const inside = folder(fileAt('/archive/a.js'), folder(fileAt('/archive/data/b.js')), fileAt('/archive/c.js'));
  const found = await dropped([], [inside, fileAt('/d.xml')]);
  expect(found.map(({ name, webkitRelativePath }) => [name, webkitRelativePath])).toEqual([
    ['a.js', 'archive/a.js'],
    ['b.js', 'archive/data/b.js'],
    ['c.js', 'archive/c.js'],
    ['d.xml', 'd.xml'],
  ]);
});
