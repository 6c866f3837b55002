import { Database } from '#libs/platform';
import {
  buildContact,
  buildInteraction,
  buildThread,
  buildWorkspace,
  freshDatabase,
  type FreshDatabase,
} from '#libs/testing';
import { MatchThreadsQuery } from './match-threads.query.js';

describe('MatchThreadsQuery', () => {
  let fresh: FreshDatabase;
  let workspaceId: string;

  beforeAll(async () => {
    fresh = await freshDatabase();
    ({ workspaceId } = await buildWorkspace(fresh.dataSource));
  });
  afterAll(() => fresh.close());

  const person = (name: string) => buildContact(fresh.dataSource, workspaceId, { name });
  const thread = () => buildThread(fresh.dataSource, workspaceId);
  const comment = (contactId: string, threadId: string, position: number, answeredId?: string) =>
    buildInteraction(fresh.dataSource, workspaceId, {
      contactId,
      threadId,
      position,
      answers: answeredId === undefined ? [] : [{ answeredId, printed: 'Jenn' }],
    });

  it('tells in which threads two have written, how large they are, and whether the two talk with each other', async () => {
    const [jenn, whole, other, alone] = await Promise.all(
      ['Jenn', 'Jenn Whinnem', 'Jenn Okonkwo', 'Jenn Reed'].map(person),
    );
    const [porch, bench, tea] = [await thread(), await thread(), await thread()];
    const first = await comment(jenn!, porch, 0);
    await comment(other!, porch, 1, first);
    await comment(whole!, porch, 2);
    await comment(jenn!, bench, 0);
    await comment(whole!, bench, 1);
    await comment(alone!, tea, 0);
    await buildInteraction(fresh.dataSource, workspaceId, { contactId: alone! });
    const database = new Database(fresh.dataSource);
    const met = await database.transaction((tx) =>
      new MatchThreadsQuery(database).met(tx, workspaceId, [
        [jenn!, alone!],
        [jenn!, whole!],
        [other!, jenn!],
      ]),
    );
    expect([...met.keys()].toSorted((a, b) => a - b)).toEqual([1, 2]);
    expect(met.get(1)).toEqual({ shared: 2, items: 2, most: 2, answered: false });
    expect(met.get(2)).toEqual({ shared: 1, items: 3, most: 2, answered: true });
  });
});
