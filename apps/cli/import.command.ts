import { createInterface } from 'node:readline/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isUUID } from 'class-validator';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { normaliseIdentity, OwnerIdentities, type Access } from '#libs/accounts';
import { basename } from 'node:path';
import { stat } from 'node:fs/promises';
import { fileOnDisk } from '#libs/platform';
import {
  fileFormatNames,
  formatNames,
  ImportRowsQuery,
  ImportRunner,
  Imports,
  ImportsModule,
  ImportsQuery,
  ImportUndoer,
  isOfAFormat,
  type ImportView,
} from '#libs/imports';
import { columnFields, mappingOf, readColumn, type SaidColumn } from './columns/column-mapping.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import { failedRowsInWords, previewInWords, resultInWords } from './printing/import-words.js';
import { ProgressBar } from './printing/progress-bar.js';
import { withWorkspace, type Porch } from './porch/with-rooms.js';
import { filesAt } from './files-at.js';
import { filesInWords } from './printing/file-words.js';
import { explainFailure, readInput } from './read-input.js';

interface ImportOptions {
  as?: string;
  title?: string;
  url?: string;
  date?: string;
  column: SaidColumn[];
  ownerCheck: string[];
  preview?: boolean;
  yes?: boolean;
  undo?: string;
  json?: boolean;
  workspace?: string;
}

const LOOK_EVERY_MS = 250;

