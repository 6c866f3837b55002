import { htmlToText, jsonAt, jsonList, jsonText } from '#libs/platform';

/** A post's words, and their markup. */
export interface NoteWords {
  text: string;
  original: string | null;
}

const PUBLIC = /#Public$|^(?:as:)?Public$/;
/** Links that say no more than the words on them. */
const NAMES = /<a\b[^<>]*\bclass="[^"<>]*\b(?:mention|hashtag)\b[^"<>]*"[^<>]*>/gi;

/** What a post says, with the warning that stands before it; of one without words, where its pictures are. */
export function noteWords(note: unknown): NoteWords {
  const html = contentOf(note).replaceAll('\0', '');
  const said = htmlToText(html.replace(NAMES, '<a>'));
  const shown = jsonList(note, 'attachment').map((one) => jsonText(one, 'name') ?? jsonText(one, 'url'));
  const text = said === '' ? shown.filter((one) => one !== null).join('\n') : said;
  const warning = jsonText(note, 'summary');
  const original = /<[a-z/!]/i.test(html) ? html.trim() : null;
  return { text: warning === null ? text : `${warning}\n\n${text}`.trim(), original };
}

/** Whether only those who are named in it may read a post. */
export function isPrivate(note: unknown): boolean {
  const audience = ['to', 'cc'].flatMap((key) => {
    const one = jsonText(note, key);
    return one === null ? jsonList(note, key) : [one];
  });
  const readers = audience.filter((one) => typeof one === 'string');
  return readers.length > 0 && !readers.some((one) => PUBLIC.test(one) || one.endsWith('/followers'));
}

function contentOf(note: unknown): string {
  const content = jsonAt(note, 'content');
  if (typeof content === 'string') return content;
  const translations = jsonAt(note, 'contentMap');
  const [first] = typeof translations === 'object' && translations !== null ? Object.values(translations) : [];
  return typeof first === 'string' ? first : '';
}
