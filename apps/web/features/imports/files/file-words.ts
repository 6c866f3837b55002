import { counted, figures, listed, sentenceCase } from '../../../ui/text/numbers';
import type { FilePreview, ImportSummary } from './files.types';

const kindNames: Record<string, [one: string, many: string]> = {
  comment: ['comment', 'comments'],
  reply: ['reply', 'replies'],
  mention: ['mention', 'mentions'],
  message: ['message', 'messages'],
  call: ['call', 'calls'],
  meeting: ['meeting', 'meetings'],
  note: ['note', 'notes'],
  contact: ['entry of an address book', 'entries of address books'],
  pingback: ['pingback', 'pingbacks'],
};

/** "1,204 comments and 18 pingbacks under 31 posts, by 212 people, nine of whom you know." */
export function filesSentence(preview: FilePreview): string {
  const { kinds, posts, people, peopleKnown, isWhole, rows, rowsExpected } = preview;
  if (rows === 0) return 'Nothing in these files can be brought in.';
  const things = kinds.map(({ kind, count }) => {
    const [one, many] = kindNames[kind] ?? ['row', 'rows'];
    return counted(count, one, many);
  });
  const under = posts > 0 ? ` under ${counted(posts, 'post')}` : '';
  const by = people > 0 ? `, by ${counted(people, 'person', 'people')}` : '';
  const known = peopleKnown > 0 ? `, ${counted(peopleKnown, 'of whom', 'of whom')} you know` : '';
  const what = things.length === 0 ? 'Nothing that can be brought in' : sentenceCase(listed(things));
  const first = isWhole
    ? ''
    : ` These are the first ${figures(rows, 'row')}; by its length there are about ${figures(roundish(rowsExpected), 'row')}.`;
  return `${what}${under}${by}${known}.${first}`;
}

/** "212 people, 40 of whom you have answered and nine of whom you have spoken to". */
export function peopleSentence({ people, answered, spokenTo }: ImportSummary): string {
  const answeredWords =
    answered > 0
      ? `you have answered ${answered === people ? 'all of them' : counted(answered, 'of them', 'of them')}`
      : null;
  const spokenWords =
    spokenTo > 0
      ? `you have spoken to ${spokenTo === people ? 'all of them' : counted(spokenTo, 'of them', 'of them')}`
      : null;
  const more = [answeredWords, spokenWords].filter((words) => words !== null);
  return `${sentenceCase(counted(people, 'person', 'people'))}${more.length > 0 ? `; ${listed(more)}` : ''}.`;
}

/** "Two of them certainly were somebody you know, and became one with them." */
export function madeOneSentence({ madeOne }: Pick<ImportSummary, 'madeOne'>): string | null {
  if (madeOne === 0) return null;
  const were = madeOne === 1 ? 'was' : 'were';
  return `${sentenceCase(counted(madeOne, 'of them', 'of them'))} certainly ${were} somebody you know, and became one with them.`;
}

// An estimate says no more than it knows.
function roundish(rows: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, rows))) - 1);
  return Math.round(rows / step) * step;
}
