import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { Logger, NestLog, newHttpAdapter, prepareHttp, type Config, type PlatformParts } from '#libs/platform';
import { ApiModule } from './api.module.js';
import { guardTheDoor } from './guard-the-door.js';
import { serveOpenApi } from './open-api/serve-open-api.js';
import { builtWebFolder } from './files/built-web-folder.js';
import { serveWeb } from './files/serve-web.js';

export interface ApiOptions {
  /** For one address; generous, since it only has to stop a runaway. */
  requestsPerMinute?: number;
  /** Where the built web page lies. */
  webFolder?: string;
  platform?: PlatformParts;
}

/** API and web page, ready to `listen`; closing it also destroys the data source, which must be initialised. */
export async function createApi(
  config: Config,
  dataSource: DataSource,
  { requestsPerMinute = 600, webFolder = builtWebFolder(), platform }: ApiOptions = {},
): Promise<NestFastifyApplication> {
  const adapter = newHttpAdapter(config);
  const module = ApiModule.forRoot(config, dataSource, platform);
  // Only our own JSON is understood: a form of a foreign page, which needs no permission to be sent, is a 415.
  const settings = { bufferLogs: true, abortOnError: false, bodyParser: false };
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, settings);
  app.useLogger(new NestLog(app.get(Logger)));
  const outside = ['health/live', 'health/ready', 'call/:token', 'call/:token/call.ics', 'talk/:place', 'asked/:token'];
  app.setGlobalPrefix('api', { exclude: outside });
  prepareHttp(app);
  await guardTheDoor(app, config, requestsPerMinute);
  await serveOpenApi(app);
  await serveWeb(app.getHttpAdapter().getInstance(), webFolder);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
