import pg from 'pg';
import { startApi, type TestApi } from './start-api.js';

describe('health', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi({ empty: true });
  });
  afterEach(() => api.close());

  it('is alive and ready', async () => {
    await api.anonymous().get('/health/live').expect(200, { status: 'ok' });
    await api.anonymous().get('/health/ready').expect(200, { status: 'ok' });
  });

  it('is not ready while the schema is behind', async () => {
    await api.database.query('delete from migrations where timestamp = (select max(timestamp) from migrations)');
    const answer = await api.anonymous().get('/health/ready').expect(503);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.body.detail).toMatch(/frontporch migrate/);
    await api.anonymous().get('/health/live').expect(200);
  });

  it('is not ready while the database does not answer, and is again when it does', async () => {
    await refuseConnections(api, true);
    const answer = await api.anonymous().get('/health/ready').expect(503);
    expect(answer.body.detail).toMatch(/database/);
    await api.anonymous().get('/health/live').expect(200);
    await refuseConnections(api, false);
    await api.anonymous().get('/health/ready').expect(200);
  });
});

describe('health of a queue that is not there', () => {
  it('is not ready, and alive', async () => {
    const api = await startApi({ empty: true, config: { redisUrl: 'redis://127.0.0.1:1' } });
    try {
      const answer = await api.anonymous().get('/health/ready').expect(503);
      expect(answer.body.detail).toMatch(/queue/);
      await api.anonymous().get('/health/live').expect(200);
    } finally {
      await api.close();
    }
  });
});

/** Takes the database away from the API, as a restart of the server would. */
async function refuseConnections(api: TestApi, refused: boolean): Promise<void> {
  const name = new URL(api.config.databaseUrl!).pathname.slice(1);
  const server = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await server.connect();
  await server.query(`alter database ${name} allow_connections ${!refused}`);
  if (refused) await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  await server.end();
}
