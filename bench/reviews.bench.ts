import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FollowupsModule, WeekQuery, YearQuery } from '#libs/followups';
import { Clocks } from '#libs/interactions';
import { Database, PlatformModule, readConfig } from '#libs/platform';
import { createDataSource } from '../apps/database/data-source.js';
import { openBenchDatabase } from './bench-database.js';
import type { Finding } from './finding.js';
import { fillMillion } from './fill-million.js';
import { inTurn } from './measure.js';

const size = { contacts: 100_000, interactions: 1_000_000 };
const ROUNDS = 10;

@Module({})
class BenchModule {}

/** The reviews of a year and of a week among a million interactions, against a plain count of all of them. */
export async function benchReviews(): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  try {
    const dataSource = await createDataSource(bench.url).initialize();
    const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: bench.url });
    const module = { module: BenchModule, imports: [PlatformModule.forRoot(config, dataSource), FollowupsModule] };
    const context = await NestFactory.createApplicationContext(module, { logger: false });
    const workspaceId = await fillMillion(bench.client, size);
    const database = context.get(Database, { strict: false });
    const clocks = new Clocks(database);
    const ids = await bench.client.query<{ id: string }>('select id from contacts order by id');
    for (let from = 0; from < ids.rows.length; from += 5_000) {
      const slice = ids.rows.slice(from, from + 5_000).map(({ id }) => id);
      await database.transaction((tx) => clocks.refresh(tx, workspaceId, slice));
    }
    await bench.client.query('vacuum analyze');
    const count = async () => {
      await bench.client.query('select count(*) from interactions where workspace_id = $1', [workspaceId]);
    };
    const year = new Date().getUTCFullYear() - 1;
    const access = { workspaceId };
    const asked: [string, () => Promise<unknown>][] = [
      [`review of the year ${year}`, () => context.get(YearQuery, { strict: false }).get(access, year)],
      ['the years in which anything passed', () => context.get(YearQuery, { strict: false }).list(access)],
      ['review of the week', () => context.get(WeekQuery, { strict: false }).get(access)],
    ];
    const findings: Finding[] = [];
    for (const [name, ask] of asked) findings.push(await finding(name, ask, count));
    await context.close();
    return findings;
  } finally {
    await bench.close();
  }
}

async function finding(name: string, ask: () => Promise<unknown>, count: () => Promise<void>): Promise<Finding> {
  const { one, other } = await inTurn(ROUNDS, async () => void (await ask()), count);
  return {
    name: `${name}, 100,000 contacts and 1,000,000 interactions`,
    measured: `${one.toFixed(0)} ms`,
    against: `${other.toFixed(0)} ms a plain count of all interactions`,
    ratio: one / other,
    aim: null,
  };
}
