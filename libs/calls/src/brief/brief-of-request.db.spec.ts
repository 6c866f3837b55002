import { openCalls, type OpenCalls } from '../../test/open-calls.js';

describe('the brief of somebody who asked on a page for readers', () => {
  let here: OpenCalls;
  beforeAll(async () => {
    here = await openCalls();
  });
  afterAll(() => here.close());

  it('quotes their own words, read like everything that passed', async () => {
    const access = await here.newAccess();
    const { workspaceId } = access;
    const { path, id } = await here.listPages.get(access, await here.pages.make(access, {}));
    const why = 'We are moving to Leeds in May. What do you do when nobody comments? I would love to talk with you.';
    await here.ask(path, { why, times: 'Evenings after six' });
    const [request] = await here.database.query<{ id: string }>('select id from call_requests');
    await here.reader.read(workspaceId);
    expect(await here.database.query('select from signals')).toEqual([]);
    const yes = await here.acceptance.accept(access, request!.id, undefined);
    await here.reader.read(workspaceId);
    const [{ contact_id: contactId }] = (await here.database.query<{ contact_id: string }>(
      'select contact_id from call_requests',
    )) as [{ contact_id: string }];
    const brief = await here.brief.get(workspaceId, contactId);
    const said = { text: why, channel: 'other', kind: 'message', direction: 'inbound' };
    expect(brief.last).toMatchObject([said]);
    expect(brief.openers.map(({ quote }) => quote)).toEqual(
      expect.arrayContaining(['What do you do when nobody comments?', 'I would love to talk with you.']),
    );
    expect(yes!.message).not.toContain('Leeds');
    // An own message that nobody has answered is no exchange yet.
    const [clocks] = await here.database.query('select inbound_count, last_exchange_at, depth from contact_clocks');
    expect(clocks).toEqual({ inbound_count: 1, last_exchange_at: null, depth: 'none' });
    await here.requests.takeBack(access, request!.id);
    expect(await here.database.query('select from signals')).toEqual([]);
    expect((await here.listPages.get(access, id)).counts).toMatchObject({ asked: 1, waiting: 1 });
  });
});
