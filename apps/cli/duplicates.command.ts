import { parse } from 'csv-parse/sync';
import type { Command } from 'commander';
import {
  duplicateGroups,
  findDuplicates,
  NoSuchColumns,
  readContactRows,
  type ContactRow,
  type DuplicateGroup,
  type Duplicates,
} from '#libs/contacts';
import { delimiterOf, readConfig } from '#libs/platform';
import { decodeText, UnreadableText } from '#libs/reading';
import { CommandFailure, exitCodes } from './command-failure.js';
import { amount } from './printing/amount.js';
import { plainText } from './printing/plain-text.js';
import { readInput } from './read-input.js';

interface DuplicatesOptions {
  country?: string;
  json?: boolean;
}

const TOLD = 5;

/** `frontporch duplicates`: which rows of a table are one person; no database. */
export function registerDuplicatesCommand(program: Command): void {
  program
    .command('duplicates')
    .description('tell which rows of a table of people are one person; needs no database')
    .argument('<file>', 'a CSV file with columns such as name, email, phone, website, twitter, or - for standard input')
    .option('--country <code>', 'where numbers without a country are dialled, as US or DE')
    .option('--json', 'print one JSON object for each group')
    .addHelpText(
      'after',
      `
Rows are counted from 1, without the header; a column id is given back. A group is certain, or
proposed: then a person should look at it.

Examples:
  $ frontporch duplicates people.csv
  $ frontporch duplicates people.csv --json | jq -c 'select(.answer == "certain") | .rows'`,
    )
    .action(runDuplicates);
}

async function runDuplicates(file: string, { country, json }: DuplicatesOptions): Promise<void> {
  const { bytes } = await readInput(file, readConfig(process.env).importMaxBytes);
  const rows = readRows(bytes, file, country?.toUpperCase() ?? null);
  const found = findDuplicates(rows.map(({ profile }) => profile));
  const groups = duplicateGroups(rows, found);
  if (json) for (const group of groups) print(JSON.stringify(group));
  else printGroups(groups);
  tellNarrowed(found);
}

function readRows(bytes: Buffer, file: string, country: string | null): ContactRow[] {
  try {
    const text = decodeText(bytes);
    const table = { bom: true, delimiter: delimiterOf(text), relax_quotes: true, relax_column_count: true };
    return readContactRows(parse(text, table) as unknown as string[][], country);
  } catch (error) {
    if (error instanceof UnreadableText) throw new CommandFailure(error.message, exitCodes.badInput);
    if (!(error instanceof NoSuchColumns) && !(error instanceof Error && 'lines' in error)) throw error;
    throw new CommandFailure(`${file}: ${error.message}`, exitCodes.badInput);
  }
}

function printGroups(groups: DuplicateGroup[]): void {
  for (const { answer, rows, labels, pairs } of groups) {
    print(answer === 'certain' ? 'One person:' : `Perhaps one person (${pairs[0]!.inWords}):`);
    for (const [at, row] of rows.entries()) print(`  row ${row}: ${plainText(labels[at]!)}`);
    for (const line of pairs[0]?.for ?? []) print(`  + ${plainText(line)}`);
    for (const line of pairs[0]?.against ?? []) print(`  - ${plainText(line)}`);
  }
  const certain = groups.filter(({ answer }) => answer === 'certain').length;
  print(`${amount(certain, 'certain group')}, ${groups.length - certain} to look at.`);
}

function tellNarrowed({ narrowed }: Duplicates): void {
  for (const { key, contacts } of narrowed.slice(0, TOLD))
    process.stderr.write(
      `${amount(contacts, 'row')} share “${plainText(key)}”: only those that agree in more were compared.\n`,
    );
  if (narrowed.length > TOLD) process.stderr.write(`And ${narrowed.length - TOLD} more like it.\n`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
