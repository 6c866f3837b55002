import type { Command } from 'commander';
import { BadHistoryRow, foretellReturns, readCut, readHistory, type Cut, type ForetoldReturn } from '#libs/followups';
import { readConfig } from '#libs/platform';
import { decodeText, UnreadableText } from '#libs/reading';
import { CommandFailure, exitCodes } from './command-failure.js';
import { amount } from './printing/amount.js';
import { tableHead, tableRow, type Column } from './printing/table.js';
import { readInput } from './read-input.js';

interface RhythmOptions {
  cut?: string;
  json?: boolean;
}

/** `frontporch rhythm`: who will be heard again, from a file of who was heard when; no database. */
export function registerRhythmCommand(program: Command): void {
  program
    .command('rhythm')
    .description('tell from a file of people and dates who is likely to come back; needs no database')
    .argument('<file>', 'a CSV file with the columns person and date, or - for standard input')
    .option('--cut <date>', 'stand on this day: nothing after it is looked at (default: today)')
    .option('--json', 'print one JSON object for each person')
    .addHelpText(
      'after',
      `
The chance is that of being heard again within 180 days of the cut.

Examples:
  $ frontporch rhythm comments.csv
  $ frontporch rhythm comments.csv --cut 2026-06-30
  $ frontporch rhythm comments.csv --cut 2026-06-30 --json | jq -r 'select(.chanceToReturn < 0.2) | .person'`,
    )
    .action(runRhythm);
}

async function runRhythm(file: string, { cut: written, json }: RhythmOptions): Promise<void> {
  const cut = cutOf(written ?? new Date().toISOString().slice(0, 10));
  const { bytes } = await readInput(file, readConfig(process.env).importMaxBytes);
  const people = foretellReturns(read(bytes, file, cut), cut.today);
  if (json) for (const one of people) print(JSON.stringify(one));
  else printTable(people);
}

function cutOf(written: string): Cut {
  const cut = readCut(written);
  if (cut) return cut;
  throw new CommandFailure(`--cut: “${written}” is no date. Write a day as 2026-02-28.`, exitCodes.badInput);
}

function read(bytes: Buffer, file: string, cut: Cut) {
  try {
    return readHistory(decodeText(bytes), cut);
  } catch (error) {
    if (error instanceof UnreadableText) throw new CommandFailure(error.message, exitCodes.badInput);
    if (!(error instanceof BadHistoryRow)) throw error;
    throw new CommandFailure(`${file}, ${error.message}`, exitCodes.badInput);
  }
}

const columns: Column[] = [
  { title: 'person', width: 24 },
  { title: 'chance', width: 6 },
];

function printTable(people: ForetoldReturn[]): void {
  if (people.length === 0) return print('Nobody was seen by then.');
  print(tableHead(columns, 'rhythm'));
  for (const { person, chanceToReturn, sentence } of people.toSorted((a, b) => b.chanceToReturn - a.chanceToReturn)) {
    print(tableRow(columns, [person, `${Math.round(chanceToReturn * 100)} %`, sentence]));
  }
  print(`\n${amount(people.length, 'person', 'people')}; the chance is that of being heard within 180 days.`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
