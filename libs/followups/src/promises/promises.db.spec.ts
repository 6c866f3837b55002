import type { Access } from '#libs/accounts';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('an open promise', () => {
  let open: OpenFollowups;
  let access: Access;
  let owen: string;

  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(async () => {
    open.clock.set(open.morning);
    access = await open.newAccess();
    owen = await open.contact(access, { name: 'Owen' });
    const said = { direction: 'outbound' as const, text: 'I’ll send you the link to the tuning chart.' };
    const reply = await open.wrote(access, owen, 20, said);
    await open.signal(access, reply, 'promise', said.text, { by: 'owner' });
  });
  afterAll(() => open.close());

  const mailed = (days: number, text: string) =>
    open.wrote(access, owen, days, { direction: 'outbound', channel: 'email', kind: 'message', text });
  const openPromises = async () => {
    await open.rescorer.rescore(access.workspaceId);
    const lines = await open.suggestionsOf(access);
    return lines.filter(({ reason, state }) => reason === 'your_promise' && state === 'open').length;
  };

  it('is kept by the words of a later letter, not by a letter on something else', async () => {
    expect(await openPromises()).toBe(1);
    await mailed(10, 'The choir needs a tenor, and I thought of you.');
    expect(await openPromises()).toBe(1);
    await mailed(5, 'Here is the tuning chart at last.');
    expect(await openPromises()).toBe(0);
  });

  it('is looked at again when the words of a letter are changed', async () => {
    const letter = await open.interactions.log(access, owen, { channel: 'email', kind: 'message', text: 'Happy day!' });
    expect(await openPromises()).toBe(1);
    await open.interactions.edit(access, letter, { text: 'The tuning chart, as promised.' });
    expect(await openPromises()).toBe(0);
  });

  it('is let go by a word of whoever was owed it', async () => {
    await open.wrote(access, owen, 3, { text: 'Never mind the chart, I found one.' });
    expect(await openPromises()).toBe(0);
  });
});
