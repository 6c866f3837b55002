import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Config, PlatformModule, readConfig, type Clock, type PlatformParts } from '#libs/platform';
import type { FreshDatabase } from './fresh-database.js';

class TestModule {}

/** The providers of these rooms on a fresh database; closing the context also closes the database's connections. */
export function openRooms(
  fresh: FreshDatabase,
  rooms: Type[],
  clock?: Clock,
  parts: Pick<PlatformParts, 'mailer'> & { config?: Partial<Config> } = {},
): Promise<INestApplicationContext> {
  const config = new Config({ ...readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url }), ...parts.config });
  const imports = [PlatformModule.forRoot(config, fresh.dataSource, { clock, mailer: parts.mailer }), ...rooms];
  return NestFactory.createApplicationContext({ module: TestModule, imports }, { logger: false });
}
