import type { Access } from '#libs/accounts';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';
import type { PromisesQuestion } from './promises.query.js';

describe('open promises', () => {
  let open: OpenFollowups;
  let access: Access;
  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(async () => {
    open.clock.set(open.morning);
    access = await open.newAccess();
  });
  afterAll(() => open.close());

  const page = (question: Partial<PromisesQuestion> = {}) =>
    open.promises.page(access.workspaceId, { by: 'owner', limit: 50, ...question });
  const quotes = async (question: Partial<PromisesQuestion> = {}) =>
    (await page(question)).items.map(({ quote }) => quote);
  const OUT = { direction: 'outbound', kind: 'reply' } as const;
  const promised = async (contactId: string, quote: string, dueOn: string | null, more = {}) => {
    const words = await open.wrote(access, contactId, 30, { ...OUT, text: quote });
    return open.signal(access, words, 'promise', quote, { by: 'owner', dueOn, ...more });
  };

  it('stand with the first due first, those without a day after them, page by page', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    await promised(jenn, 'I’ll write a post on it.', null);
    await promised(jenn, 'I’ll write an article.', '2026-12-24');
    await promised(jenn, 'I’ll record an episode.', '2026-11-20');
    await promised(jenn, 'I’ll write an essay.', null);
    const all = [
      'I’ll record an episode.',
      'I’ll write an article.',
      'I’ll write a post on it.',
      'I’ll write an essay.',
    ];
    expect(await quotes()).toEqual(all);
    const paged: (string | null)[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { items, nextCursor } = await page({ limit: 1, cursor });
      paged.push(...items.map(({ quote }) => quote));
      cursor = nextCursor;
    }
    expect(paged).toEqual(all);
    expect((await page()).items.map(({ overdueDays }) => overdueDays)).toEqual([3, null, null, null]);
    expect(await quotes({ by: 'contact' })).toEqual([]);
    expect((await open.promises.page((await open.newAccess()).workspaceId, { by: 'owner', limit: 5 })).items).toEqual(
      [],
    );
  });

  it('say what seems to have kept them, and go when a person closes them', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    const id = await promised(jenn, 'I’ll send you an email.', '2026-12-24');
    await open.wrote(access, jenn, 10, { ...OUT, channel: 'twitter' });
    expect((await page()).items[0]!.keptBy).toBeNull();
    const mail = await open.wrote(access, jenn, 5, { ...OUT, kind: 'message', channel: 'email' });
    expect((await page()).items[0]!.keptBy).toMatchObject({ interactionId: mail, channel: 'email' });
    await open.database.query(`update signals set state = 'kept' where id = $1`, [id]);
    expect(await quotes()).toEqual([]);
  });

  it('are not of who is put away or left alone, and cover what is sensitive', async () => {
    for (const given of [{ archivedAt: new Date() }, { boundaries: ['deceased' as const] }]) {
      await promised(await open.contact(access, given), 'I’ll write a post.', null);
    }
    const jenn = await open.contact(access, { name: 'Jenn' });
    const quote = 'I’ll come to the funeral, I promise.';
    const words = await open.wrote(access, jenn, 30, { ...OUT, text: quote });
    await open.signal(access, words, 'promise', quote, { by: 'owner' });
    await open.signal(access, words, 'fact', 'the funeral', { fact: 'life_event', sensitive: true });
    expect((await page()).items).toEqual([expect.objectContaining({ quote: null, isCovered: true })]);
    expect(await quotes({ uncover: true })).toEqual([quote]);
  });

  it('are not overdue while the owner is away', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    await promised(jenn, 'I’ll write a post on it.', '2026-11-22');
    await open.settings.change(access, { away: { from: '2026-11-21', to: '2026-11-30' } });
    expect((await page()).items[0]).toMatchObject({ dueOn: '2026-11-22', overdueDays: null });
  });

  it('are found by their index, however many there are', async () => {
    const jenn = await open.contact(access, { name: 'Jenn' });
    const words = await open.wrote(access, jenn, 30, { ...OUT, text: 'I’ll do it.' });
    await open.database.query(
      `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, promised_by, sensitive, due_on)
       select $1, gen_random_uuid(), $2, 'promise', case when n % 10 = 0 then 'open' else 'kept' end, 'I’ll do it.', n, 'owner',
         false, '2026-12-01'::date + n % 300 from generate_series(1, 20000) n`,
      [access.workspaceId, words],
    );
    await open.database.query('analyze signals');
    const plan = await open.database.query<{ 'QUERY PLAN': string }>(
      `explain select s.id from signals s
       where s.workspace_id = $1 and s.promised_by = 'owner' and s.type = 'promise' and s.state = 'open'
       order by (coalesce(s.due_on, '9999-12-31'::date) - '1970-01-01'::date), s.interaction_id, s.start, s.id limit 51`,
      [access.workspaceId],
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('signals_open_promises');
    expect(text).not.toContain('Sort');
    expect((await page({ limit: 50 })).items).toHaveLength(50);
  });
});
