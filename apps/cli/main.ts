#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { describeFailure, exitCodes, type ExitCode } from './command-failure.js';
import { registerDuplicatesCommand } from './duplicates.command.js';
import { registerExportCommand } from './export.command.js';
import { registerImportCommand } from './import.command.js';
import { registerMigrateCommand } from './migrate.command.js';
import { registerReadCommand } from './read.command.js';
import { registerReviewCommand } from './review.command.js';
import { registerRhythmCommand } from './rhythm.command.js';
import { registerStartCommand } from './start.command.js';
import { registerTodayCommand } from './today.command.js';
import { registerTokenCommand } from './token.command.js';
import { registerYearCommand } from './year.command.js';

const program = new Command('frontporch')
  .description('Turns the people who comment and write to you into people whom you have actually talked to.')
  .version('0.1.0')
  .showHelpAfterError('(`frontporch help COMMAND` shows examples)')
  .exitOverride()
  .addHelpText(
    'after',
    `
Exit codes:
  0    done
  1    it failed
  2    a wrong option, variable or input
  3    nothing found
  130  stopped by Ctrl-C

Data lives in the folder FRONTPORCH_DATA_DIR, or in the PostgreSQL that DATABASE_URL names.`,
  );

// The order here is the order in the help.
registerStartCommand(program);
registerMigrateCommand(program);
registerImportCommand(program);
registerReadCommand(program);
registerReviewCommand(program);
registerTodayCommand(program);
registerYearCommand(program);
registerRhythmCommand(program);
registerDuplicatesCommand(program);
registerExportCommand(program);
registerTokenCommand(program);

// `frontporch export | head` closes our output early: the command stops as by a signal, but that is no failure.
let outputClosed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  outputClosed = true;
  if (!process.emit('SIGTERM')) process.exit(exitCodes.ok);
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = outputClosed ? exitCodes.ok : tell(error);
}

function tell(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.badInput;
  const { message, exitCode } = describeFailure(error);
  process.stderr.write(`${message}\n`);
  return exitCode;
}
