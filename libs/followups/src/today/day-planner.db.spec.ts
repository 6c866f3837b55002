import type { Access } from '#libs/accounts';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('the plan of a day', () => {
  let open: OpenFollowups;

  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(() => open.clock.set(open.morning));
  afterAll(() => open.close());

  async function asks(access: Access, name: string, days: number): Promise<string> {
    const id = await open.contact(access, { name });
    await open.wrote(access, id, days, { text: `Do you know ${name} Street?` });
    return id;
  }
  const names = async (access: Access) => (await open.today.get(access)).lines.map(({ contact }) => contact.name);

  it('is made at the morning of the owner’s own clock, once', async () => {
    const [tokyo, denver] = [await open.newAccess('Asia/Tokyo'), await open.newAccess('America/Denver')];
    for (const access of [tokyo, denver]) await asks(access, 'Ada', 20);
    const waiting = async () =>
      (await open.planner.listWaiting()).filter((id) => [tokyo, denver].some((one) => one.workspaceId === id));
    open.clock.set('2026-11-23T12:30:00Z');
    expect(await waiting()).toEqual([tokyo.workspaceId]);
    open.clock.set('2026-11-23T13:00:00Z');
    expect(await waiting()).toHaveLength(2);
    for (const { workspaceId } of [tokyo, denver]) await open.planner.plan(workspaceId);
    expect(await waiting()).toEqual([]);
    open.clock.set('2026-11-23T21:00:00Z');
    expect(await waiting()).toEqual([tokyo.workspaceId]);
  });

  it('stays through the day: new lines fill up, done ones are counted, and no more than five come', async () => {
    const access = await open.newAccess();
    for (const [at, name] of ['Ada', 'Ben', 'Cem', 'Dan'].entries()) await asks(access, name, 30 + at);
    await open.planner.plan(access.workspaceId);
    for (const name of ['Eve', 'Fay', 'Gus']) await asks(access, name, 1);
    const list = await names(access);
    expect([list.slice(0, 4).sort(), list.length]).toEqual([['Ada', 'Ben', 'Cem', 'Dan'], 5]);
    await open.planner.plan(access.workspaceId);
    const planned = (await open.suggestionsOf(access)).filter(({ planned_on }) => planned_on !== null);
    expect(planned).toHaveLength(4);

    open.clock.advance({ hours: 1 });
    const { lines } = await open.today.get(access);
    await open.interactions.log(access, lines[0]!.contact.id, { channel: 'phone', kind: 'call', text: 'Yes.' });
    const { contact, reason } = lines[0]!;
    const done = [{ contact: { ...contact, depth: 'voice' }, reason }];
    const atOnce = await open.today.get(access);
    expect([atOnce.done, atOnce.lines.length]).toEqual([done, 4]);
    await open.rescorer.rescore(access.workspaceId);
    const after = await open.today.get(access);
    expect([after.done, after.lines.length]).toEqual([done, 4]);
    expect(after.lines.map((line) => line.contact.name)).not.toContain(contact.name);
  });

  it('waits where there is nothing to plan yet', async () => {
    const access = await open.newAccess();
    await open.planner.plan(access.workspaceId);
    expect(await open.planner.listWaiting()).toContain(access.workspaceId);
  });
});
