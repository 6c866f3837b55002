import type { Access } from '#libs/accounts';
import { Facts } from '#libs/memory';
import { readTables } from '#libs/testing';
import { bringFiles } from '../../test/bring-files.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const card = (lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const ann = ['UID:1', 'FN:Ann Porter', 'EMAIL:ann@home.example'];
const home = ['BDAY:1971-02-29', 'ADR:;;;Dayton;OH;;USA'];
const note = 'NOTE:Her mother was diagnosed with cancer.';
const leap = card([...ann, 'BDAY:1972-02-29', ...home.slice(1), note]);
const comments = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://porch.example</wp:base_blog_url>
<item><title>A bench</title><link>https://porch.example/bench/</link><wp:post_id>1</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Ann Porter</wp:comment_author>
<wp:comment_author_email>ann@home.example</wp:comment_author_email><wp:comment_date_gmt>2020-03-02 10:00:00</wp:comment_date_gmt>
<wp:comment_content>What a bench.</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
</item></channel></rss>`;

describe('what an address book says of somebody', () => {
  let open: OpenImports;
  let access: Access;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    access = await open.newAccess();
  });

  const facts = () =>
    open.database.query<Record<string, unknown>>(
      'select kind, text, month, day, year from facts where workspace_id = $1 order by kind',
      [access.workspaceId],
    );
  const notes = () =>
    open.database.query<Record<string, unknown>>(
      `select c.name, i.text, i.happened_at as "at" from interactions i join contacts c on c.id = i.contact_id
       where i.workspace_id = $1 and i.kind = 'note'`,
      [access.workspaceId],
    );

  it('is kept: the birthday, the home and the note', async () => {
    await bringFiles(open, access, { 'people.vcf': leap });
    expect(await facts()).toEqual([
      { kind: 'birthday', text: '', month: 2, day: 29, year: 1972 },
      { kind: 'location', text: 'Dayton, OH, USA', month: null, day: null, year: null },
    ]);
    expect(await notes()).toEqual([{ name: 'Ann Porter', text: 'Her mother was diagnosed with cancer.', at: null }]);
  });

  it('is left out where the calendar has no such day', async () => {
    await bringFiles(open, access, { 'people.vcf': card([...ann, ...home]) });
    expect((await facts()).map(({ kind }) => kind)).toEqual(['location']);
  });

  it('comes once, follows a newer book, and goes with its import', async () => {
    const before = await readTables(open.database, access.workspaceId);
    await bringFiles(open, access, { 'people.vcf': leap });
    const [known, noted] = [await facts(), await notes()];
    await bringFiles(open, access, { 'again.vcf': `${leap}\r\n` });
    expect([await facts(), await notes()]).toEqual([known, noted]);
    const newer = await bringFiles(open, access, { 'newer.vcf': leap.replace('cancer', 'a cold') });
    expect((await notes()).map(({ text }) => text)).toEqual(['Her mother was diagnosed with a cold.']);
    await open.undo(access, newer.id);
    expect(await notes()).toEqual(noted);
    const { items } = await open.query.page(access.workspaceId, { limit: 10 });
    for (const { id, state } of items) if (state === 'done') await open.undo(access, id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
    expect(await facts()).toEqual([]);
  });

  it('stays where a hand has changed it', async () => {
    const view = await bringFiles(open, access, { 'people.vcf': leap });
    const [birthday] = await open.database.query<{ id: string }>(
      `select id from facts where workspace_id = $1 and kind = 'birthday'`,
      [access.workspaceId],
    );
    open.clock.advance({ minutes: 1 });
    await open.context.get(Facts, { strict: false }).change(access, birthday!.id, { on: { month: 3, day: 1 } });
    await open.undo(access, view.id);
    expect(await facts()).toEqual([{ kind: 'birthday', text: '', month: 3, day: 1, year: null }]);
  });

  it('keeps the person also where the comments go by which he was known first', async () => {
    const blog = await bringFiles(open, access, { 'blog.xml': comments });
    const book = await bringFiles(open, access, { 'people.vcf': card(ann) });
    await open.undo(access, blog.id);
    expect((await readTables(open.database, access.workspaceId)).contacts).toHaveLength(1);
    await open.undo(access, book.id);
    expect((await readTables(open.database, access.workspaceId)).contacts).toEqual([]);
  });
});
