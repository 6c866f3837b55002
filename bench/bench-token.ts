import { createHash } from 'node:crypto';
import type pg from 'pg';

/** What a request to a benchmark's server carries. */
export const TOKEN = 'fp_bench-only-token-of-a-throw-away-database';

export async function giveToken(client: pg.Client, workspaceId: string, scope: 'read' | 'write'): Promise<void> {
  await client.query(
    `insert into api_tokens (workspace_id, id, name, token_hash, scope, created_at)
     values ($1, gen_random_uuid(), 'bench', $2, $3, now())`,
    [workspaceId, createHash('sha256').update(TOKEN).digest(), scope],
  );
}
