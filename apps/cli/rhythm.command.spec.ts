import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registerRhythmCommand } from './rhythm.command.js';
import { runCommand } from './test/run-command.js';

describe('rhythm', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontporch-cli-'));
    file = join(folder, 'comments.csv');
    const weekly = Array.from({ length: 20 }, (_, at) => new Date(Date.UTC(2026, 0, 5 + at * 7)).toISOString());
    const rows = [...weekly.map((at) => `"Okafor, Ines",${at}`), 'Tomasz,2026-01-07', 'Late,2026-09-01'];
    await writeFile(file, `\ufeffperson,date\r\n${rows.join('\r\n')}\r\n`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  const frontporch = (...words: string[]) => runCommand(registerRhythmCommand, '', ['rhythm', ...words]);

  it('prints one JSON object for everybody seen by the cut', async () => {
    const { out, err, code } = await frontporch(file, '--cut', '2026-05-30', '--json');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    const lines = out.trimEnd().split('\n');
    const [ines, tomasz, ...others] = lines.map((line) => JSON.parse(line));
    expect(others).toEqual([]);
    expect(ines).toEqual({
      person: 'Okafor, Ines',
      chanceToReturn: expect.any(Number),
      sentence: 'comments regularly, every week; it has been 12 days',
    });
    expect(tomasz).toMatchObject({ person: 'Tomasz', sentence: 'one comment so far, 5 months ago' });
    expect(tomasz.chanceToReturn).toBeGreaterThanOrEqual(0);
    expect(ines.chanceToReturn).toBeGreaterThan(tomasz.chanceToReturn);
    expect(ines.chanceToReturn).toBeLessThanOrEqual(1);
  });

  it('prints a table that fits 80 columns', async () => {
    const { out, code } = await frontporch(file, '--cut', '2026-05-30');
    expect(code).toBe(0);
    expect(out).toMatch(
      /^PERSON +CHANCE {2}RHYTHM\nOkafor, Ines +\d+ % +comments regularly, every week; it has been 12\n {34}days\n/,
    );
    expect(out).toMatch(/\n2 people; the chance is that of being heard within 180 days\.\n$/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await frontporch(file, '--cut', '2020-01-01')).out).toBe('Nobody was seen by then.\n');
  });

  it('names the file, the row and the field of what it cannot read', async () => {
    const bad = join(folder, 'bad.csv');
    await writeFile(bad, 'person,date\nInes,2026-01-01\nInes,soon\n');
    const { out, err, code } = await frontporch(bad, '--json');
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toBe(`${bad}, row 3, field date: “soon” is no date. Write 2026-02-28 or 2026-02-28T15:30:00Z.\n`);
  });

  it.each([[['nowhere.csv']], [[]], [['comments.csv', '--cut', 'soon']]])('%j is a wrong input', async (words) => {
    expect(await frontporch(...words)).toMatchObject({ out: '', code: 2 });
  });
});
