import { readTables } from '#libs/testing';
import { bringFiles } from '../../test/bring-files.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const comment = (
  id: number,
  author: string,
  email: string,
  text: string,
  more: Partial<Record<string, string>> = {},
) => `
  <wp:comment>
    <wp:comment_id>${id}</wp:comment_id>
    <wp:comment_author><![CDATA[${author}]]></wp:comment_author>
    <wp:comment_author_email>${email}</wp:comment_author_email>
    <wp:comment_author_url>${more['url'] ?? ''}</wp:comment_author_url>
    <wp:comment_date>2011-03-0${(id % 9) + 1} 10:00:00</wp:comment_date>
    <wp:comment_date_gmt>2011-03-0${(id % 9) + 1} 10:00:00</wp:comment_date_gmt>
    <wp:comment_content><![CDATA[${text}]]></wp:comment_content>
    <wp:comment_approved>${more['approved'] ?? '1'}</wp:comment_approved>
    <wp:comment_type>${more['type'] ?? ''}</wp:comment_type>
    <wp:comment_parent>${more['parent'] ?? '0'}</wp:comment_parent>
    <wp:comment_user_id>${more['user'] ?? '0'}</wp:comment_user_id>
  </wp:comment>`;

const post = (id: number, title: string, comments: string) => `
  <item><title>${title}</title><link>https://mara.example/${id}/</link>
    <content:encoded><![CDATA[A post.]]></content:encoded>
    <wp:post_id>${id}</wp:post_id><wp:post_date_gmt>2011-03-01 09:00:00</wp:post_date_gmt>
    <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${comments}</item>`;

