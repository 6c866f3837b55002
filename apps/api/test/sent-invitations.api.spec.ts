import { buildContact } from '#libs/testing';
import { NOW, openAsking, type Asking } from './call-asking.js';

interface Told {
  channel: string;
  kind: string;
  direction: string;
  text: string;
  happenedAt: string;
}

describe('an invitation that was sent', () => {
  let here: Asking;
  let wren: string;
  beforeAll(async () => {
    here = await openAsking();
  });
  beforeEach(async () => {
    await here.empty();
    const identities = [{ kind: 'email' as const, printed: 'wren@ashby.example' }];
    wren = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Wren Ashby', identities });
  });
  afterAll(() => here.api.close());

  const told = async (contactId = wren): Promise<Told[]> => (await here.get(`contacts/${contactId}/timeline`)).items;
  const clocks = async () => (await here.get(`contacts/${wren}`)).clocks;
  const unsent = (id: string) =>
    here.editor
      .put(here.api.path(`call-invitations/${id}/sent`))
      .send({ sent: false })
      .expect(204);

  it('is a message of the owner on the timeline, which moves the clocks and is no call', async () => {
    const { id, path } = await here.invite(wren);
    expect([await told(), (await clocks()).lastOutboundAt]).toEqual([[], null]);
    await here.sent(id, { channel: 'twitter', message: `  Shall we talk? Here: https://porch.example${path} 🌳  ` });
    expect(await told()).toMatchObject([
      {
        channel: 'twitter',
        kind: 'message',
        direction: 'outbound',
        text: 'Shall we talk? Here: (their link) 🌳',
        happenedAt: '2026-11-27T09:00:00.000Z',
      },
    ]);
    expect(await clocks()).toMatchObject({
      lastOutboundAt: '2026-11-27T09:00:00.000Z',
      lastExchangeAt: '2026-11-27T09:00:00.000Z',
      lastTalkAt: null,
      talkCount: 0,
      outboundCount: 1,
      depth: 'none',
    });
    const everything = await here.api.database.query<{ all: string }>(
      `select string_agg(i::text, ' ') || (select string_agg(v::text, ' ') from call_invitations v) as all from interactions i`,
    );
    expect(everything[0]!.all).not.toContain(path.slice(6));
  });

  it('was sent by mail where an address is known and nothing else is said, else by another way', async () => {
    await here.sent((await here.invite(wren)).id);
    const odd = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Odd Larsen' });
    await here.sent((await here.invite(odd)).id);
    expect([(await told())[0]!.channel, (await told(odd))[0]!.channel]).toEqual(['email', 'other']);
    expect((await told())[0]!.text).toContain('(their link)');
    const { id } = await here.invite(await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Una' }));
    for (const channel of ['in_person', 'blog', null, 3]) {
      await here.editor
        .put(here.api.path(`call-invitations/${id}/sent`))
        .send({ sent: true, channel })
        .expect(422);
    }
  });

  it('stands there once, however often and at whatever moment that is said', async () => {
    const { id } = await here.invite(wren);
    await Promise.all([here.sent(id), here.sent(id), here.sent(id)]);
    const before = await told();
    here.later(1);
    await here.sent(id);
    expect([before.length, await told()]).toEqual([1, before]);
    const [invitation] = await here.invitations();
    expect(invitation).toMatchObject({ state: 'sent', sentAt: new Date(NOW).toISOString() });
  });

  it('leaves the timeline when it was not sent after all, also once its link was opened', async () => {
    const print = async () => [await told(), await clocks(), await here.get(`contacts/${wren}/suggestions`)];
    const { id, path } = await here.invite(wren);
    const before = await print();
    await here.sent(id);
    await Promise.all([unsent(id), unsent(id)]);
    expect(await print()).toEqual(before);
    expect((await here.invitations())[0]).toMatchObject({ state: 'drafted', sentAt: null });
    here.later(1);
    await here.sent(id);
    expect((await told())[0]!.happenedAt).toBe('2026-11-28T09:00:00.000Z');
    await here.visitor().get(path).expect(200);
    await unsent(id);
    expect([await told(), (await here.invitations())[0].state]).toEqual([[], 'opened']);
    // Said late, it is known that it was sent when it was opened.
    here.later(3);
    await here.sent(id);
    expect(await told()).toMatchObject([{ happenedAt: '2026-11-28T09:00:00.000Z' }]);
    expect((await here.invitations())[0].state).toBe('opened');
  });

  it('stays on the timeline when its link is taken back, replaced or used, for it was sent', async () => {
    const { id } = await here.invite(wren);
    await here.sent(id);
    await here.editor.delete(here.api.path(`call-invitations/${id}`)).expect(204);
    await unsent(id);
    expect(await told()).toHaveLength(1);
    const second = await here.invite(wren);
    await here.sent(second.id);
    await here.post(second.path, 'decline');
    await unsent(second.id);
    expect(await told()).toHaveLength(2);
  });

  it('that was deleted from the timeline by hand can still be unsaid, and said again', async () => {
    const { id } = await here.invite(wren);
    await here.sent(id);
    const [entry] = (await here.get(`contacts/${wren}/timeline`)).items;
    await here.editor.delete(here.api.path(`interactions/${entry.id}`)).expect(204);
    expect((await here.invitations())[0].state).toBe('sent');
    await unsent(id);
    await here.sent(id);
    expect(await told()).toHaveLength(1);
  });

  it('is nobody else’s to say', async () => {
    const { id } = await here.invite(wren);
    const { agent, workspaceId } = await here.api.otherWorkspace();
    const elsewhere = `/api/workspaces/${workspaceId}/call-invitations/${id}/sent`;
    await agent.put(elsewhere).send({ sent: true }).expect(404);
    await here.viewer
      .put(here.api.path(`call-invitations/${id}/sent`))
      .send({ sent: true })
      .expect(403);
    expect(await told()).toEqual([]);
  });
});
