import { bringFiles, type MadeFiles } from '../../test/bring-files.js';
import { wxrAuthorText, wxrComment, wxrFile, wxrItem } from '../../test/make-wxr.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const wxr = wxrFile(
  wxrItem(
    wxrComment({ id: 1, author: 'Rosa', text: 'A long look at <i>this</i> bench of "yours".' }) +
      wxrComment({
        id: 2,
        author: 'Mara',
        email: 'mara@porch.example',
        url: '',
        user: 1,
        parent: 1,
        text: 'Thank you!',
      }) +
      wxrComment({ id: 3, author: 'Bo', email: 'bo@x.example', url: '', approved: '0', text: 'Waiting.' }) +
      wxrComment({
        id: 4,
        author: 'Wood',
        url: 'https://wood.example/a',
        type: 'pingback',
        text: '[...] he built [...]',
      }),
  ),
  { authors: wxrAuthorText(1, 'mara', 'Mara Lind'), site: 'https://porch.example' },
);
const rest = (id: number, author_name: string, rendered: string, more: object = {}) => ({
  id,
  post: 7,
  parent: 0,
  author: 0,
  author_name,
  author_url: '',
  date: '2014-01-14T18:32:12',
  date_gmt: '2014-01-14T17:32:12',
  content: { rendered },
  link: `https://porch.example/2014/bench/#comment-${id}`,
  status: 'approved',
  type: 'comment',
  _links: { self: [{ href: `https://porch.example/wp-json/wp/v2/comments/${id}` }] },
  ...more,
});
const api = JSON.stringify([
  rest(5, 'Ann', '<p>I agree, Mara.</p>', { parent: 2, date_gmt: '2014-01-15T17:32:12' }),
  rest(4, 'Wood', '<p>[&#8230;] he built [&#8230;]</p>', { type: 'pingback', author_url: 'https://wood.example/a' }),
  rest(3, 'Bo', '<p>Waiting.</p>', { status: 'hold' }),
  rest(2, 'Mara', '<p>Thank you!</p>', { parent: 1, author: 1 }),
  rest(1, 'Rosa', '<p>A long look at <i>this</i> bench of &#8220;yours&#8221;.</p>', {
    author_url: 'https://bench.example/',
  }),
]);
const users = JSON.stringify([
  {
    id: 1,
    name: 'Mara Lind',
    slug: 'mara',
    avatar_urls: {},
    _links: { self: [{ href: 'https://porch.example/wp-json/wp/v2/users/1' }] },
  },
]);

const xmlPost = (id: string, author: string, message: string, more = '') => `<post dsq:id="${id}"><id/>
  <message><![CDATA[<p>${message}</p>]]></message><createdAt>2014-01-14T17:32:12Z</createdAt><isDeleted>false</isDeleted>
  <isSpam>false</isSpam><author><name>${author}</name><username>${author.toLowerCase()}</username></author>
  <thread dsq:id="2"/>${more}</post>`;
const disqusXml = `<?xml version="1.0"?><disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
  <thread dsq:id="2"><link>https://porch.example/2014/bench/</link><title>A bench</title></thread>
  ${xmlPost('9007199254740993', 'Rosa', 'A long look')}${xmlPost('12', 'Tim', 'Yes', '<parent dsq:id="9007199254740993"/>')}</disqus>`;
const apiPost = (
  id: string,
  name: string,
  message: string,
  parent: string,
) => `{"id": "${id}", "forum": "porch", "thread":
  {"id": "2", "link": "https://porch.example/2014/bench/", "clean_title": "A bench"}, "parent": ${parent}, "author":
  {"id": "5", "name": "${name}", "username": "${name.toLowerCase()}"}, "message": "<p>${message}</p>",
  "createdAt": "2014-01-14T17:32:12", "isApproved": true, "isSpam": false, "isDeleted": false}`;
const disqusApi = `{"code": 0, "response": [${apiPost('13', 'Ann', 'And I', '12')},
  ${apiPost('12', 'Tim', 'Yes', '9007199254740993')}, ${apiPost('9007199254740993', 'Rosa', 'A long look', 'null')}]}`;

describe('one blog as an export and over an API', () => {
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

  it.each<[string, MadeFiles[]]>([
    ['the export first', [{ 'a.xml': wxr }, { 'b.json': api, 'u.json': users }]],
    ['the API first', [{ 'b.json': api, 'u.json': users }, { 'a.xml': wxr }]],
  ])('of WordPress is one set of comments, %s', async (_, parts) => {
    const access = await open.newAccess();
    const [, second] = [await bringFiles(open, access, parts[0]!), await bringFiles(open, access, parts[1]!)];
    const rows = await rowsOf(access.workspaceId);
    expect(rows.map(({ text }) => text.slice(0, 11))).toEqual(['A long look', 'I agree, Ma', 'Thank you!', 'Waiting.']);
    expect(rows[1]).toMatchObject({ direction: 'inbound', answered: 'Thank you!' });
    expect(rows[2]).toMatchObject({ direction: 'outbound', answered: expect.stringMatching(/^A long look/) });
    // Quotes that WordPress sets for its pages are no change of the words.
    expect(second.counts).toMatchObject({ updated: 0 });
    const [links] = await open.database.query<{ count: number }>(
      'select count(*)::int as count from thread_links where workspace_id = $1',
      [access.workspaceId],
    );
    expect(links!.count).toBe(1);
  });

  it('keeps words with signs that no database takes, now and when they change', async () => {
    const access = await open.newAccess();
    const given = (words: string) => ({
      'a.xml': wxrFile(wxrItem(wxrComment({ id: 1, author: 'Rosa', text: `A <b>lo\0ng</b> ${words}` }))),
    });
    const first = await bringFiles(open, access, given('look'));
    const second = await bringFiles(open, access, given('walk'));
    expect([first.counts.failed, second.counts]).toEqual([0, expect.objectContaining({ failed: 0, updated: 1 })]);
    const kept = await open.database.query('select text, original from interactions where workspace_id = $1', [
      access.workspaceId,
    ]);
    expect(kept).toEqual([{ text: 'A lo ng walk', original: 'A <b>lo ng</b> walk' }]);
  });

  it.each<[string, MadeFiles[]]>([
    ['the export first', [{ 'a.xml': disqusXml }, { 'b.json': disqusApi }]],
    ['the API first', [{ 'b.json': disqusApi }, { 'a.xml': disqusXml }]],
  ])('of Disqus is one set of comments, %s', async (_, parts) => {
    const access = await open.newAccess();
    for (const part of parts) await bringFiles(open, access, part);
    expect((await rowsOf(access.workspaceId)).map(({ text, answered }) => [text, answered])).toEqual([
      ['A long look', null],
      ['And I', 'Yes'],
      ['Yes', 'A long look'],
    ]);
  });
});
