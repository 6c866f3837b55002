import pg from 'pg';

/** Stops the server that this run started; on a server that was there before, only drops the run's databases. */
export default async function stopPostgres() {
  const { stopThrowawayPostgres } = globalThis;
  if (stopThrowawayPostgres) await stopThrowawayPostgres();
  else await dropDatabases();
}

async function dropDatabases() {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  try {
    const prefix = `porch_${process.env.FRONTPORCH_TEST_RUN}_`;
    const left = await client.query('select datname from pg_database where starts_with(datname, $1)', [prefix]);
    for (const { datname } of left.rows) await client.query(`drop database if exists "${datname}" with (force)`);
  } finally {
    await client.end();
  }
}
