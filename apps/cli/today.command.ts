import type { Command } from 'commander';
import {
  FollowupsModule,
  reasonGroups,
  Rescorer,
  TodayQuery,
  type ReasonGroup,
  type TodayLine,
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
    // Nobody else does it where no worker runs.
    await porch.get(Rescorer).rescore(access.workspaceId, { signal: porch.signal });
    const today = await porch.get(TodayQuery).get(access);
    process.stdout.write(`${options.json ? JSON.stringify(today, null, 2) : inWords(today)}\n`);
  });
}

const columns: Column[] = [{ title: 'name', width: 20 }];
const LONGEST_WORDS = 110;

const titles: Record<ReasonGroup, { one: string; many: string }> = {
  calls: { one: 'call', many: 'calls' },
  replies: { one: 'reply owed', many: 'replies owed' },
  promises: { one: 'promise', many: 'promises' },
  quiet: { one: 'gone quiet', many: 'gone quiet' },
  hellos: { one: 'hello', many: 'hellos' },
};

function inWords(today: TodayView): string {
  const day = new Date(`${today.date}T00:00:00Z`);
  const date = day.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  if (today.away) return `${date}\n\n${today.away.sentence}`;
  if (today.lines.length === 0) return `${date}\n\nNobody is waiting on you. The porch is quiet.`;
  const parts = reasonGroups.map((group) => section(today, group)).filter((part) => part !== '');
  return [`${date.replace(',', '')}: ${countsInWords(today)}`, ...parts].join('\n\n');
}

/** "2 calls, 5 replies owed, 3 promises, 4 gone quiet". */
function countsInWords({ counts, more }: TodayView): string {
  return reasonGroups
    .filter((group) => counts[group] > 0)
    .map((group) => {
      const title = counts[group] === 1 ? titles[group].one : titles[group].many;
      return `${counts[group]}${more.includes(group) ? ' or more' : ''} ${title}`;
    })
    .join(', ');
}

function section(today: TodayView, group: ReasonGroup): string {
  const lines = today.lines.filter((line) => line.group === group);
  if (lines.length === 0) return '';
  const title = lines.length === 1 ? titles[group].one : titles[group].many;
  return [tableHead(columns, title), ...lines.map(rowOf)].join('\n');
}

function rowOf({ contact, sentence, quote, whyNow }: TodayLine): string {
  const words = quote === null ? [] : [`“${cutTo(plainText(quote), LONGEST_WORDS)}”`];
  return tableRow(columns, [contact.name, [sentence, ...words, whyNow]]);
}
