import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { buildWorkspace, type FreshDatabase, freshDatabase, manyItems, readTables, writePage } from '#libs/testing';
import { registerImportCommand } from '../import.command.js';
import { registerReadCommand } from '../read.command.js';
import { runCommand } from './run-command.js';

const page = writePage({
  items: [
    { author: 'Brad Lovell', text: 'You were the first to welcome me when I moved here.' },
    { author: 'Mara', text: '@Brad — Meeting makes all the difference.' },
    { text: 'Would \u001b[31mlove\u001b[0m to sit on it some day!' },
    'Benches of the north | Wood and Glue',
    { author: 'Anonymous', text: 'Nobody will ever know.' },
  ],
});

describe('the commands about threads', () => {
  let fresh: FreshDatabase;
  let folder: string;
  let thread: string;
  let workspaceId: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'frontporch-cli-'));
    thread = join(folder, 'thread.txt');
    await writeFile(thread, page);
    fresh = await freshDatabase();
  });
  beforeEach(async () => {
    await fresh.database.query('delete from workspaces');
    ({ workspaceId } = await buildWorkspace(fresh.dataSource, { identities: [{ kind: 'name', printed: 'Mara' }] }));
  });
  afterAll(async () => {
    await fresh.close();
    await rm(folder, { recursive: true });
  });

  const registerAll = (program: Command) => {
    registerImportCommand(program);
    registerReadCommand(program);
  };
  const frontporch = (...words: string[]) => runCommand(registerAll, fresh.url, words);

  describe('read', () => {
    it('prints one JSON object for each item, in order', async () => {
      const { out, code } = await frontporch('read', thread, '--owner', 'Mara', '--owner', '@maralind', '--json');
      expect(code).toBe(0);
      const items = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(items.map(({ item, kind }) => [item, kind])).toEqual([
        [1, 'comment'],
        [2, 'owner'],
        [3, 'comment'],
        [4, 'pingback'],
        [5, 'comment'],
      ]);
      expect(items[1]).toMatchObject({
        author: { printed: 'Mara', inferred: null },
        repliesTo: [{ item: 1 }],
      });
      const quoted = items.flatMap(({ signals, text }) =>
        signals.map(({ quote }: { quote: string }) => ({ quote, text })),
      );
      expect(quoted.length).toBeGreaterThan(0);
      for (const { quote, text } of quoted) expect(text).toContain(quote);
    });

    it('prints a table for people, with the counts at the end', async () => {
      const { out, err, code } = await frontporch('read', thread, '--owner', 'Mara');
      expect({ err, code }).toEqual({ err: '', code: 0 });
      expect(out).toContain('1       Brad Lovell             You were the first to welcome me when I moved h');
      expect(out).toContain('(no name is printed)    Would [31mlove[0m to sit on it some day!');
      expect(out).toContain(
        '5 items: 3 comments (2 with a name), 1 of your own, 1 link from elsewhere.\n1 line of the page is no part of it.',
      );
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    });

    it.each([
      ['a file that is not there', 'missing.txt', null, /There is no file/],
      ['an empty file', 'empty.txt', '', /empty/],
      ['a file without a thread', 'prose.txt', 'Just a line of prose.', /No comment was found/],
    ])('refuses %s', async (_, name, text, why) => {
      const file = join(folder, name);
      if (text !== null) await writeFile(file, text);
      const { out, err, code } = await frontporch('read', file);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toMatch(why);
    });

    it('refuses a format that is none', async () => {
      expect((await frontporch('read', thread, '--as', 'papyrus')).code).toBe(2);
    });
  });

  describe('import', () => {
    it('shows what comes in, brings it in and tells the fates', async () => {
      const { out, code } = await frontporch(
        'import',
        thread,
        '--yes',
        '--date',
        '2010-09',
        '--url',
        'https://blog.example/b',
      );
      expect(code).toBe(0);
      expect(out).toContain('“A bench by the door”: 5 items: 3 comments, 1 of your own, 1 link from elsewhere.');
      expect(out).toContain(
        'You: Mara\n1 person by name, 2 items wait for you.\nNew people (1): Brad Lovell\n2 comments have no known author',
      );
      expect(out).toContain('Brought in “A bench by the door”: 1 new person, 0 known before.');
      expect(out).toContain(
        '5 items: 1 made a new contact, 1 matched people you know, or you, 2 kept without a known author, 1 left out.\n',
      );
      expect(out).toMatch(/To take it back: frontporch import --undo [0-9a-f-]{36}\n$/);
    });

    it('does the same once more without changing anything', async () => {
      await frontporch('import', thread, '--yes');
      const before = await readTables(fresh.database, workspaceId);
      const { out } = await frontporch('import', thread, '--yes');
      expect(out).toContain('All of it is there already.');
      expect(out).toMatch(/Nothing new in “A bench by the door”: all of it was there already\.\n$/);
      expect(await readTables(fresh.database, workspaceId)).toEqual(before);
    });

    it('prints JSON, and takes the import back by its id', async () => {
      const before = await readTables(fresh.database, workspaceId);
      const done = JSON.parse((await frontporch('import', thread, '--json')).out);
      expect(done).toMatchObject({ state: 'done', rowsTotal: 5, counts: { created: 1, skipped: 1 } });
      const undone = await frontporch('import', '--undo', done.id);
      expect(undone).toEqual({
        out: expect.stringMatching(/^Undone: what “A bench by the door” brought/),
        err: '',
        code: 0,
      });
      expect(await readTables(fresh.database, workspaceId)).toEqual(before);
      const again = await frontporch('import', '--undo', done.id);
      expect(again).toMatchObject({ err: 'This import was undone before.\n', code: 1 });
    });

    it('only shows, and writes nothing', async () => {
      const before = await readTables(fresh.database, workspaceId);
      const { out } = await frontporch('import', thread, '--preview');
      expect(out).toMatch(/Nothing was written\.\n$/);
      const json = JSON.parse((await frontporch('import', thread, '--preview', '--json')).out);
      expect(json).toMatchObject({ counts: { items: 5 }, newPeople: { total: 1 }, import: { state: 'previewed' } });
      expect(await readTables(fresh.database, workspaceId)).toEqual(before);
      expect(await fresh.database.query('select from imports where workspace_id = $1', [workspaceId])).toEqual([]);
    });

    it('stops where a name that must be the owner’s is not', async () => {
      expect(await frontporch('import', thread, '--yes', '--owner-check', 'MARA')).toMatchObject({ code: 0 });
      const { err, code } = await frontporch('import', thread, '--yes', '--owner-check', 'Mara Lind');
      expect({ err, code }).toEqual({
        err: '“Mara Lind” is not one of your names. Add it in Settings, or it would become a contact.\n',
        code: 2,
      });
    });

    it('brings in files and whole folders of any format that is known', async () => {
      const blog = join(folder, 'downloads');
      await mkdir(blog);
      const comment = `<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Karl Reed</wp:comment_author>
        <wp:comment_author_email>karl@reed.example</wp:comment_author_email><wp:comment_content>Bright.</wp:comment_content>
        <wp:comment_approved>1</wp:comment_approved></wp:comment>`;
      await writeFile(
        join(blog, 'mara.xml'),
        `<rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>M</title><link>https://mara.example</link>
         <wp:wxr_version>1.2</wp:wxr_version><item><title>A lamp</title><link>https://mara.example/lamp/</link>
         <wp:post_id>1</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>${comment}</item></channel></rss>`,
      );
      await writeFile(join(blog, 'cat.bin'), Buffer.from([0, 1, 2]));
      const looked = await frontporch('import', blog, '--preview');
      expect(looked.out).toContain('WordPress export: downloads/mara.xml');
      expect(looked.out).toContain('1 person, 0 known already');
      expect(looked.out).toContain('downloads/cat.bin: No format that is known here.');
      const before = await readTables(fresh.database, workspaceId);
      const { out, code } = await frontporch('import', join(blog, 'mara.xml'), join(blog, 'cat.bin'), '--yes');
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('1 new person, 0 known before.') });
      const [, id] = /--undo ([0-9a-f-]{36})/.exec(out)!;
      await frontporch('import', '--undo', id!);
      expect(await readTables(fresh.database, workspaceId)).toEqual(before);
      const nothing = await frontporch('import', join(blog, 'cat.bin'), join(blog, 'cat.bin'), '--yes');
      expect(nothing).toMatchObject({ code: 2, err: expect.stringContaining('None of these files') });
    });

    it('takes the columns of a table as it is told', async () => {
      const guests = join(folder, 'guests.csv');
      await writeFile(
        guests,
        'Who came,Place,Reach\nKarl Reed,Table 4,karl@reed.example\nIda Moss,Table 2,ida@moss.example\n',
      );
      const columns = ['--column', 'name=Who came', '--column', 'nothing=Place'];
      const looked = await frontporch('import', guests, ...columns, '--column', 'email=Reach', '--preview');
      expect(looked.out).toContain('Columns:\n  Who came: name (Karl Reed, Ida Moss)\n  Place: not read');
      const people = async () => {
        const names = `select kind || ' ' || printed as one from identities where workspace_id = $1 order by one`;
        return (await fresh.database.query<{ one: string }>(names, [workspaceId])).map(({ one }) => one);
      };
      expect(await people()).toEqual([]);
      const brought = await frontporch('import', guests, ...columns, '--column', 'email=Reach', '--yes');
      expect({ code: brought.code, out: brought.out }).toEqual({
        code: 0,
        out: expect.stringContaining('2 new people'),
      });
      expect(await people()).toEqual(expect.arrayContaining(['email ida@moss.example', 'name Karl Reed']));
      const wrong = await frontporch('import', guests, '--column', 'name=Whom', '--yes');
      expect(wrong).toMatchObject({
        code: 2,
        err: 'There is no column “Whom”; there are Who came, Place, Reach.\n',
      });
      const refused = await frontporch('import', guests, '--column', 'surname=Who came', '--yes');
      expect(refused.err).toContain('There is no field surname');
      const previews = await fresh.database.query(`select id from imports where state = 'previewed'`);
      expect(previews).toEqual([]);
    });

    it('shortens what is long', async () => {
      const many = join(folder, 'many.txt');
      await writeFile(many, writePage({ title: 'Long', items: manyItems(60) }));
      const { out } = await frontporch('import', many, '--preview');
      expect(out).toContain('New people (60): Quill Cob, Quill Dun');
      expect(out).toContain(', and 40 more');
    });

    it.each([
      ['neither file nor import', [], 2],
      ['both', ['thread.txt', '--undo', '01a20752-afec-769b-a5b0-bdec591d3644'], 2],
      ['an import that there is not', ['--undo', '01a20752-afec-769b-a5b0-bdec591d3644'], 3],
      ['no id', ['--undo', 'latest'], 2],
      ['a file that there is not', ['missing.txt'], 2],
      ['a day that there is not', ['THREAD', '--yes', '--date', '2010-02-30'], 2],
      ['an address that is none', ['THREAD', '--yes', '--url', 'blog'], 2],
    ])('refuses %s with its exit code', async (_, words, code) => {
      const ended = await frontporch('import', ...words.map((word) => (word === 'THREAD' ? thread : word)));
      expect(ended).toMatchObject({ code, out: '' });
      expect(ended.err).not.toBe('');
      expect(await fresh.database.query('select from imports where workspace_id = $1', [workspaceId])).toEqual([]);
    });
  });
});
