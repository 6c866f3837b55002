import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import {
  buildContact,
  buildInteraction,
  buildThread,
  buildWorkspace,
  freshDatabase,
  openRooms,
  StillClock,
  type FreshDatabase,
  type InteractionToBuild,
} from '#libs/testing';
import { channels, directions, interactionKinds } from '../interaction-words.js';
import { InteractionsModule } from '../interactions.module.js';
import { LadderQuery } from './ladder.query.js';

describe('the ladder', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;
  let workspaceId: string;
  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [InteractionsModule], new StillClock());
    ({ workspaceId } = await buildWorkspace(fresh.dataSource));
  });
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  const ladder = async (contactId: string) => (await rooms.get(LadderQuery).get(workspaceId, contactId)).steps;
  const tell = (contactId: string, day: string | null, given: InteractionToBuild) =>
    buildInteraction(fresh.dataSource, workspaceId, {
      contactId,
      happenedAt: day === null ? null : new Date(day),
      ...given,
    });

  it('has the first of each way, with its words and place, and leaves out what was not taken', async () => {
    const ada = await buildContact(fresh.dataSource, workspaceId);
    const threadId = await buildThread(fresh.dataSource, workspaceId, {
      title: 'Rye, slowly',
      url: 'https://porch.example/rye',
    });
    await tell(ada, null, { threadId, position: 1, text: 'Lovely bread.' });
    await tell(ada, '2025-03-01', { text: 'Again.' });
    await tell(ada, '2025-03-02', { direction: 'outbound', kind: 'reply', text: 'Thank you, Ada.' });
    await tell(ada, '2025-03-03', { direction: 'outbound', kind: 'reply', text: 'And again.' });
    await tell(ada, '2025-04-01', { kind: 'note', channel: 'other', text: 'A note is no step.' });
    await tell(ada, '2025-05-01', { kind: 'message', channel: 'email', text: 'One letter is none.' });
    await tell(ada, '2025-06-01', { kind: 'call', channel: 'phone', text: '' });
    const steps = await ladder(ada);
    expect(steps.map(({ depth, happenedAt, text }) => [depth, happenedAt?.slice(0, 10) ?? null, text])).toEqual([
      ['wave', null, 'Lovely bread.'],
      ['chat', '2025-03-02', 'Thank you, Ada.'],
      ['voice', '2025-06-01', ''],
    ]);
    expect(steps[0]).toMatchObject({ threadTitle: 'Rye, slowly', position: 1, permalink: 'https://porch.example/rye' });
  });

  it('covers the words in which something sensitive was read', async () => {
    const ada = await buildContact(fresh.dataSource, workspaceId);
    const id = await tell(ada, '2025-03-01', { text: 'My mother is ill.' });
    await fresh.database.query('update interactions set is_sensitive = true where id = $1', [id]);
    expect(await ladder(ada)).toEqual([expect.objectContaining({ text: null, isCovered: true })]);
    const { steps } = await rooms.get(LadderQuery).get(workspaceId, ada, true);
    expect(steps).toEqual([expect.objectContaining({ text: 'My mother is ill.', isCovered: false })]);
  });

  it('ends where the clocks say that the two stand, whatever passed', async () => {
    const told = fc.record({
      channel: fc.constantFrom(...channels),
      kind: fc.constantFrom(...interactionKinds),
      direction: fc.constantFrom(...directions),
      day: fc.constantFrom('2024-02-29', '2025-03-30', '2026-01-05', null),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 8 }), async (rows) => {
        const contactId = await buildContact(fresh.dataSource, workspaceId);
        for (const { day, ...given } of rows) await tell(contactId, day, given);
        const [clocks] = await fresh.database.query<{ depth: string; id: string | null }>(
          'select depth, depth_interaction_id as id from contact_clocks where contact_id = $1',
          [contactId],
        );
        const top = (await ladder(contactId)).at(-1);
        expect({ depth: top?.depth ?? 'none', id: top?.interactionId ?? null }).toEqual(clocks);
      }),
      { numRuns: 40 },
    );
  });

  it('is of nobody who is not there', async () => {
    await expect(rooms.get(LadderQuery).get(workspaceId, '01890000-0000-7000-8000-000000000000')).rejects.toMatchObject(
      {
        status: 404,
      },
    );
  });
});
