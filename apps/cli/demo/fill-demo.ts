import type { INestApplicationContext } from '@nestjs/common';
import { ApiTokens, Setup, Workspaces, type Access } from '#libs/accounts';
import { Clock, Database } from '#libs/platform';
import { bringPerson } from './bring-people.js';
import { bringReaders } from './bring-readers.js';
import { bringThread } from './bring-threads.js';
import { DemoDays } from './demo-days.js';
import { demoThreads } from './demo-threads.js';
import { inviteMembers } from './invite-members.js';
import { moveBack } from './move-back.js';
import { circle } from './people/circle.js';
import { innerAndClose } from './people/inner-and-close.js';
import { wideAndNone } from './people/wide-and-none.js';

const signIn = { email: 'mina@example.com', password: 'ink-tea-and-patience' };
const timeZone = 'Europe/Dublin';
const members = [
  { name: 'Brigid Nolan', email: 'brigid@example.com', role: 'editor', password: 'eggs-and-opinions' },
  { name: 'Juno Whitlock', email: 'juno@example.com', role: 'viewer', password: 'one-thing-well' },
  { name: 'Clodagh Breen', email: 'clodagh@example.com', role: 'viewer' },
] as const;

/** What is made last: where it is missing, a filling was cut short. */
const LAST_TOKEN = 'The tablet on the windowsill';

/**
 * Fills an empty database with the porch of Mina Halloran, a letterpress printer who writes a blog, and tells how to sign
 * in. A second call changes nothing; after a filling that was cut short it begins anew.
 */
export async function fillDemo(app: INestApplicationContext): Promise<{ email: string; password: string }> {
  if (await isFilled(app)) return signIn;
  const { userId, workspaceId } = await app.get(Setup, { strict: false }).create({
    name: 'Mina Halloran',
    ...signIn,
    timeZone,
    identities: [
      { kind: 'name', printed: 'Mina' },
      { kind: 'twitter', printed: '@quoinandkettle' },
      { kind: 'website', printed: 'https://quoinandkettle.example' },
    ],
  });
  await app.get(Workspaces, { strict: false }).change(workspaceId, { name: 'Quoin & Kettle' });
  await fillWorkspace(app, { workspaceId, userId, role: 'owner', timeZone });
  await inviteMembers(app, workspaceId, members);
  const tokens = app.get(ApiTokens, { strict: false });
  const old = await tokens.create(workspaceId, userId, { name: 'An old script', scope: 'write' });
  await tokens.revoke(workspaceId, old.token.id);
  await tokens.create(workspaceId, userId, { name: LAST_TOKEN, scope: 'read' });
  return signIn;
}

async function fillWorkspace(app: INestApplicationContext, access: Access): Promise<void> {
  const days = new DemoDays(app.get(Clock, { strict: false }).now(), timeZone);
  const broughtIn: { importId: string; at: Date }[] = [];
  for (const thread of demoThreads) {
    const importId = await bringThread(app, access, days, thread);
    // A preview is of today, since old ones are thrown away.
    if (thread.outcome !== 'previewed') broughtIn.push({ importId, at: days.instant(thread.broughtIn, '20:14') });
  }
  for (const person of [...innerAndClose, ...circle, ...wideAndNone]) await bringPerson(app, access, days, person);
  await bringReaders(app, access, days);
  await moveBack(app, access.workspaceId, broughtIn);
}

async function isFilled(app: INestApplicationContext): Promise<boolean> {
  const { needed } = await app.get(Setup, { strict: false }).state();
  if (needed) return false;
  const database = app.get(Database, { strict: false });
  const [demo] = await database.query<{ whole: boolean }>(
    `select exists (select from api_tokens t where t.created_by = u.id and t.name = $2) as whole
     from users u where u.email = $1`,
    [signIn.email, LAST_TOKEN],
  );
  if (!demo) throw new Error('Sample people are only put into an empty database, and this one has an owner already.');
  if (!demo.whole) await empty(database);
  return demo.whole;
}

// Only the beginning of a filling can be here: `isFilled` has seen that the owner is ours.
async function empty(database: Database): Promise<void> {
  await database.query('delete from workspaces');
  await database.query('delete from users');
}
