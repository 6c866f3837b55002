import type { Client } from 'pg';

const needed = ['pg_trgm', 'unaccent', 'btree_gist'];

/** The database can't be used as it is; the message says what its administrator has to do. */
export class DatabaseNotReadyError extends Error {
  override readonly name = 'DatabaseNotReadyError';
}

/** Tells which right the role lacks for migrating, and the command that gives it. */
export async function requireRights(client: Client, queueInDatabase: boolean): Promise<void> {
  const { rows } = await client.query<{ role: string; mayUsePublic: boolean; mayCreateSchemas: boolean }>(
    `select quote_ident(current_user) as role,
       has_schema_privilege('public', 'create') as "mayUsePublic",
       has_database_privilege(current_database(), 'create') as "mayCreateSchemas"`,
  );
  const { role, mayUsePublic, mayCreateSchemas } = rows[0]!;
  if (!mayUsePublic) throw lackingRight(client, `grant create on schema public to ${role};`);
  // BullMQ's tables live in a schema of their own.
  if (queueInDatabase && !mayCreateSchemas) {
    throw lackingRight(client, `grant create on database ${client.database} to ${role};`);
  }
}

/** Creates what the schema stands on, or says which command to run by whom. */
export async function requireExtensions(client: Client): Promise<void> {
  for (const extension of needed) {
    const schema = await schemaOf(client, extension);
    if (schema === 'public') continue;
    if (schema !== null) throw misplaced(extension, schema);
    await create(client, extension);
  }
}

async function schemaOf(client: Client, extension: string): Promise<string | null> {
  const { rows } = await client.query<{ schema: string }>(
    'select extnamespace::regnamespace::text as schema from pg_extension where extname = $1',
    [extension],
  );
  return rows[0]?.schema ?? null;
}

async function create(client: Client, extension: string): Promise<void> {
  try {
    await client.query(`create extension if not exists ${extension} with schema public`);
  } catch (error) {
    throw refused(extension, client.database, error);
  }
}

function lackingRight(client: Client, command: string): Error {
  return new DatabaseNotReadyError(
    `This role may not create tables. Let a superuser run in the database ${client.database}: ${command}`,
  );
}

function misplaced(extension: string, schema: string): Error {
  return new DatabaseNotReadyError(
    `The PostgreSQL extension ${extension} is in the schema ${schema}, and Frontporch needs it in public. ` +
      `Let a superuser run: alter extension ${extension} set schema public;`,
  );
}

function refused(extension: string, database: string | undefined, error: unknown): Error {
  const code = (error as { code?: string }).code;
  // 42501 = not allowed; 0A000, 58P01 = the files of the extension are not on the server.
  if (code === '42501') {
    return new DatabaseNotReadyError(
      `The PostgreSQL extension ${extension} is missing and this role may not create it. ` +
        `Let a superuser run in the database ${database}: create extension ${extension} with schema public;`,
      { cause: error },
    );
  }
  if (code === '0A000' || code === '58P01') {
    return new DatabaseNotReadyError(
      `The PostgreSQL server has no extension ${extension}. Install its contrib package (Debian: postgresql-contrib).`,
      { cause: error },
    );
  }
  return error as Error;
}
