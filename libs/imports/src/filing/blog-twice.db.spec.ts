import { wxrAuthorText, wxrComment, wxrFile, wxrItem } from '../../test/make-wxr.js';
import { bringFiles } from '../../test/bring-files.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const wxr = wxrFile(
  wxrItem(
    wxrComment({
      id: 1,
      author: 'Rosa',
      text: 'A long look at <i>this</i> bench of yours.',
      meta: { dsq_post_id: '900' },
    }) +
      wxrComment({
        id: 2,
        author: 'Tim',
        email: 'tim@x.example',
        url: '',
        text: 'See http://wood.example/a/long/address here, Mara',
      }) +
      wxrComment({
        id: 3,
        author: 'Mara',
        email: 'mara@porch.example',
        url: '',
        user: 1,
        parent: 1,
        text: 'Thank you!',
      }) +
      wxrComment({ id: 4, author: 'Bo', email: 'bo@x.example', url: '', approved: '0', text: 'Waiting.' }),
  ),
  { authors: wxrAuthorText(1, 'mara', 'Mara Lind'), site: 'https://porch.example' },
);

const post = (id: number, wordpress: string, author: string, message: string, parent = '') => `<post dsq:id="${id}">
  <id>${wordpress}</id><message><![CDATA[<p>${message}</p>]]></message><createdAt>2014-01-14T17:32:12Z</createdAt>
  <isDeleted>false</isDeleted><isSpam>false</isSpam><author><name>${author}</name><isAnonymous>true</isAnonymous></author>
  <thread dsq:id="2"/>${parent}</post>`;
// What Disqus takes over it may change, so that the words alone would not tell.
const disqus = `<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
  <thread dsq:id="2"><id>7 https://porch.example/?p=7</id><link>https://porch.example/2014/bench/</link><title>A bench</title>
  <createdAt>2014-01-14T10:00:00Z</createdAt></thread>
  ${post(900, '', 'Rosa', 'A long look at <i>this</i> bench of yours.')}
  ${post(901, 'wp_id=2', 'Tim', 'See the address that I sent')}
  ${post(902, '', 'Ann', 'I agree with Tim.', '<parent dsq:id="901"/>')}</disqus>`;

const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>Comments for Porch</title><link>https://porch.example</link><generator>https://wordpress.org/?v=6.1</generator>
  <item><link>https://porch.example/2014/bench/#comment-2</link><dc:creator>Tim</dc:creator>
  <pubDate>Tue, 14 Jan 2014 17:32:12 +0000</pubDate><guid>https://porch.example/?p=7#comment-2</guid>
  <description>See http://wood.example/a/long/address here, Mara</description></item></channel></rss>`;

describe('one blog in several exports', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  const rowsOf = (workspaceId: string) =>
    open.database.query<{ text: string; answered: string | null; direction: string }>(
      `select i.text, i.direction, b.text as answered from interactions i
       left join interaction_answers a on a.workspace_id = i.workspace_id and a.interaction_id = i.id
       left join interactions b on b.workspace_id = a.workspace_id and b.id = a.answered_id
       where i.workspace_id = $1 order by i.text`,
      [workspaceId],
    );

  it.each([
    ['WordPress first', { 'a.xml': wxr }, { 'b.xml': disqus }],
    ['Disqus first', { 'b.xml': disqus }, { 'a.xml': wxr }],
  ])('is one set of comments, with %s', async (_, one, other) => {
    const access = await open.newAccess();
    await bringFiles(open, access, one);
    await bringFiles(open, access, other);
    const rows = await rowsOf(access.workspaceId);
    expect(rows.map(({ text }) => text.slice(0, 12))).toEqual([
      'A long look ',
      'I agree with',
      expect.stringMatching(/^See /),
      'Thank you!',
      'Waiting.',
    ]);
    expect(rows[1]!.answered).toMatch(/^See/);
    expect(rows[3]).toMatchObject({ direction: 'outbound', answered: 'A long look at this bench of yours.' });
  });

  it('gains nothing from its feed', async () => {
    const access = await open.newAccess();
    await bringFiles(open, access, { 'a.xml': wxr });
    const view = await bringFiles(open, access, { 'feed.xml': feed });
    expect(view.counts).toMatchObject({ alreadyThere: 1, created: 0, matched: 0 });
  });
});
