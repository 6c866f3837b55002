import { Clocks } from '#libs/interactions';
import { bringFiles } from '../../test/bring-files.js';
import { openImports, type OpenImports } from '../../test/open-imports.js';

/** More than are held at once, so that they come in two blocks. */
const COMMENTS = 10_500;
const POSTS = 3;
const FIRST = Date.UTC(2014, 0, 14);
const MINUTE = 60_000;

/** Every fifth answers the third before it under the same post, which is the owner's every tenth time. */
function comment(id: number): object {
  const isOwner = id % 10 === 7;
  const parent = id % 5 === 0 && id > 3 * POSTS ? id - 3 * POSTS : 0;
  return {
    id,
    post: id % POSTS,
    parent,
    author: isOwner ? 1 : 0,
    author_name: isOwner ? 'Mara Lind' : `Guest ${id % 40}`,
    author_url: isOwner ? '' : `https://guest-${id % 40}.example/`,
    date_gmt: new Date(FIRST + id * MINUTE).toISOString().slice(0, 19),
    content: { rendered: `<p>Words of <em>comment</em> ${id}.</p>` },
    link: `https://porch.example/post-${id % POSTS}/#comment-${id}`,
    status: 'approved',
    type: 'comment',
    _links: { self: [{ href: `https://porch.example/wp-json/wp/v2/comments/${id}` }] },
  };
}

/** Pages of a hundred, the newest first, as the API gives them, put into one file. */
const newestFirst = JSON.stringify(Array.from({ length: COMMENTS }, (_, index) => comment(COMMENTS - index)));

describe('a long blog over an API, the newest first', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  it('stands in each thread in the order in which it was written, with every answer, and clocks that are right', async () => {
    const access = await open.newAccess();
    const { workspaceId } = access;
    const done = await bringFiles(open, access, { 'comments.json': newestFirst });
    expect(done).toMatchObject({ state: 'done', rowsDone: COMMENTS });
    const [seen] = await open.database.query(
      `select count(*)::int as items, count(*) filter (where ahead is null or ahead < happened_at)::int as right,
         count(*) filter (where place <> position)::int as gaps from (
           select happened_at, position, lag(happened_at) over each as ahead, row_number() over each as place
           from interactions where workspace_id = $1 and part = 0 window each as (partition by thread_id order by position)
         ) as items`,
      [workspaceId],
    );
    expect(seen).toEqual({ items: COMMENTS, right: COMMENTS, gaps: 0 });
    const [answers] = await open.database.query(
      `select count(*)::int as all, count(*) filter (where o.happened_at = i.happened_at - make_interval(mins => $2)
         and o.thread_id = i.thread_id and o.position < i.position)::int as right
       from interaction_answers a join interactions i on i.workspace_id = $1 and i.id = a.interaction_id
       left join interactions o on o.workspace_id = $1 and o.id = a.answered_id where a.workspace_id = $1`,
      [workspaceId, 3 * POSTS],
    );
    const expected = COMMENTS / 5 - 1;
    expect(answers).toEqual({ all: expected, right: expected });
    const clocks = () =>
      open.database.query(
        `select to_jsonb(c) - 'updated_at' as clock from contact_clocks c where workspace_id = $1 order by contact_id`,
        [workspaceId],
      );
    const before = await clocks();
    expect(before.length).toBeGreaterThan(30);
    const ids = await open.database.query<{ id: string }>('select id from contacts where workspace_id = $1', [
      workspaceId,
    ]);
    await open.database.transaction((tx) =>
      open.context.get(Clocks, { strict: false }).refresh(
        tx,
        workspaceId,
        ids.map(({ id }) => id),
      ),
    );
    expect(await clocks()).toEqual(before);
  }, 120_000);

  it('changes nothing when it comes again, the oldest first', async () => {
    const access = await open.newAccess();
    const few = Array.from({ length: 50 }, (_, index) => comment(50 - index));
    await bringFiles(open, access, { 'comments.json': JSON.stringify(few) });
    const places = () =>
      open.database.query('select id, position, updated_at from interactions where workspace_id = $1 order by id', [
        access.workspaceId,
      ]);
    const before = await places();
    const again = await bringFiles(open, access, { 'again.json': JSON.stringify(few.toReversed()) });
    expect(again.counts.alreadyThere).toBe(50);
    expect(await places()).toEqual(before);
  });
});
