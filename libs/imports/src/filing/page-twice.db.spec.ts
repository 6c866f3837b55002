import { bringFiles } from '../../test/bring-files.js';
import { wordpressComment, wordpressPage } from '../../test/make-page.js';
import { wxrAuthorText, wxrComment, wxrFile, wxrItem } from '../../test/make-wxr.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

const wxr = wxrFile(
  wxrItem(
    wxrComment({ id: 1, author: 'Rosa', email: 'rosa@x.example', url: '', text: 'So <i>green</i>.' }) +
      wxrComment({
        id: 2,
        author: 'Mara',
        email: 'mara@porch.example',
        url: '',
        user: 1,
        parent: 1,
        text: 'Thank you!',
      }) +
      wxrComment({ id: 3, author: 'Tim', email: 'tim@x.example', url: '', text: 'Yes.' }),
  ),
  { authors: wxrAuthorText(1, 'mara', 'Mara Lind'), site: 'https://porch.example' },
);
const answer = wordpressComment({ id: 2, author: 'Mara', classes: 'bypostauthor', html: '<p>Thank you!</p>' });
const first = wordpressPage(wordpressComment({ id: 1, html: '<p>So <i>green</i>.</p>', children: answer }));
const second = wordpressPage(wordpressComment({ id: 4, author: 'Ann', html: '<p>Late.</p>' }), {
  url: 'https://porch.example/2014/bench/comment-page-2/',
});

describe('a blog as export and as saved pages', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  const rowsOf = (workspaceId: string) =>
    open.database.query<{ text: string; answered: string | null; threads: string }>(
      `select i.text, b.text as answered, (select count(*) from threads t where t.workspace_id = $1) as threads
       from interactions i
       left join interaction_answers a on a.workspace_id = i.workspace_id and a.interaction_id = i.id
       left join interactions b on b.workspace_id = a.workspace_id and b.id = a.answered_id
       where i.workspace_id = $1 order by i.text`,
      [workspaceId],
    );

  it.each([
    ['the export first', { 'blog.xml': wxr }, { 'page.html': first, 'page-2.html': second }],
    ['the pages first', { 'page.html': first, 'page-2.html': second }, { 'blog.xml': wxr }],
  ])('is one set of comments under one post, with %s', async (_, one, other) => {
    const access = await open.newAccess();
    await bringFiles(open, access, one as Record<string, string>);
    await bringFiles(open, access, other as Record<string, string>);
    const rows = await rowsOf(access.workspaceId);
    expect(rows.map(({ text, answered, threads }) => [text, answered, Number(threads)])).toEqual([
      ['Late.', null, 1],
      ['So green.', null, 1],
      ['Thank you!', 'So green.', 1],
      ['Yes.', null, 1],
    ]);
  });

  it('gains nothing from the same page again', async () => {
    const access = await open.newAccess();
    await bringFiles(open, access, { 'page.html': first });
    const view = await bringFiles(open, access, { 'page.html': first.replace('</body>', '<p>Saved anew.</p></body>') });
    expect(view.counts).toMatchObject({ alreadyThere: 2, created: 0, matched: 0 });
  });

  it('says of a page without comments what to do', async () => {
    const access = await open.newAccess();
    const view = await bringFiles(open, access, { 'page.html': '<!doctype html><html><body>Hi</body></html>' });
    expect(view.counts).toMatchObject({ failed: 1, created: 0 });
  });
});
