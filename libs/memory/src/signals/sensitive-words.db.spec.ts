import type { Access } from '#libs/accounts';
import { ExportPeopleQuery, ListPeopleQuery } from '#libs/interactions';
import { buildContact } from '#libs/testing';
import { openMemory, type OpenMemory } from '../../test/open-memory.js';

const ILLNESS = 'My mother was diagnosed with cancer last year.';

describe('sensitive words', () => {
  let open: OpenMemory;
  let access: Access;
  let ada: string;
  beforeAll(async () => {
    open = await openMemory();
  });
  afterAll(() => open.close());
  beforeEach(async () => {
    access = await open.newAccess();
    ada = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Ada Berg' });
    const printed = { contactId: ada, printedAuthor: 'Ada Berg' };
    const { threadId } = await open.newThread(access, [
      { ...printed, text: 'Lovely bench.' },
      { ...printed, text: ILLNESS },
    ]);
    await open.reader.read(access.workspaceId, threadId);
  });

  const lastWords = async (uncover?: boolean) => {
    const { items } = await open.context
      .get(ListPeopleQuery, { strict: false })
      .page(access.workspaceId, { limit: 10, ...(uncover === undefined ? {} : { uncover }) });
    const { text, isCovered } = items[0]!.lastWords!;
    return [text, isCovered];
  };
  const exported = async (uncover?: boolean) => {
    const texts: unknown[] = [];
    for await (const { interactions } of open.context
      .get(ExportPeopleQuery, { strict: false })
      .people(access.workspaceId, uncover)) {
      texts.push(...interactions.map(({ text, isCovered }) => [text, isCovered]));
    }
    return texts;
  };

  it('are covered in lists and exports until they are asked for', async () => {
    expect(await lastWords()).toEqual([null, true]);
    expect(await lastWords(true)).toEqual([ILLNESS, false]);
    const harmless = ['Lovely bench.', false];
    expect(await exported()).toEqual([harmless, [null, true]]);
    expect(await exported(true)).toEqual([harmless, [ILLNESS, false]]);
  });

  it('are covered no more once somebody says that it is not so, and again when that is taken back; deleted for good they stay covered', async () => {
    const { facts } = await open.ofContact.get(access.workspaceId, ada, true);
    const sensitive = facts.flatMap(({ items }) => items).filter(({ isSensitive }) => isSensitive);
    for (const { id } of sensitive) await open.signals.changeState(access, id, 'dismissed');
    expect(await lastWords()).toEqual([ILLNESS, false]);
    for (const { id } of sensitive) await open.signals.changeState(access, id, 'read');
    expect(await lastWords()).toEqual([null, true]);
    for (const { id } of sensitive) await open.signals.forget(access, id);
    expect(await lastWords()).toEqual([null, true]);
  });
});
