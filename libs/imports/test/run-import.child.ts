import 'reflect-metadata';
import { createDataSource } from '../../../apps/database/data-source.js';
import { PlatformModule, readConfig } from '#libs/platform';
import { NestFactory } from '@nestjs/core';
import { ImportRunner, ImportsModule } from '#libs/imports';

export interface ChildRun {
  url: string;
  workspaceId: string;
  importId: string;
  batchRows: number;
}

class ChildModule {}

// Started by a spec as a process of its own, to be killed in the middle of an import.
const { url, workspaceId, importId, batchRows } = JSON.parse(process.argv[2] ?? '') as ChildRun;
const dataSource = await createDataSource(url, { poolSize: 2 }).initialize();
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url });
const imports = [PlatformModule.forRoot(config, dataSource), ImportsModule];
const context = await NestFactory.createApplicationContext({ module: ChildModule, imports }, { logger: false });
await context.get(ImportRunner).run(workspaceId, importId, { batchRows });
await context.close();
