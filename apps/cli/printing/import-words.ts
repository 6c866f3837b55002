import type { ImportView, PreviewFindings } from '#libs/imports';
import { amount } from './amount.js';
import { cutTo, plainText } from './plain-text.js';

const WIDTH = 80;
const MOST_NAMES = 20;
const MOST_PROBLEMS = 10;

/** What importing a source would bring, for a person to judge before it is written. */
export function previewInWords({ postTitle, rowsTotal }: ImportView, findings: PreviewFindings): string {
  const { counts, newPeople, knownPeople, owner, problems, certainty, thread } = findings;
  const nameless = counts.unknown + counts.anonymous;
  const kinds = [
    `${amount(counts.comments, 'comment')}`,
    `${counts.owner} of your own`,
    amount(counts.pingbacks, 'link from elsewhere', 'links from elsewhere'),
  ];
  const lines = [
    `${titleOf(postTitle)}: ${amount(rowsTotal, 'item')}: ${kinds.join(', ')}.`,
    ...(certainty === 'unsure'
      ? ['It is not sure that the items are split in the right places; look at them first.']
      : []),
    ...(thread && thread.items > 0
      ? [`${amount(thread.items, 'item is', 'items are')} there already; only the rest comes in.`]
      : []),
    listed(
      'You',
      owner.map(({ printed, items }) => ({ name: printed, count: items })),
      owner.length,
    ),
    listed(
      `New people (${newPeople.total})`,
      newPeople.items.map(({ name, comments }) => ({ name, count: comments })),
      newPeople.total,
    ),
    listed(
      'Known people',
      knownPeople.map(({ name }) => ({ name, count: 1 })),
      knownPeople.length,
    ),
    ...(nameless > 0
      ? [
          `${amount(nameless, 'comment has', 'comments have')} no known author and would stay in the thread as “unknown author”.`,
        ]
      : []),
    ...problemLines(problems),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** What an import brought or, undone, took back, with the fate of its rows. */
export function resultInWords(view: ImportView): string {
  const { counts, people, state, error } = view;
  const fates = `${amount(counts.created, 'row')} made a new contact, ${counts.matched} went to known ones and to you, ${counts.kept} have no known author, ${counts.alreadyThere} were there already, ${counts.skipped} left out, ${counts.failed} failed.`;
  if (state === 'undone')
    return `Undone: what ${titleOf(view.postTitle)} brought is taken back, save people whom you have touched.`;
  if (state === 'failed') return `${error ?? 'The import failed.'}\n${fates}`;
  const brought = `Brought in ${titleOf(view.postTitle)}: ${amount(people.created, 'new person', 'new people')}, ${people.matched} known before.`;
  return `${brought}\n${amount(view.rowsDone, 'item')}: ${fates}\nTo take it back: frontporch import --undo ${view.id}`;
}

function titleOf(title: string | null): string {
  return title === null ? 'a thread without a title' : `“${cutTo(plainText(title), WIDTH - 20)}”`;
}

function listed(head: string, people: { name: string; count: number }[], total: number): string {
  if (people.length === 0) return '';
  const shown = people
    .slice(0, MOST_NAMES)
    .map(({ name, count }) => plainText(name) + (count > 1 ? ` (${count})` : ''));
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
