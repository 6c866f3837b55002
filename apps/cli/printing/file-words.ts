import type { FilePreview } from '#libs/imports';
import { amount } from './amount.js';
import { cutTo, plainText } from './plain-text.js';

const WIDTH = 80;
const MOST_SHOWN = 10;

/** What importing files would bring, for a person to judge before it is written. */
export function filesInWords(preview: Omit<FilePreview, 'import'>): string {
  const { parts, kinds, posts, people, peopleKnown, isWhole, rows, rowsExpected, owners, tables } = preview;
  const lines = [
    ...parts.map(
      ({ title, files, fileCount }) =>
        `${title}: ${cutTo(plainText(files.slice(0, 2).join(', ')), WIDTH)}${fileCount > 2 ? ` and ${fileCount - 2} more` : ''}`,
    ),
    ...tables.flatMap(({ columns }) => reasons('Columns', columns.map(columnInWords))),
    isWhole ? '' : `The first ${amount(rows, 'row')} of about ${rowsExpected.toLocaleString('en-GB')}:`,
    kinds.map(({ kind, count }) => `${count.toLocaleString('en-GB')} ${kind.replace('_', ' ')}`).join(', '),
    posts > 0 ? amount(posts, 'post') : '',
    people > 0 ? `${amount(people, 'person', 'people')}, ${peopleKnown.toLocaleString('en-GB')} known already` : '',
    ...owners.filter(({ isKnown }) => !isKnown).map(ownerInWords),
    ...reasons(
      'Left out',
      preview.leftOut.map(({ reason, count }) => `${count.toLocaleString('en-GB')}: ${reason}`),
    ),
    ...reasons(
      'Only a number',
      preview.tallies.map(({ reason, count }) => `${count.toLocaleString('en-GB')} ${reason}`),
    ),
    ...reasons(
      'Not read',
      preview.unread.map(({ path, why }) => `${path}: ${why}`),
    ),
    ...reasons(
      'Can’t be read',
      preview.faults.map(({ place, message }) => `${place}: ${message}`),
    ),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function columnInWords({ name, holds, samples }: FilePreview['tables'][number]['columns'][number]): string {
  return `${name}: ${holds === '' ? 'not read' : holds}${samples.length > 0 ? ` (${samples.join(', ')})` : ''}`;
}

function ownerInWords({ name, identities, isCertain }: FilePreview['owners'][number]): string {
  const known = identities.filter(({ kind }) => kind !== 'name').map(({ printed }) => printed);
  const who = plainText([name, ...known].filter((one) => one !== '').join(', '));
  return isCertain ? `These files are those of ${who}, taken for you.` : `Is ${who} you? Add it in Settings first.`;
}

function reasons(head: string, lines: string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_SHOWN).map((line) => `  ${cutTo(plainText(line), WIDTH)}`);
  return [`${head}:`, ...shown, ...(lines.length > MOST_SHOWN ? [`  and ${lines.length - MOST_SHOWN} more`] : [])];
}
