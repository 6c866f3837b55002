import type { Access } from '#libs/accounts';
import { readTables } from '#libs/testing';
import { bringFiles, type MadeFiles } from '../../../test/bring-files.js';
import { openImports, type OpenImports } from '../../../test/open-imports.js';

const ytd = (name: string, entries: unknown[]) => `window.YTD.${name}.part0 = ${JSON.stringify(entries)}`;
const mentioning = (screen_name: string, id_str: string, name: string) => ({
  entities: { user_mentions: [{ screen_name, id_str, name }], urls: [] },
});
const tweet = (id_str: string, full_text: string, more: object) => ({
  tweet: { id_str, full_text, created_at: 'Sat May 05 10:00:00 +0000 2012', ...more },
});
const message = (id: string, senderId: string, recipientId: string, text: string) => ({
  messageCreate: { id, senderId, recipientId, text, createdAt: '2013-01-01T10:00:00.000Z', urls: [] },
});

const account = ytd('account', [{ account: { username: 'mel', accountId: '1', accountDisplayName: 'Mel Porch' } }]);
const messages = ytd('direct_messages', [
  {
    dmConversation: {
      conversationId: '1-7',
      messages: [message('51', '1', '7', 'Call me, please'), message('50', '7', '1', 'Tea?')],
    },
  },
]);
const tweets = ytd('tweets', [
  tweet('10', '@ann Tea!', {
    ...mentioning('ann', '7', 'Ann Porter'),
    in_reply_to_status_id_str: '9',
    in_reply_to_user_id_str: '7',
    in_reply_to_screen_name: 'ann',
  }),
  tweet('11', 'Good morning', {}),
  tweet('12', 'RT @ann: Tea', mentioning('ann', '7', 'Ann Porter')),
]);
const followers = ytd('follower', [{ follower: { accountId: '7' } }, { follower: { accountId: '8' } }]);

const letters: MadeFiles = { 'data/account.js': account, 'data/direct-messages.js': messages };
const whole: MadeFiles = { ...letters, 'data/tweets.js': tweets, 'data/follower.js': followers };

describe('an archive of Twitter brought in', () => {
  let open: OpenImports;
  beforeAll(async () => {
    open = await openImports();
  });
  afterAll(() => open.close());

  async function people(access: Access): Promise<unknown[]> {
    return open.database.query(
      `select c.name, k.depth, array_agg(i.kind || ' ' || i.value order by i.kind, i.value) as identities
       from contacts c join identities i on i.workspace_id = c.workspace_id and i.contact_id = c.id
       join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
       where c.workspace_id = $1 group by c.id, c.name, k.depth`,
      [access.workspaceId],
    );
  }

  it('makes one person of messages and mentions, also where the handle comes with a later archive', async () => {
    const access = await open.newAccess();
    const first = await bringFiles(open, access, letters);
    expect(first).toMatchObject({ state: 'done', people: { created: 1 } });
    expect(await people(access)).toMatchObject([{ depth: 'letters', identities: ['other twitter:7'] }]);
    const later = await bringFiles(open, access, whole);
    expect(later).toMatchObject({ state: 'done', people: { created: 0 } });
    const [ann, ...others] = await people(access);
    expect(others).toEqual([]);
    expect(ann).toMatchObject({
      depth: 'letters',
      identities: expect.arrayContaining(['other twitter:7', 'twitter ann']),
    });
    const { interactions } = await readTables(open.database, access.workspaceId);
    expect(interactions).toHaveLength(3);
  });

  it('changes nothing when it comes again', async () => {
    const access = await open.newAccess();
    await bringFiles(open, access, whole);
    const before = await readTables(open.database, access.workspaceId);
    const again = await bringFiles(open, access, whole);
    expect(again).toMatchObject({ state: 'done', people: { created: 0 } });
    const after = await readTables(open.database, access.workspaceId);
    for (const table of ['contacts', 'identities', 'interactions'] as const)
      expect(after[table]).toEqual(before[table]);
  });
});
