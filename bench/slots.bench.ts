import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AvailabilityService, CallsModule } from '#libs/calls';
import { newId, PlatformModule, readConfig } from '#libs/platform';
import type pg from 'pg';
import { createDataSource } from '../apps/database/data-source.js';
import { openBenchDatabase } from './bench-database.js';
import type { Finding } from './finding.js';
import { inTurn } from './measure.js';

const HORIZON_DAYS = 60;
const SIZES = [500, 5_000, 50_000];
const ROUNDS = 25;
const AIM_MS = 50;
const LINEAR = 1.5;

@Module({})
class BenchModule {}

/** The free times of sixty days between so many busy ones, all from the database, against a plain read of the same rows. */
export async function benchSlots(): Promise<Finding[]> {
  const bench = await openBenchDatabase();
  try {
    const dataSource = await createDataSource(bench.url).initialize();
    const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: bench.url });
    const module = { module: BenchModule, imports: [PlatformModule.forRoot(config, dataSource), CallsModule] };
    const context = await NestFactory.createApplicationContext(module, { logger: false });
    const availability = context.get(AvailabilityService, { strict: false });
    const times: { ms: number; plain: number }[] = [];
    for (const size of SIZES) {
      const workspaceId = await fillBusy(bench.client, size);
      const plain = () =>
        bench.client.query('select starts_at, ends_at from busy_times where workspace_id = $1', [workspaceId]);
      const { one, other } = await inTurn(ROUNDS, () => availability.slots(workspaceId), plain);
      times.push({ ms: one, plain: other });
    }
    await context.close();
    return times.map((time, at) => finding(time, at, times));
  } finally {
    await bench.close();
  }
}

function finding({ ms, plain }: { ms: number; plain: number }, at: number, times: { ms: number }[]): Finding {
  const size = SIZES[at]!;
  const measured = `${ms.toFixed(1)} ms`;
  const name = `free times of ${HORIZON_DAYS} days among ${size.toLocaleString('en')} busy ones`;
  if (at === 0) return { name, measured, against: `${AIM_MS} ms`, ratio: ms / AIM_MS, aim: 1 };
  const before = times[at - 1]!.ms;
  const against = `ten times ${before.toFixed(1)} ms of a tenth of them; ${plain.toFixed(1)} ms a plain read of the rows`;
  return { name, measured, against, ratio: ms / (before * 10), aim: LINEAR };
}

/** A workspace that may be called on every day, with busy times that lie close together and never meet. */
async function fillBusy(client: pg.Client, size: number): Promise<string> {
  const [workspaceId, calendarId] = [newId(), newId()];
  const day = (weekday: number) => ({ weekday, from: 540, to: 1_020 });
  const windows = JSON.stringify([1, 2, 3, 4, 5, 6, 7].map(day));
  await client.query(
    `insert into workspaces (id, name, time_zone, created_at, updated_at) values ($1, 'Bench', 'Europe/Berlin', now(), now())`,
    [workspaceId],
  );
  await client.query(
    `insert into call_settings (workspace_id, windows, slot_minutes, buffer_minutes, notice_hours, horizon_days, most_a_week, days_off)
     values ($1, $2, 20, 0, 0, $3, 100, '[]')`,
    [workspaceId, windows, HORIZON_DAYS],
  );
  await client.query(
    `insert into calendars (workspace_id, id, name, all_day, next_read_at, created_at) values ($1, $2, 'Bench', 'busy', now(), now())`,
    [workspaceId, calendarId],
  );
  await client.query(
    `insert into busy_times (workspace_id, calendar_id, starts_at, ends_at)
     select $1, $2, now() + n * step, now() + n * step + step * 0.4
     from generate_series(0, $3::int - 1) n, (select make_interval(days => $4::int) / $3::int as step) s`,
    [workspaceId, calendarId, size, HORIZON_DAYS],
  );
  await client.query('vacuum analyze busy_times');
  return workspaceId;
}