const blog = (items: string) => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Mara</title><link>https://mara.example</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://mara.example</wp:base_site_url>
<wp:base_blog_url>https://mara.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>mara</wp:author_login><wp:author_email>mara@mara.example</wp:author_email>
<wp:author_display_name><![CDATA[Mara Lind]]></wp:author_display_name></wp:author>${items}</channel></rss>`;

const first = blog(
  post(
    10,
    'A bench',
    comment(1, 'Jenn Whinnem', 'jenn@whinnem.example', 'I would love to talk to you about benches some day.') +
      comment(2, 'Mara Lind', 'mara@mara.example', 'Call me, Jenn.', { parent: '1', user: '1' }) +
      comment(3, 'A park &raquo; Benches', '', '[...] a bench [...]', {
        type: 'pingback',
        url: 'https://park.example/x',
      }) +
      comment(4, 'Buy pills', 'x@spam.example', 'Pills!', { approved: 'spam' }),
  ) +
    post(
      11,
      'A lamp',
      comment(5, 'Jenn', 'JENN@whinnem.example', 'A lamp, then.') +
        comment(6, 'Karl Reed', 'reeds@home.example', 'Bright.') +
        comment(7, 'Anna Reed', 'reeds@home.example', 'Too bright.'),
    ),
);

describe('a WordPress export brought in', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  it('becomes people by their mailboxes, threads, answers and links', async () => {
    const access = await open.newAccess();
    const view = await bringFiles(open, access, { 'mara.wordpress.xml': first });
    expect(view).toMatchObject({ state: 'done', rowsDone: 7, people: { created: 3 } });
    expect(view.counts).toMatchObject({ created: 3, matched: 2, skipped: 2, failed: 0 });
    const { contacts, threads, interactions, thread_links } = await readTables(open.database, access.workspaceId);
    expect(contacts.map((one) => (one as { name: string }).name).toSorted()).toEqual([
      'Anna Reed',
      'Jenn Whinnem',
      'Karl Reed',
    ]);
    expect([threads.length, interactions.length, thread_links.length]).toEqual([2, 5, 1]);
    const [jenn] = await open.database.query(
      `select inbound_count as inbound, outbound_count as outbound, depth from contact_clocks k join contacts c on c.id = k.contact_id
       where c.workspace_id = $1 and c.name = 'Jenn Whinnem'`,
      [access.workspaceId],
    );
    expect(jenn).toEqual({ inbound: 2, outbound: 1, depth: 'chat' });
  });

  it('changes nothing when it comes a second time, and can be taken back whole', async () => {
    const access = await open.newAccess();
    const bare = await readTables(open.database, access.workspaceId);
    const { id } = await bringFiles(open, access, { 'a.xml': first });
    const before = await readTables(open.database, access.workspaceId);
    const again = await bringFiles(open, access, { 'b.xml': first });
    expect(again.counts).toMatchObject({ created: 0, matched: 0, alreadyThere: 6, skipped: 1 });
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
    await open.undo(access, id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(bare);
  });

  it('adds only what is new of a newer export, and takes changed words', async () => {
    const access = await open.newAccess();
    await bringFiles(open, access, { 'a.xml': first });
    const newer = first
      .replace('Bright.', 'Bright, and warm.')
      .replace(
        '</channel>',
        `${post(12, 'A rug', comment(8, 'Jenn Whinnem', 'jenn@whinnem.example', 'Soft.'))}</channel>`,
      );
    const view = await bringFiles(open, access, { 'newer.xml': newer });
    expect(view.counts).toMatchObject({ created: 0, matched: 1, updated: 1, alreadyThere: 5, skipped: 1 });
    const rows = await open.database.query<{ text: string }>(
      `select text from interactions where workspace_id = $1 and text like 'Bright%'`,
      [access.workspaceId],
    );
    expect(rows).toEqual([{ text: 'Bright, and warm.' }]);
  });

  it('gives changed words back when the newer export is undone', async () => {
    const access = await open.newAccess();
    await bringFiles(open, access, { 'a.xml': first });
    const before = await readTables(open.database, access.workspaceId);
    const { id } = await bringFiles(open, access, { 'newer.xml': first.replace('Bright.', 'Bright, and warm.') });
    await open.undo(access, id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });

  it('knows the comments of its page again, pasted before or after it', async () => {
    const page =
      'A bench\n\nJenn Whinnem says:\nMarch 2, 2011 at 10:00 am\nI would love to talk to you about benches some day.\nReply\n\nMara Lind says:\nMarch 3, 2011 at 10:00 am\nCall me, Jenn.\nReply\n';
    const pastedFirst = await open.newAccess();
    await open.bringIn(pastedFirst, page, { postUrl: 'https://www.mara.example/10' });
    const later = await bringFiles(open, pastedFirst, { 'a.xml': first });
    expect(later.counts.alreadyThere).toBe(2);
    const filesFirst = await open.newAccess();
    await bringFiles(open, filesFirst, { 'a.xml': first });
    const pasted = await open.bringIn(filesFirst, page, { postUrl: 'https://www.mara.example/10' });
    expect(pasted.counts).toMatchObject({ alreadyThere: 2, created: 0, matched: 0, kept: 0 });
  });

  it('goes on after a kill at any batch as if nothing had been', async () => {
    const access = await open.newAccess();
    await bringFiles(open, access, { 'a.xml': first });
    const whole = await readTables(open.database, access.workspaceId);
    const other = await open.newAccess();
    await bringFiles(open, other, { 'a.xml': first }, { batchRows: 1 });
    const sliced = await readTables(open.database, other.workspaceId);
    const shape = (tables: typeof whole) =>
      tables.interactions
        .map((one) => [(one as { text: string }).text, (one as { position: number }).position])
        .toSorted();
    expect(shape(sliced)).toEqual(shape(whole));
    expect(sliced.contacts.length).toBe(whole.contacts.length);
    const openings = async (workspaceId: string) =>
      open.database.query('select title, opening from threads where workspace_id = $1 order by title', [workspaceId]);
    expect(await openings(other.workspaceId)).toEqual(await openings(access.workspaceId));
    expect(await openings(other.workspaceId)).toEqual([
      { title: 'A bench', opening: 'A post.' },
      { title: 'A lamp', opening: 'A post.' },
    ]);
  });
});
