import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { ExportPeopleQuery, InteractionsModule } from '#libs/interactions';
import { CommandFailure } from './command-failure.js';
import { withWorkspace } from './porch/with-rooms.js';

interface ExportOptions {
  output?: string;
  uncover?: boolean;
  json?: boolean;
  workspace?: string;
}

/** `frontporch export`: everybody with identities and interactions, one JSON a line. */
export function registerExportCommand(program: Command): void {
  program
    .command('export')
    .description('everybody with identities and interactions, one JSON object a line')
    .option('--output <file>', 'write to this file; it appears only when it is whole')
    .option('--workspace <id>', 'which workspace, where there are several')
    .option('--uncover', 'sensitive words too; without it their text is null and isCovered true')
    .option('--json', 'print what was written to the file as JSON; the export itself always is JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch export --uncover --output people.ndjson
  $ frontporch export | gzip > people.ndjson.gz
  $ frontporch export | jq -r 'select(.circle == "inner") | .name'`,
    )
    .action(runExport);
}

async function runExport({ output, uncover, json, workspace }: ExportOptions): Promise<void> {
  await withWorkspace([InteractionsModule], workspace, async (porch, access) => {
    const lines = new Lines(porch.get(ExportPeopleQuery).people(access.workspaceId, uncover));
    if (output === undefined) {
      await pipeline(Readable.from(lines), process.stdout, { end: false, signal: porch.signal });
      return;
    }
    await writeWhole(output, lines, porch.signal);
    const done = { file: output, people: lines.count };
    const words = `Wrote ${done.people.toLocaleString('en-GB')} ${done.people === 1 ? 'person' : 'people'} to ${output}.`;
    process.stdout.write(`${json ? JSON.stringify(done) : words}\n`);
  });
}

/** A person a line, counted as they go by. */
class Lines {
  count = 0;

  constructor(private readonly people: AsyncIterable<object>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    for await (const person of this.people) {
      this.count += 1;
      yield `${JSON.stringify(person)}\n`;
    }
  }
}

// A half written file must not pass for a whole one, nor take the place of the last good one.
async function writeWhole(file: string, lines: Lines, signal: AbortSignal): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(unfinished, { mode: 0o600 }), { signal });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { syscall, message } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new CommandFailure(`Cannot write ${file}: ${message}`);
  }
}
