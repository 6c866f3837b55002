import type { Command } from 'commander';
import { readConfig } from '#libs/platform';
import { Interruption } from './porch/interruption.js';
import { openDatabase } from './porch/open-database.js';

/** `frontporch migrate`: brings the database up to date, then leaves. */
export function registerMigrateCommand(program: Command): void {
  program
    .command('migrate')
    .description('bring the database up to date')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch migrate
  $ DATABASE_URL=postgres://me:secret@db/frontporch frontporch migrate --json`,
    )
    .action(runMigrate);
}

async function runMigrate(options: { json?: boolean }): Promise<void> {
  const interruption = new Interruption();
  try {
    const database = await openDatabase(readConfig(process.env));
    await database.close();
    const { migrated } = database;
    const sentence = migrated.length === 0 ? 'The database was up to date.' : `Brought in: ${migrated.join(', ')}.`;
    process.stdout.write(`${options.json ? JSON.stringify({ migrated }) : sentence}\n`);
  } finally {
    interruption.done();
  }
}
