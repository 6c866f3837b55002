import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { giveToken, TOKEN } from './bench-token.js';
import { timed } from './measure.js';

// In the order of their foreign keys; the clocks' rows are made by the trigger on contacts, in both runs.
const tables = 'imports contacts identities threads thread_links interactions interaction_answers import_rows'.split(
  ' ',
);

/** Asks the API with the bench's token; throws what it refuses. */
export async function ask<T>(url: string, method: string, body?: object): Promise<T> {
  const headers = { authorization: `Bearer ${TOKEN}`, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(url, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A workspace whose owner is "Mara Lind". */
export async function makeWorkspace(client: pg.Client): Promise<string> {
  const id = randomUUID();
  await client.query(
    `insert into workspaces (id, name, time_zone, created_at, updated_at) values ($1, 'Bench', 'Europe/Berlin', now(), now())`,
    [id],
  );
  await client.query(
    `insert into owner_identities (workspace_id, id, kind, value, printed, created_at)
     values ($1, gen_random_uuid(), 'name', 'mara lind', 'Mara Lind', now())`,
    [id],
  );
  await giveToken(client, id, 'write');
  return id;
}

/** Milliseconds that COPY takes for the very rows an import wrote; the workspace they hang on is there before. */
export async function copyAll(source: pg.Client, target: pg.Client): Promise<number> {
  const rows = new Map<string, Buffer>();
  for (const table of ['workspaces', ...tables])
    rows.set(table, await buffer(source.query(copyTo(`copy ${table} to stdout`))));
  const put = (table: string) =>
    pipeline(Readable.from([rows.get(table) ?? Buffer.alloc(0)]), target.query(copyFrom(`copy ${table} from stdin`)));
  await put('workspaces');
  const { ms } = await timed(async () => {
    for (const table of tables) await put(table);
  });
  return ms;
}
