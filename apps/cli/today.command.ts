import type { Command } from 'commander';
import {
  FollowupsModule,
  TodayQuery,
  todayReasons,
  type TodayLine,
  type TodayReason,
  type TodayView,
} from '#libs/followups';
import { withWorkspace } from './porch/with-rooms.js';
import { cutTo, plainText } from './printing/plain-text.js';
import { tableHead, tableRow, type Column } from './printing/table.js';

interface TodayOptions {
  json?: boolean;
  workspace?: string;
}

/** `frontporch today`: whom to reach out to, and why. */
export function registerTodayCommand(program: Command): void {
  program
    .command('today')
    .description('the few people to reach out to today, each with the reason')
    .option('--workspace <id>', 'which workspace, where there are several')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch today
  $ frontporch today --json | jq -r '.lines[] | .contact.name + ": " + .sentence'`,
    )
    .action(runToday);
}

async function runToday(options: TodayOptions): Promise<void> {
  await withWorkspace([FollowupsModule], options.workspace, async (porch, access) => {
    const today = await porch.get(TodayQuery).get(access);
    process.stdout.write(`${options.json ? JSON.stringify(today, null, 2) : inWords(today)}\n`);
  });
}

const columns: Column[] = [{ title: 'name', width: 20 }];
const LONGEST_WORDS = 110;

const titles: Record<TodayReason, string> = {
  unanswered: 'waiting for an answer',
  overdue: 'due',
  never_talked: 'never talked',
};

function inWords(today: TodayView): string {
  const day = new Date(`${today.date}T00:00:00Z`);
  const date = day.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  if (today.lines.length === 0) return `${date}\n\nNobody is waiting on you. The porch is quiet.`;
  const parts = todayReasons.map((reason) => section(today, reason)).filter((part) => part !== '');
  return [`${date.replace(',', '')}: ${countsInWords(today)}`, ...parts].join('\n\n');
}

function countsInWords(today: TodayView): string {
  const counts: Record<TodayReason, number> = {
    unanswered: today.counts.unanswered,
    overdue: today.counts.overdue,
    never_talked: today.counts.neverTalked,
  };
  return todayReasons
    .filter((reason) => counts[reason] > 0)
    .map((reason) => `${counts[reason]}${today.more.includes(reason) ? ' or more' : ''} ${titles[reason]}`)
    .join(', ');
}

function section(today: TodayView, reason: TodayReason): string {
  const lines = today.lines.filter((line) => line.reason === reason);
  if (lines.length === 0) return '';
  return [tableHead(columns, titles[reason]), ...lines.map(rowOf)].join('\n');
}

function rowOf({ contact, sentence, quote }: TodayLine): string {
  const words = quote === null ? [] : [`“${cutTo(plainText(quote), LONGEST_WORDS)}”`];
  return tableRow(columns, [contact.name, [sentence, ...words]]);
}