/** `frontporch import`: shows what a file holds, asks, brings it in, tells what came of it; or takes it back. */
export function registerImportCommand(program: Command): void {
  program
    .command('import')
    .description('bring in a pasted thread, or what you have downloaded: people, their words, your answers')
    .argument('[files...]', 'files and folders, in any format that is known, or - for standard input')
    .addOption(
      new Option('--as <format>', 'the format, where it is not recognised').choices([
        ...formatNames,
        ...fileFormatNames,
      ]),
    )
    .option(
      '--column <field=column>',
      `what a column of a table holds, where it is not guessed; may be given several times. Fields: ${columnFields.join(', ')}`,
      readColumn,
      [],
    )
    .option('--title <title>', 'title of the post')
    .option('--url <address>', 'address of the post: a newer copy of its page is then known again')
    .option('--date <date>', 'when it was posted: 2010, 2010-09 or 2010-09-27')
    .option(
      '--owner-check <name>',
      'stop unless this name or @handle is yours; may be given several times',
      collect,
      [],
    )
    .addOption(new Option('--preview', 'only show what would come in').conflicts(['yes', 'undo']))
    .option('--yes', 'do not ask')
    .addOption(new Option('--undo <id>', 'take back everything that this import brought').argParser(readId))
    .option('--workspace <id>', 'which workspace, where there are several')
    .option('--json', 'print the result as JSON, and do not ask')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch import thread.txt
  $ frontporch import blog.wordpress.xml twitter-archive.zip contacts.vcf
  $ frontporch import guests.csv --column name="Who came" --column email=Contact --preview
  $ frontporch import thread.txt --url https://blog.example/grow --date 2010-09-27 --yes
  $ xclip -o | frontporch import - --preview
  $ frontporch import --undo 01a20752-afec-769b-a5b0-bdec591d3644`,
    )
    .action(runImport);
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

async function runImport(files: string[], options: ImportOptions): Promise<void> {
  const { undo: importId } = options;
  if ((files.length === 0) === (importId === undefined)) {
    throw new CommandFailure('Name either files or, with --undo, an import.', exitCodes.badInput);
  }
  await withWorkspace([ImportsModule], options.workspace, async (porch, access) => {
    const work: Work = { porch, access, json: options.json ?? false };
    if (importId !== undefined) await undo(work, importId);
    else if (await isThread(files, options)) await bringIn(work, files[0]!, options);
    else await bringFilesIn(work, files, options);
  });
}

interface Work {
  porch: Porch;
  access: Access;
  json: boolean;
}

async function bringIn(work: Work, file: string, options: ImportOptions): Promise<void> {
  const { porch, access, json } = work;
  await checkOwner(work, options.ownerCheck);
  const imports = porch.get(Imports);
  const post = { postTitle: options.title, postUrl: options.url, postDate: options.date };
  const input = await readInput(file, porch.config.importMaxBytes);
  const { importId, findings } = await imports.preview(access, { ...input, format: options.as ?? null, post });
  const previewed = await porch.get(ImportsQuery).get(access.workspaceId, importId);
  if (!json) print(previewInWords(previewed, findings));
  if (options.preview || !(await isWanted(options, file))) {
    await imports.removePreview(access, importId);
    print(json ? JSON.stringify({ ...findings, import: previewed }, null, 2) : 'Nothing was written.');
    return;
  }
  await imports.run(access, importId, {});
  await untilItEnds(work, importId);
  await report(work, importId);
}

/** One text that is of no format of files is a pasted thread. */
async function isThread([file, ...others]: string[], { as, column }: ImportOptions): Promise<boolean> {
  if (column.length > 0 && file !== '-') return false;
  if (file === '-' || (as !== undefined && formatNames.includes(as))) return true;
  if (file === undefined || others.length > 0 || as !== undefined) return false;
  try {
    return !(await stat(file)).isDirectory() && !isOfAFormat(await fileOnDisk(basename(file), file));
  } catch (error) {
    throw explainFailure(error, file);
  }
}

async function bringFilesIn(work: Work, files: string[], options: ImportOptions): Promise<void> {
  const { porch, access, json } = work;
  await checkOwner(work, options.ownerCheck);
  const imports = porch.get(Imports);
  const importId = await imports.receiveFiles(access, filesAt(files));
  const preview = await lookAtFiles(work, importId, options);
  if (!json) print(filesInWords(preview));
  const isEmpty = preview.parts.length === 0;
  if (isEmpty || options.preview || !(await isWanted(options, files[0]!))) {
    await imports.removePreview(access, importId);
    if (isEmpty) throw new CommandFailure('None of these files is of a format that is known here.', exitCodes.badInput);
    print(json ? JSON.stringify(preview, null, 2) : 'Nothing was written.');
    return;
  }
  await imports.run(access, importId, {});
  await untilItEnds(work, importId);
  await report(work, importId);
}

async function lookAtFiles({ porch, access }: Work, importId: string, { as, column }: ImportOptions) {
  const imports = porch.get(Imports);
  const only = as ?? null;
  const guessed = await imports.lookAtFiles(access, importId, { only, mapping: null });
  if (column.length === 0) return guessed;
  try {
    return await imports.lookAtFiles(access, importId, { only, mapping: mappingOf(column, guessed.tables) });
  } catch (error) {
    await imports.removePreview(access, importId);
    throw error;
  }
}

async function undo(work: Work, importId: string): Promise<void> {
  const { porch, access } = work;
  await porch.get(Imports).undo(access, importId);
  await porch.get(ImportUndoer).undo(access.workspaceId, importId, { signal: porch.signal });
  await report(work, importId);
}

// Where "start" runs its worker may be faster; then the run here only waits for it, and the bar shows its progress.
async function untilItEnds({ porch, access, json }: Work, importId: string): Promise<void> {
  const { bytesTotal } = await porch.get(ImportsQuery).get(access.workspaceId, importId);
  const progress = new ProgressBar(process.stderr, bytesTotal > 0 ? 'KB' : 'rows');
  const tellWhatStays = () =>
    process.stderr.write('\nWhat is written stays; the rest comes in when `frontporch start` runs.\n');
  porch.signal.addEventListener('abort', tellWhatStays, { once: true });
  let ended = false;
  const run = porch
    .get(ImportRunner)
    .run(access.workspaceId, importId, { signal: porch.signal })
    .finally(() => (ended = true));
  while (!ended) {
    const pause = new AbortController();
    await Promise.race([run, wait(LOOK_EVERY_MS, undefined, { signal: pause.signal }).catch(() => undefined)]);
    pause.abort();
    const view = await porch.get(ImportsQuery).get(access.workspaceId, importId);
    const [done, total] = view.bytesTotal > 0 ? kilobytes(view) : [view.rowsDone, view.rowsTotal];
    if (!json) progress.show(done, total, performance.now());
  }
  porch.signal.removeEventListener('abort', tellWhatStays);
  progress.end();
}

function kilobytes({ bytesDone, bytesTotal }: ImportView): [number, number] {
  return [Math.round(bytesDone / 1024), Math.round(bytesTotal / 1024)];
}

async function report({ porch, access, json }: Work, importId: string): Promise<void> {
  const view = await porch.get(ImportsQuery).get(access.workspaceId, importId);
  print(json ? JSON.stringify(view, null, 2) : resultInWords(view));
  if (view.counts.failed > 0 && !json) {
    const { items } = await porch
      .get(ImportRowsQuery)
      .page(access.workspaceId, importId, { fate: 'failed', limit: 10 });
    for (const line of failedRowsInWords(items)) print(line);
  }
  if (view.state === 'failed' || view.counts.failed > 0) process.exitCode = exitCodes.failed;
}

/** Without a terminal there is nobody to ask: whoever called the command meant it, and an import can be undone. */
async function isWanted({ yes, json }: ImportOptions, file: string): Promise<boolean> {
  if (yes || json || file === '-' || !process.stdin.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question('Bring them in? [y/N] ')).trim());
  } finally {
    terminal.close();
  }
}

async function checkOwner({ porch, access }: Work, wanted: string[]): Promise<void> {
  const own = new Set((await porch.get(OwnerIdentities).list(access.workspaceId)).map(({ value }) => value));
  for (const written of wanted) {
    const value = written.startsWith('@') ? written.slice(1).toLowerCase() : normaliseIdentity('name', written);
    if (value !== null && own.has(value)) continue;
    const advice = 'Add it in Settings, or it would become a contact.';
    throw new CommandFailure(`“${written}” is not one of your names. ${advice}`, exitCodes.badInput);
  }
}

function readId(written: string): string {
  if (isUUID(written)) return written;
  throw new InvalidArgumentError('It must be the id of an import.');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
