// The rooms of the project on a database of their own: the embedded one, or a given one that is empty.
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';

const BUILT = '../../dist';
const door = (room) => import(`${BUILT}/libs/${room}/src/index.js`);
const [platform, accounts, imports, memory, followups, interactions] = await Promise.all(
  ['platform', 'accounts', 'imports', 'memory', 'followups', 'interactions'].map(door),
);
const { createDataSource } = await import(`${BUILT}/apps/database/data-source.js`);
const { migrate } = await import(`${BUILT}/apps/database/migrate.js`);

class EvalModule {}
class SettableClock extends platform.Clock {
  at = new Date();
  now() {
    return new Date(this.at);
  }
}

/** What the measures need of the rooms; `url` of an empty database, or null for an embedded one. */
export async function openRooms(url) {
  const embedded = url === null ? await openEmbedded() : null;
  const at = url ?? embedded.url;
  if (!embedded) await migrate(at, { queueInDatabase: true });
  const dataSource = await createDataSource(at).initialize();
  const clock = new SettableClock();
  const config = new platform.Config({ ...platform.readConfig({ DATABASE_URL: at, LOG_LEVEL: 'error' }) });
  const rooms = [imports.ImportsModule, memory.MemoryModule, followups.FollowupsModule];
  const parts = [platform.PlatformModule.forRoot(config, dataSource, { clock }), ...rooms];
  const context = await NestFactory.createApplicationContext({ module: EvalModule, imports: parts }, { logger: false });
  const get = (type) => context.get(type, { strict: false });
  const database = get(platform.Database);
  return {
    database,
    clock,
    newWorkspace: (owner) => newWorkspace(database, owner),
    bringIn: (access, page) => bringIn(get, access, page),
    readThread: (workspaceId, threadId) => get(memory.ThreadReader).read(workspaceId, threadId),
    refreshClocks: (workspaceId, ids) =>
      database.transaction((tx) => get(interactions.Clocks).refresh(tx, workspaceId, ids)),
    rescore: (workspaceId) => get(followups.Rescorer).rescore(workspaceId),
    itemsOf: (workspaceId, threadId) =>
      get(interactions.ThreadItemsQuery).page(workspaceId, threadId, { limit: 1_000 }),
    suggestionsOf: (workspaceId, contactId) => get(followups.ContactSuggestionsQuery).get(workspaceId, contactId),
    close: async () => {
      await context.close();
      await embedded?.close();
    },
  };
}

async function openEmbedded() {
  const { openBenchDatabase } = await import(`${BUILT}/bench/bench-database.js`);
  return openBenchDatabase();
}

async function newWorkspace(database, { names, handles = [] }) {
  const [workspaceId, userId] = [randomUUID(), randomUUID()];
  await database.query(
    `insert into users (id, name, email, password_hash, created_at) values ($1, 'Owner', $2, 'none', now())`,
    [userId, `${userId}@porch.example`],
  );
  await database.query(
    `insert into workspaces (id, name, time_zone, created_at, updated_at) values ($1, 'Measured', 'UTC', now(), now())`,
    [workspaceId],
  );
  const identities = [...names.map((printed) => ['name', printed]), ...handles.map((printed) => ['twitter', printed])];
  for (const [kind, printed] of identities) {
    const value = accounts.normaliseIdentity(kind, printed);
    if (value === null) continue;
    await database.query(
      `insert into owner_identities (workspace_id, id, kind, value, printed, created_at)
       values ($1, $2, $3, $4, $5, now()) on conflict do nothing`,
      [workspaceId, randomUUID(), kind, value, printed],
    );
  }
  return { workspaceId, userId, role: 'owner', timeZone: 'UTC' };
}

/** Previewed, asked for, run to its end and read, as the product does it; the thread's id. */
async function bringIn(get, access, page) {
  const asked = { bytes: Buffer.from(page), fileName: null, format: null, post: {} };
  const { importId } = await get(imports.Imports).preview(access, asked);
  await get(imports.Imports).run(access, importId, {});
  await get(imports.ImportRunner).run(access.workspaceId, importId);
  const { threadId } = await get(imports.ImportsQuery).get(access.workspaceId, importId);
  await get(memory.ThreadReader).read(access.workspaceId, threadId);
  return threadId;
}
