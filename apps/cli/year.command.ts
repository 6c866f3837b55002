import { InvalidArgumentError, type Command } from 'commander';
import { FollowupsModule, YearQuery, type YearMonth, type YearPerson, type YearView } from '#libs/followups';
import { NotFoundError } from '#libs/platform';
import { CommandFailure, exitCodes } from './command-failure.js';
import { withWorkspace } from './porch/with-rooms.js';
import { plainText } from './printing/plain-text.js';
import { tableHead, tableRow, type Column } from './printing/table.js';

interface YearOptions {
  json?: boolean;
  workspace?: string;
}

/** `frontporch year`: the review of a year. */
export function registerYearCommand(program: Command): void {
  program
    .command('year')
    .description('the review of a year: how many people, how near, who carried it, who stopped')
    .argument('[year]', 'which year; the newest in which anything passed if left out', readYear)
    .option('--workspace <id>', 'which workspace, where there are several')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch year
  $ frontporch year 2025
  $ frontporch year --json | jq -r '.sentences[]'`,
    )
    .action(runYear);
}

function readYear(written: string): number {
  if (/^[1-9]\d{3}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It must be a year such as 2026.');
}

async function runYear(wanted: number | undefined, options: YearOptions): Promise<void> {
  await withWorkspace([FollowupsModule], options.workspace, async (porch, access) => {
    const years = porch.get(YearQuery);
    const year = wanted ?? (await years.list(access)).items[0];
    if (year === undefined) throw new CommandFailure('Nothing has passed yet.', exitCodes.nothingFound);
    const view = await years.get(access, year).catch((error: unknown) => {
      if (error instanceof NotFoundError) throw new CommandFailure(error.detail, exitCodes.nothingFound);
      throw error;
    });
    process.stdout.write(`${options.json ? JSON.stringify(view, null, 2) : inWords(view)}\n`);
  });
}

function inWords({ year, isRunning, sentences, months, carriers, hardlyAnswered, stopped }: YearView): string {
  const parts = [
    `${year}${isRunning ? ', so far' : ''}`,
    sentences.map(plainText).join('\n'),
    table(monthColumns, 'talks', months.map(monthRow)),
    table(personColumns, 'who carried the comments', carriers.map(personRow)),
    table(personColumns, 'hardly answered', hardlyAnswered.map(personRow)),
    table(personColumns, 'who stopped', stopped.map(personRow)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const monthColumns: Column[] = ['month', 'waved', 'chatted', 'letters', 'spoken'].map((title) => ({ title, width: 9 }));
const personColumns: Column[] = [{ title: 'name', width: 20 }];
const monthNames = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

function table(columns: Column[], lastTitle: string, rows: string[][]): string {
  if (rows.length === 0) return '';
  return [tableHead(columns, lastTitle), ...rows.map((row) => tableRow(columns, row))].join('\n');
}

function monthRow({ month, waved, chatted, letters, spoken, talks }: YearMonth): string[] {
  const name = monthNames.format(new Date(Date.UTC(2026, month - 1, 1)));
  return [name, ...[waved, chatted, letters, spoken, talks].map((count) => count.toLocaleString('en-GB'))];
}

function personRow({ name, sentence }: YearPerson): string[] {
  return [name, sentence];
}
