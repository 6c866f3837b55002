import { Option, type Command } from 'commander';
import { formatNames } from '#libs/imports';
import { readConfig } from '#libs/platform';
import {
  decodeText,
  printedItem,
  readSignals,
  readThread,
  UnreadableText,
  type ReadItem,
  type ReadThread,
} from '#libs/reading';
import { CommandFailure, exitCodes } from './command-failure.js';
import { amount } from './printing/amount.js';
import { cutTo, plainText } from './printing/plain-text.js';
import { tableHead, tableRow, type Column } from './printing/table.js';
import { readInput } from './read-input.js';

interface ReadOptions {
  as: string;
  owner: string[];
  json?: boolean;
}

/** `frontporch read`: what would be read in a file; no database, and nothing is written. */
export function registerReadCommand(program: Command): void {
  program
    .command('read')
    .description('show what is read in a pasted thread; needs no database and writes nothing')
    .argument('<file>', 'the file, or - for standard input')
    .addOption(new Option('--as <format>', 'the format').choices(formatNames).default(formatNames[0]))
    .option('--owner <name>', 'a name or @handle of yours; may be given several times', collect, [])
    .option('--json', 'print one JSON object for each item')
    .addHelpText(
      'after',
      `
Examples:
  $ frontporch read thread.txt --owner "Mara Lind" --owner Mara --owner @maralind
  $ xclip -o | frontporch read -
  $ frontporch read thread.txt --owner Mara --json | jq -r 'select(.kind == "comment") | .author.printed'`,
    )
    .action(runRead);
}

function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

async function runRead(file: string, { owner, json }: ReadOptions): Promise<void> {
  const { bytes } = await readInput(file, readConfig(process.env).importMaxBytes);
  const thread = readSignals(read(bytes, owner));
  if (json) for (const item of thread.items) print(JSON.stringify(printedItem(item)));
  else printThread(thread);
}

function read(bytes: Buffer, owner: string[]): ReadThread {
  const names = owner.filter((one) => !one.startsWith('@'));
  const handles = owner.filter((one) => one.startsWith('@')).map((one) => one.slice(1));
  try {
    return readThread(decodeText(bytes), { owner: { names, handles } });
  } catch (error) {
    throw error instanceof UnreadableText ? new CommandFailure(error.message, exitCodes.badInput) : error;
  }
}

const columns: Column[] = [
  { title: 'item', width: 6 },
  { title: 'author', width: 22 },
];
const WORDS_WIDTH = 48;

function printThread({ title, items, leftOut }: ReadThread): void {
  if (title !== null) print(`${plainText(title)}\n`);
  print(tableHead(columns, 'words'));
  for (const item of items)
    print(tableRow(columns, [String(item.item), authorOf(item), cutTo(plainText(item.text), WORDS_WIDTH)]));
  print(`\n${countsOf(items)}`);
  if (leftOut.length > 0)
    print(`${amount(leftOut.length, 'line of the page is', 'lines of the page are')} no part of it.`);
}

function authorOf({ kind, author }: ReadItem): string {
  if (kind === 'pingback') return '(link from elsewhere)';
  if (kind === 'spam') return '(an advertisement)';
  if (kind === 'owner') return `${author.printed ?? ''} (you)`;
  return author.printed ?? '(no name is printed)';
}

function countsOf(items: ReadItem[]): string {
  const count = (kind: string) => items.filter((item) => item.kind === kind).length;
  const named = items.filter(({ kind, author }) => kind === 'comment' && author.printed !== null).length;
  const comments = `${amount(count('comment'), 'comment')} (${named} with a name)`;
  const links = amount(count('pingback'), 'link from elsewhere', 'links from elsewhere');
  return `${amount(items.length, 'item')}: ${comments}, ${count('owner')} of your own, ${links}.`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
