import { Redis } from 'ioredis';
import { describeMatching } from './matching.suite.js';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';

describeMatching('Redis', url);

// This Redis may be anybody's, so only what this run has made goes away.
afterAll(async () => {
  const redis = new Redis(url);
  const pattern = `bull:test-${process.env.FRONTPORCH_TEST_RUN}-*`;
  for await (const keys of redis.scanStream({ match: pattern, count: 500 })) {
    if (keys.length > 0) await redis.del(...(keys as string[]));
  }
  redis.disconnect();
});
