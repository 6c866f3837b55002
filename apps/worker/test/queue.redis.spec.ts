import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { Redis } from 'ioredis';
import { openWorker } from './open-worker.js';
import { describeQueue } from './queue.suite.js';
import { plainJob } from './recorded.jobs.js';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

describeQueue('Redis', url);

describe('queue on a Redis that is away', () => {
  let fresh: FreshDatabase;

  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.close());

  it('says so soon, and lets the process end', async () => {
    const place = { databaseUrl: fresh.url, redisUrl: 'redis://127.0.0.1:1', queueName: 'test-away' };
    const { queue, context } = await openWorker(place);
    await expect(queue.ping()).rejects.toThrow(/closed|ECONNREFUSED/);
    await expect(queue.enqueue(plainJob, { key: 'lost' })).rejects.toThrow(/retries|closed|ECONNREFUSED/);
    await context.close();
  }, 15_000);
});

// This Redis may be anybody's, so only what this run has made goes away.
afterAll(async () => {
  const redis = new Redis(url);
  const pattern = `bull:test-${process.env.FRONTPORCH_TEST_RUN}-*`;
  for await (const keys of redis.scanStream({ match: pattern, count: 500 })) {
    if (keys.length > 0) await redis.del(...(keys as string[]));
  }
  redis.disconnect();
});
