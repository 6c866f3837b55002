import { NestFactory } from '@nestjs/core';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Workspaces, type Access } from '#libs/accounts';
import { PlatformModule, readConfig, type Config } from '#libs/platform';
import { CommandFailure, exitCodes } from '../command-failure.js';
import { Interruption } from './interruption.js';
import { openDatabase } from './open-database.js';

/** What a command gets to work with: the configuration, any provider of the given rooms, and a signal for Ctrl-C. */
export interface Porch {
  config: Config;
  signal: AbortSignal;
  get<T>(type: Type<T> | (abstract new (...parameters: never[]) => T)): T;
}

@Module({})
class CommandModule {}

/** Opens the database (starting the embedded one where needed), runs the work with the rooms, and closes everything. */
export async function withRooms<T>(rooms: (Type | DynamicModule)[], work: (porch: Porch) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const interruption = new Interruption();
  try {
    const database = await openDatabase(config);
    try {
      const imports = [PlatformModule.forRoot(config, await database.connect()), ...rooms];
      const context = await NestFactory.createApplicationContext({ module: CommandModule, imports }, { logger: false });
      const porch: Porch = { config, signal: interruption.signal, get: (type) => context.get(type, { strict: false }) };
      return await interruption.orStop(work(porch)).finally(() => context.close());
    } finally {
      await database.close();
    }
  } finally {
    interruption.done();
  }
}

/** As `withRooms`, for the only workspace or the one that `--workspace` names, with the rights of its owner. */
export function withWorkspace<T>(
  rooms: (Type | DynamicModule)[],
  workspaceId: string | undefined,
  work: (porch: Porch, access: Access) => Promise<T>,
): Promise<T> {
  return withRooms(rooms, async (porch) => work(porch, await chooseWorkspace(porch.get(Workspaces), workspaceId)));
}

async function chooseWorkspace(workspaces: Workspaces, wanted: string | undefined): Promise<Access> {
  const all = await workspaces.list();
  const chosen = wanted ? all.find((one) => one.id === wanted) : all[0];
  if (all.length === 0) {
    throw new CommandFailure(
      'There is no workspace yet. Run `frontporch start` and open its address.',
      exitCodes.nothingFound,
    );
  }
  if (!chosen || (!wanted && all.length > 1)) {
    const lines = all.map((one) => `  ${one.id}  ${one.name}`);
    const problem = wanted ? `There is no workspace ${wanted}.` : 'There are several workspaces.';
    throw new CommandFailure([`${problem} Choose one by --workspace ID:`, ...lines].join('\n'), exitCodes.badInput);
  }
  return { workspaceId: chosen.id, userId: null, role: 'owner', timeZone: chosen.timeZone };
}
