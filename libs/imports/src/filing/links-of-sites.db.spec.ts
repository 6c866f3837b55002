import type { Access } from '#libs/accounts';
import { Contacts } from '#libs/contacts';
import { readTables } from '#libs/testing';
import { bringFiles } from '../../test/bring-files.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const comment = (id: number, fields: string) =>
  `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_date_gmt>2020-03-0${id} 10:00:00</wp:comment_date_gmt>
   <wp:comment_approved>1</wp:comment_approved>${fields}</wp:comment>`;
const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://porch.example</wp:base_blog_url>
<item><title>A bench</title><link>https://porch.example/bench/</link><wp:post_id>1</wp:post_id>
<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
${comment(1, '<wp:comment_author>Bo Lund</wp:comment_author><wp:comment_content>What a bench.</wp:comment_content>')}
${comment(2, '<wp:comment_type>pingback</wp:comment_type><wp:comment_author>Benches of the north</wp:comment_author><wp:comment_author_url>https://www.annporter.example/2020/benches/</wp:comment_author_url><wp:comment_content>[...] the best bench of all [...]</wp:comment_content>')}
</item></channel></rss>`;
const card = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ann Porter', 'URL:https://annporter.example', 'END:VCARD', ''].join(
  '\r\n',
);

describe('a link from another site', () => {
  let open: OpenImports;
  let access: Access;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    access = await open.newAccess();
  });

  const mentions = () =>
    open.database.query<Record<string, unknown>>(
      `select c.name, i.text, i.permalink, i.happened_at as at, k.inbound_count as words from interactions i
       join contacts c on c.id = i.contact_id join contact_clocks k on k.contact_id = c.id
       where i.workspace_id = $1 and i.kind = 'mention'`,
      [access.workspaceId],
    );
  const anns = [
    {
      name: 'Ann Porter',
      text: '[...] the best bench of all [...]',
      permalink: 'https://www.annporter.example/2020/benches/',
      at: new Date('2020-03-02T10:00:00Z'),
      words: 1,
    },
  ];

  it('is nobody’s at first, and that of the person whose site is told later by a hand', async () => {
    const view = await bringFiles(open, access, { 'blog.xml': wxr });
    expect(await mentions()).toEqual([]);
    const contacts = open.context.get(Contacts, { strict: false });
    const id = await contacts.create(access, { name: 'Ann Porter' });
    await contacts.addIdentity(access, id, { kind: 'website', printed: 'annporter.example' });
    expect(await mentions()).toEqual(anns);
    await bringFiles(open, access, { 'again.xml': `${wxr}\n` });
    expect(await mentions()).toEqual(anns);
    await open.undo(access, view.id);
    expect(await mentions()).toEqual([]);
  });

  it('is that of the person whose site an address book tells later, until its import is undone', async () => {
    await bringFiles(open, access, { 'blog.xml': wxr });
    const before = await readTables(open.database, access.workspaceId);
    const book = await bringFiles(open, access, { 'people.vcf': card });
    expect(await mentions()).toEqual(anns);
    await open.undo(access, book.id);
    expect(await readTables(open.database, access.workspaceId)).toEqual(before);
  });

  it('is nobody’s where two people have the site', async () => {
    const contacts = open.context.get(Contacts, { strict: false });
    const website = [{ kind: 'website' as const, printed: 'annporter.example' }];
    await contacts.create(access, { name: 'Ann Porter', identities: website });
    await bringFiles(open, access, { 'blog.xml': wxr.replace(/<wp:comment_type>.*?<\/wp:comment_content>/u, '') });
    await contacts.create(access, { name: 'Bea Porter', identities: website });
    await bringFiles(open, access, { 'whole.xml': wxr });
    expect(await mentions()).toEqual([]);
  });
});
