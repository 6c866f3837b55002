import { join } from 'node:path';
import type { Command } from 'commander';
import { Config, keepHeapSmall, readConfig } from '#libs/platform';
import { Interruption } from './porch/interruption.js';
import { startPorch } from './porch/start-porch.js';

interface StartOptions {
  demo?: boolean;
  json?: boolean;
}

/** `frontporch start`: everything in one process, until Ctrl-C. */
export function registerStartCommand(program: Command): void {
  program
    .command('start')
    .description('run the database, the API, the worker and the web page in one process')
    .option('--demo', 'open a sample workspace, kept apart from your own data')
    .option('--json', 'print the address as one line of JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch start
  $ frontporch start --demo
  $ PORT=8080 FRONTPORCH_DATA_DIR=~/porch frontporch start
  $ HOST=0.0.0.0 SETUP_CODE=blue-swing DATABASE_URL=postgres://me:secret@db/frontporch frontporch start`,
    )
    .action(runStart);
}

async function runStart(options: StartOptions): Promise<void> {
  keepHeapSmall();
  const config = configOfStart(readConfig(process.env), options);
  const interruption = new Interruption(() => process.stderr.write('Stopping; once more stops at once.\n'));
  const porch = await startPorch(config, { demo: options.demo ?? false, stop: interruption.signal });
  try {
    if (porch.opened) process.stdout.write(options.json ? `${JSON.stringify(porch.opened)}\n` : inWords(porch.opened));
    await interruption.wanted();
  } finally {
    await porch.close();
    await interruption.settle();
  }
}

// The sample people get a database of their own, whatever the environment says, so that they never mix with real ones.
function configOfStart(config: Config, options: StartOptions): Config {
  const logLevel = process.env.LOG_LEVEL ? config.logLevel : 'warn';
  if (!options.demo) return new Config({ ...config, logLevel });
  return new Config({ ...config, logLevel, dataDir: join(config.dataDir, 'demo'), databaseUrl: null, redisUrl: null });
}

function inWords(opened: {
  address: string;
  setupCode: string | null;
  signIn: { email: string; password: string } | null;
}): string {
  const lines = [`Frontporch is ready at ${opened.address}`];
  if (opened.signIn) lines.push(`Sign in as ${opened.signIn.email} with the password ${opened.signIn.password}`);
  if (opened.setupCode) lines.push(`The first visit asks for this setup code: ${opened.setupCode}`);
  return `${lines.join('\n')}\n`;
}
