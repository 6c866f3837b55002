import type { Access } from '#libs/accounts';
import { buildContact } from '#libs/testing';
import type { OpenMemory } from './open-memory.js';

/** A thread in which item 2 is Jenn Hall's for certain, item 5 probably Tom's, and item 4 nobody's. */
export async function buildBreadThread(open: OpenMemory, access: Access) {
  const brad = await buildContact(open.fresh.dataSource, access.workspaceId, { name: 'Brad Lovell' });
  const { threadId, ids } = await open.newThread(access, [
    { contactId: brad, printedAuthor: 'Brad Lovell', text: 'You were the first to welcome me here, Mara.' },
    { text: 'I bake bread at night and would love to talk to you on the phone about sourdough.' },
    { owner: true, text: '@Jenn Hall — Sourdough at night! You’re on, I will call you on Friday.' },
    { text: 'A bench needs oil each spring.' },
    { text: 'My cat sleeps on mine all day.' },
    { owner: true, text: '@Tom — Give the cat a cushion.' },
  ]);
  const answers = [
    [ids[2], ids[1], '@Jenn Hall'],
    [ids[5], ids[4], '@Tom'],
  ];
  for (const [id, answered, printed] of answers) {
    await open.database.query(
      `insert into interaction_answers (workspace_id, interaction_id, ordinal, answered_id, printed)
       values ($1, $2, 0, $3, $4)`,
      [access.workspaceId, id, answered, printed],
    );
  }
  /** By position: whose timeline the item stands on, by name. */
  const people = async () => {
    const rows = await open.database.query<{ position: number; name: string | null }>(
      `select i.position, c.name from interactions i left join contacts c on c.id = i.contact_id
       where i.workspace_id = $1 and i.thread_id = $2 order by i.position`,
      [access.workspaceId, threadId],
    );
    return rows.map(({ name }) => name);
  };
  const read = () => open.reader.read(access.workspaceId, threadId);
  const itemAt = (position: number) => open.reading.getItem(access.workspaceId, threadId, position);
  return { threadId, ids, brad, people, read, itemAt };
}
