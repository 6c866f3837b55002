import { runMigrations } from 'bullmq';
import type { Client } from 'pg';
import { QUEUE_SCHEMA } from './queue-connection.js';

/** Brings BullMQ's own tables up to date, in their own schema; needs a connection that nobody else uses meanwhile. */
export async function migrateQueue(client: Client): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
}
