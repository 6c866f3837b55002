import type { ImportRowView, ImportView, PreviewFindings } from '#libs/imports';
import { amount } from './amount.js';
import { cutTo, plainText } from './plain-text.js';

const WIDTH = 80;
const MOST_NAMES = 20;
const MOST_PROBLEMS = 10;

/** What importing a source would bring, for a person to judge before it is written. */
export function previewInWords({ postTitle, rowsTotal }: ImportView, findings: PreviewFindings): string {
  const { counts, people, newPeople, knownPeople, owner, problems, certainty, thread } = findings;
  const named = (commenters: { name: string; comments: number }[]) =>
    commenters.map((one) => [one.name, one.comments] as const);
  const lines = [
    `${titleOf(postTitle)}: ${amount(rowsTotal, 'item')}: ${kindsInWords(counts)}.`,
    certainty === 'unsure' ? 'It is not sure that the items are split in the right places; look at them first.' : '',
    thereInWords(thread?.items ?? 0, rowsTotal),
    owner.length === 0 ? 'You: none of the items is signed by one of your names (Settings).' : '',
    listed(
      'You',
      owner.map((one) => [one.printed, one.items] as const),
      owner.length,
    ),
    peopleInWords(people),
    listed(`New people (${newPeople.total})`, named(newPeople.items), newPeople.total),
    listed(
      'Known people',
      knownPeople.map(({ name }) => [name, 1] as const),
      knownPeople.length,
    ),
    thread?.items === rowsTotal ? '' : namelessInWords(people.openItems),
    ...problemLines(problems),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function kindsInWords({ comments, owner, pingbacks }: PreviewFindings['counts']): string {
  const links = amount(pingbacks, 'link from elsewhere', 'links from elsewhere');
  return `${amount(comments, 'comment')}, ${owner} of your own, ${links}`;
}

/** "12 people by name, 31 more by close reading, 9 items wait for you." */
function peopleInWords({ byName, byReading, openItems }: PreviewFindings['people']): string {
  if (byReading === 0 && openItems === 0) return '';
  const parts = [
    amount(byName, 'person by name', 'people by name'),
    byReading > 0 ? `${byReading.toLocaleString('en-GB')} more by close reading` : '',
    openItems > 0 ? amount(openItems, 'item waits for you', 'items wait for you') : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function thereInWords(there: number, total: number): string {
  if (there === 0) return '';
  if (there === total) return 'All of it is there already.';
  return `${amount(there, 'item is', 'items are')} there already; only the rest comes in.`;
}

function namelessInWords(count: number): string {
  if (count === 0) return '';
  const have = amount(count, 'comment has', 'comments have');
  return `${have} no known author and would stay in the thread as “unknown author”.`;
}

/** What an import brought or, undone, took back, with the fate of its rows. */
export function resultInWords(view: ImportView): string {
  const { counts, people, state, error, rowsDone } = view;
  const title = titleOf(view.postTitle ?? view.fileName);
  const fates = `${amount(rowsDone, 'item')}: ${fatesInWords(counts)}.`;
  if (state === 'undone') {
    return `Undone: what ${title} brought is taken back, save people whom you have touched.`;
  }
  if (state === 'failed') return `${error ?? 'The import failed.'}\n${fates}`;
  if (counts.alreadyThere === rowsDone) return `Nothing new in ${title}: all of it was there already.`;
  const brought = `${amount(people.created, 'new person', 'new people')}, ${people.matched} known before`;
  return [`Brought in ${title}: ${brought}.`, fates, `To take it back: frontporch import --undo ${view.id}`].join('\n');
}

function fatesInWords(counts: ImportView['counts']): string {
  const fates: [number, string][] = [
    [counts.created, 'made a new contact'],
    [counts.matched, 'matched people you know, or you'],
    [counts.kept, 'kept without a known author'],
    [counts.alreadyThere, 'there already'],
    [counts.updated, 'there already, with other words'],
    [counts.skipped, 'left out'],
    [counts.failed, 'failed'],
  ];
  const told = fates.filter(([count]) => count > 0).map(([count, fate]) => `${count.toLocaleString('en-GB')} ${fate}`);
  return told.join(', ') || 'none has its fate yet';
}

/** Rows that the database refused, where to find them and why. */
export function failedRowsInWords(
  rows: Pick<ImportRowView, 'line' | 'place' | 'rowNumber' | 'reason' | 'excerpt'>[],
): string[] {
  return rows.map(({ line, place: where, rowNumber, reason, excerpt }) => {
    const inFile = where === null ? '' : `${plainText(where)}, `;
    const place = `${inFile}${line === null ? `item ${rowNumber}` : `line ${line}`}`;
    return `  ${place}: ${plainText(reason ?? '')} ${cutTo(`“${plainText(excerpt ?? '')}`, WIDTH)}”`;
  });
}

function titleOf(title: string | null): string {
  return title === null ? 'a thread without a title' : `“${cutTo(plainText(title), WIDTH - 20)}”`;
}

function listed(head: string, people: (readonly [string, number])[], total: number): string {
  if (people.length === 0) return '';
  const shown = people.slice(0, MOST_NAMES).map(([name, count]) => plainText(name) + (count > 1 ? ` (${count})` : ''));
  const more = total > shown.length ? `, and ${total - shown.length} more` : '';
  return `${head}: ${shown.join(', ')}${more}`;
}

function problemLines(problems: PreviewFindings['problems']): string[] {
  if (problems.length === 0) return [];
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ line, text, reason }) => {
    return cutTo(`  ${line === null ? '' : `line ${line}, `}${reason}: ${plainText(text)}`, WIDTH);
  });
  const more = problems.length > shown.length ? [`  and ${problems.length - shown.length} more`] : [];
  return ['Not understood or left out:', ...shown, ...more];
}
