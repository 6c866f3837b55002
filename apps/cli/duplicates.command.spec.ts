import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerDuplicatesCommand } from './duplicates.command.js';
import { runCommand } from './test/run-command.js';

describe('duplicates', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontporch-cli-'));
    const rows = [
      'Jenn Whinnem,jenn@whinnem.example',
      'Jennifer Whinnem,jenn@whinnem.example',
      'Bo Dahl,bo@dahl.example',
    ];
    await writeFile(join(folder, 'people.csv'), `name,email\n${rows.join('\n')}\n`);
    await writeFile(join(folder, 'other.csv'), 'when,what\nnow,this\n');
  });
  afterAll(() => rm(folder, { recursive: true }));

  const frontporch = (...words: string[]) => runCommand(registerDuplicatesCommand, '', ['duplicates', ...words]);

  it('prints one JSON object for each group', async () => {
    const { out, code } = await frontporch(join(folder, 'people.csv'), '--json');
    expect(code).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([
      expect.objectContaining({ answer: 'certain', rows: [1, 2], pairs: [expect.objectContaining({ rows: [1, 2] })] }),
    ]);
  });

  it('prints for people, and tells what it cannot read', async () => {
    const { out } = await frontporch(join(folder, 'people.csv'));
    expect(out).toMatch(/^One person:\n {2}row 1: Jenn Whinnem, .*\n/);
    expect(out).toMatch(/1 certain group, 0 to look at\.\n$/);
    expect(await frontporch(join(folder, 'other.csv'))).toMatchObject({ code: 2 });
  });
});
