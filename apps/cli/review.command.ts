import { Option, type Command } from 'commander';
import { circles } from '#libs/contacts';
import { FollowupsModule, reviewClocks, ReviewQuery, type ReviewLine, type ReviewQuestion } from '#libs/followups';
import { channels, depths } from '#libs/interactions';
import type { Page } from '#libs/platform';
import { withWorkspace } from './porch/with-rooms.js';
import { cutTo, plainText } from './printing/plain-text.js';
import { tableHead, tableRow, type Column } from './printing/table.js';
import { wholeNumber } from './whole-number.js';

interface ReviewOptions extends Omit<ReviewQuestion, 'due' | 'cursor' | 'silentDays'> {
  silent?: number;
  due?: boolean;
  overdue?: boolean;
  all?: boolean;
  json?: boolean;
  workspace?: string;
}

const MOST_LINES = 100_000;
const MOST_A_PAGE = 200;

/** `frontporch review`: whom the owner has not talked to lately. */
export function registerReviewCommand(program: Command): void {
  program
    .command('review')
    .description(
      'whom you have not talked to lately: the longest silence first; not who is archived, has died or is left alone',
    )
    .addOption(new Option('--by <clock>', 'count silence since the last').choices(reviewClocks).default('exchange'))
    .option('--never-talked', 'only people with whom you never had a call or a meeting')
    .addOption(new Option('--circle <circle>', 'only people of this circle').choices([...circles, 'none']))
    .addOption(new Option('--depth <depth>', 'only people at this depth').choices(depths))
    .addOption(new Option('--channel <channel>', 'only people with whom anything passed there').choices(channels))
    .option('--silent <days>', 'only people silent for at least so many days, or ever', wholeNumber(36_500))
    .addOption(new Option('--due', 'only people whose day has come').conflicts('overdue'))
    .option('--overdue', 'only people whose day has passed')
    .option('--limit <number>', 'how many people to show', wholeNumber(MOST_LINES), 20)
    .addOption(new Option('--all', 'show everybody').conflicts('limit'))
    .option('--workspace <id>', 'which workspace, where there are several')
    .option('--json', 'print JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch review
  $ frontporch review --by talk --circle close
  $ frontporch review --never-talked --silent 90 --limit 10
  $ frontporch review --due --json | jq -r '.items[].name'`,
    )
    .action(runReview);
}

async function runReview(options: ReviewOptions): Promise<void> {
  await withWorkspace([FollowupsModule], options.workspace, async (porch, access) => {
    const review = porch.get(ReviewQuery);
    const pages = pagesOf((part) => review.page(access, { ...questionOf(options), ...part }), wantedOf(options));
    await (options.json ? printJson(pages) : printTable(pages));
  });
}

function questionOf({ by, neverTalked, circle, depth, channel, silent, due, overdue }: ReviewOptions) {
  const whenDue = overdue ? ('overdue' as const) : due ? ('due' as const) : undefined;
  return { by, neverTalked, circle, depth, channel, silentDays: silent, due: whenDue };
}

function wantedOf({ all, limit }: ReviewOptions): number {
  return all ? Infinity : limit;
}

type Part = Pick<ReviewQuestion, 'limit' | 'cursor'>;

async function* pagesOf(
  read: (part: Part) => Promise<Page<ReviewLine>>,
  wanted: number,
): AsyncGenerator<Page<ReviewLine>> {
  let left = wanted;
  let cursor: string | undefined;
  do {
    const page = await read({ limit: Math.min(left, MOST_A_PAGE), cursor });
    yield page;
    left -= page.items.length;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && left > 0);
}

async function printJson(pages: AsyncGenerator<Page<ReviewLine>>): Promise<void> {
  const all: Page<ReviewLine> = { items: [], nextCursor: null };
  for await (const { items, nextCursor } of pages) {
    all.items.push(...items);
    all.nextCursor = nextCursor;
  }
  process.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
}

const columns: Column[] = [
  { title: 'name', width: 20 },
  { title: 'circle', width: 6 },
  { title: 'depth', width: 7 },
];

const LONGEST_WORDS = 80;

async function printTable(pages: AsyncGenerator<Page<ReviewLine>>): Promise<void> {
  let shown = 0;
  let more = false;
  for await (const { items, nextCursor } of pages) {
    if (shown === 0 && items.length > 0) print(tableHead(columns, 'last time'));
    for (const line of items) print(rowOf(line));
    shown += items.length;
    more = nextCursor !== null;
  }
  if (shown === 0) print('Nobody like that.');
  if (more) print(`\nThere are more: --limit ${shown * 2} or --all shows them.`);
}

function rowOf(line: ReviewLine): string {
  const { name, circle, depth, sentence, lastWords } = line;
  const words = lastWords?.text ? [`“${cutTo(plainText(lastWords.text), LONGEST_WORDS)}”`] : [];
  return tableRow(columns, [name, circle ?? '', depth, [`${sentence} ${dueInWords(line)}`, ...words]]);
}

function dueInWords({ dueOn, overdueDays }: ReviewLine): string {
  if (dueOn === null) return '';
  if (overdueDays === null) return `Due on ${dueOn}.`;
  if (overdueDays === 0) return 'Due today.';
  return `${overdueDays} ${overdueDays === 1 ? 'day' : 'days'} overdue.`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
