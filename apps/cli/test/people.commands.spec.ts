import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildContact, buildInteraction, buildWorkspace, freshDatabase, type FreshDatabase } from '#libs/testing';
import { registerExportCommand } from '../export.command.js';
import { registerReviewCommand } from '../review.command.js';
import { registerTodayCommand } from '../today.command.js';
import { registerTokenCommand } from '../token.command.js';
import { registerYearCommand } from '../year.command.js';
import { runCommand } from './run-command.js';

const DAY_MS = 86_400_000;

describe('the commands about people', () => {
  let fresh: FreshDatabase;
  let folder: string;
  let workspaceId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontporch-cli-'));
    fresh = await freshDatabase();
    ({ workspaceId } = await buildWorkspace(fresh.dataSource, { identities: [{ kind: 'name', printed: 'Mara' }] }));
    const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
    const ines = await buildContact(fresh.dataSource, workspaceId, { name: 'Ines Okafor', circle: 'inner' });
    const call = { channel: 'phone', kind: 'call', direction: 'outbound', datedBy: 'hand', text: '' } as const;
    await buildInteraction(fresh.dataSource, workspaceId, { ...call, contactId: ines, happenedAt: daysAgo(12) });
    const tomasz = await buildContact(fresh.dataSource, workspaceId, { name: 'Tomasz Wilk' });
    const question = { text: 'Which ink\u001b[31m do you use? It is so deep.', happenedAt: daysAgo(3) };
    await buildInteraction(fresh.dataSource, workspaceId, { ...question, contactId: tomasz, createdAt: daysAgo(3) });
  });
  afterAll(async () => {
    await fresh.close();
    await rm(folder, { recursive: true });
  });

  const registerAll = (program: Command) => {
    for (const register of [
      registerReviewCommand,
      registerTodayCommand,
      registerExportCommand,
      registerTokenCommand,
      registerYearCommand,
    ]) {
      register(program);
    }
  };
  const frontporch = (...words: string[]) => runCommand(registerAll, fresh.url, words);

  it('review prints a table that fits 80 columns', async () => {
    const { out, err, code } = await frontporch('review');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^NAME {18}CIRCLE  DEPTH    LAST TIME\nTomasz Wilk {19}wave {5}Never talked; 1 comment/);
    expect(out).toMatch(/“Which ink\[31m do you use\?/);
    expect(out).toMatch(
      /\nInes Okafor {11}inner   voice {4}You last spoke 12 days ago, by phone\. 5\n {39}days overdue\.\n$/,
    );
    expect(out).not.toContain('\u001b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('review filters, limits and prints JSON', async () => {
    const due = await frontporch('review', '--due', '--circle', 'inner', '--json');
    expect(JSON.parse(due.out)).toMatchObject({ items: [{ name: 'Ines Okafor', overdueDays: 5 }], nextCursor: null });
    const one = await frontporch('review', '--limit', '1');
    expect(one.out).toMatch(/There are more: --limit 2 or --all shows them\.\n$/);
    const nobody = await frontporch('review', '--never-talked', '--depth', 'met');
    expect(nobody).toEqual({ out: 'Nobody like that.\n', err: '', code: 0 });
  });

  it('today says whom to reach out to', async () => {
    const { out, code } = await frontporch('today');
    expect(code).toBe(0);
    expect(out).toMatch(/^\w+ \d+ \w+: 1 reply owed, 1 gone quiet\n\nNAME +REPLY OWED\nTomasz Wilk/);
    expect(out).toContain('You last spoke 12 days ago, by phone; every week was the');
    const json = await frontporch('today', '--json');
    expect(JSON.parse(json.out).lines).toHaveLength(2);
  });

  it('export writes a file only when it is whole', async () => {
    const file = join(folder, 'people.ndjson');
    const done = await frontporch('export', '--output', file);
    expect(done).toEqual({ out: `Wrote 2 people to ${file}.\n`, err: '', code: 0 });
    expect(await readdir(folder)).toEqual(['people.ndjson']);
    const written = await readFile(file, 'utf8');
    expect(written.split('\n').map((line) => line && JSON.parse(line).name)).toEqual([
      'Ines Okafor',
      'Tomasz Wilk',
      '',
    ]);
    expect((await frontporch('export')).out).toBe(written);
    const nowhere = await frontporch('export', '--output', join(folder, 'no', 'such', 'folder.ndjson'));
    expect(nowhere).toMatchObject({ out: '', err: expect.stringMatching(/^Cannot write .*no such file/), code: 1 });
  });

  it('token makes, lists and revokes', async () => {
    const made = JSON.parse((await frontporch('token', 'create', 'morning list', '--expires', '30', '--json')).out);
    expect(made).toMatchObject({
      name: 'morning list',
      scope: 'read',
      workspaceId,
      token: expect.stringMatching(/^fp_/),
    });
    const list = await frontporch('token', 'list');
    expect(list.out).toMatch(new RegExp(`^ID +SCOPE +LAST USED +NAME\n${made.id}  read +never +morning list\n +ends `));
    expect(list.out).not.toContain(made.token);
    expect(await frontporch('token', 'revoke', made.id)).toEqual({ out: 'Revoked.\n', err: '', code: 0 });
    expect(JSON.parse((await frontporch('token', 'list', '--json')).out).items[0].revokedAt).toEqual(
      expect.any(String),
    );
    expect(await frontporch('token', 'revoke', 'garbage')).toMatchObject({ err: 'There is no such token.\n', code: 3 });
  });

  it.each([
    ['review', '--by', 'mood'],
    ['review', '--limit', '0'],
    ['review', '--silent', 'long'],
    ['review', '--due', '--overdue'],
    ['token', 'create', ' '],
    ['today', '--workspace', 'garbage'],
  ])('%s %s %s is a wrong input', async (...words) => {
    const { out, err, code } = await frontporch(...words);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).not.toContain('went wrong');
  });

  it('year tells the newest year, in 80 columns or as JSON', async () => {
    const { out, err, code } = await frontporch('year');
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(out).toMatch(/^\d{4}(, so far)?\n\n/);
    expect(out).toMatch(
      /\nNAME {18}WHO CARRIED THE COMMENTS\nTomasz Wilk {11}Wrote once; you have not answered yet\.\n/,
    );
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const { year, sentences } = JSON.parse((await frontporch('year', '--json')).out);
    expect([typeof year, sentences.length > 1]).toEqual(['number', true]);
  });

  it('year names no year in which nothing passed', async () => {
    expect(await frontporch('year', '1999')).toEqual({ out: '', err: 'Nothing is known of 1999.\n', code: 3 });
    expect((await frontporch('year', '20x6')).code).toBe(2);
  });
});
