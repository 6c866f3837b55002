import type { Access } from '#libs/accounts';
import { buildInteraction, buildThread } from '#libs/testing';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('who waits for an answer in a thread', () => {
  let open: OpenFollowups;
  let access: Access;
  let jenn: string;
  let threadId: string;

  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(async () => {
    access = await open.newAccess();
    jenn = await open.contact(access, { name: 'Jenn' });
    threadId = await buildThread(open.fresh.dataSource, access.workspaceId);
  });
  afterAll(() => open.close());

  const item = (position: number, given: Parameters<typeof buildInteraction>[2]) =>
    buildInteraction(open.fresh.dataSource, access.workspaceId, {
      threadId,
      position,
      happenedAt: null,
      createdAt: new Date(open.morning),
      ...given,
    });
  const asked = (position: number) => item(position, { contactId: jenn, text: 'How long do you soak it?' });
  const owner = (position: number, given: Parameters<typeof buildInteraction>[2] = {}) =>
    item(position, { contactId: null, direction: 'outbound', text: 'An hour.', ...given });
  const waits = async () => {
    await open.rescorer.rescore(access.workspaceId);
    const lines = await open.suggestionsOf(access);
    return lines.some(({ reason, state }) => reason === 'unanswered' && state === 'open');
  };

  it('is answered by the owner’s words that follow at once and point at nobody', async () => {
    await asked(1);
    await owner(2);
    expect(await waits()).toBe(false);
  });

  it('is not by such words further down, nor by words to somebody else', async () => {
    const other = await item(1, { text: 'Lovely.' });
    await asked(2);
    await owner(3, { answers: [{ answeredId: other, printed: 'Tom' }] });
    await owner(5);
    expect(await waits()).toBe(true);
  });

  it('is known of an answer to the owner that stands under his words, without a mark or a name', async () => {
    const said = await owner(1, { text: 'Come and see the press.' });
    const answers = [{ answeredId: said, printed: 'Mara' }];
    await item(2, { contactId: jenn, kind: 'reply', text: 'I have a whole drawer of old type to bring.', answers });
    expect(await waits()).toBe(true);
  });
});
