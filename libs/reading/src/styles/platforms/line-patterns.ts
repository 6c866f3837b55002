import { findPrintedDate } from '../printed-date.js';

const LONGEST_NAME = 80;
const SHORT_AGE =
  /^(?:just now|now|yesterday|today|gestern|heute|hier|ayer|ieri|\d{1,3}\s?(?:s|sec|m|min|mins?|h|hr|hrs|d|w|wk|mo|mos|y|yr|yrs|std|tg?|j|sem|a|jahre?|tage?|wochen?|monate?)\.?(?: ago)?)(?:\s*\((?:edited|bearbeitet|modifié|editado)\)|\s*[•·]\s*edited)?$/iu;
const MONTH_YEAR = /^\p{Lu}\p{Ll}{2,8}\.? (?:'\d{2}|\d{4}|\d{1,2})$/u;
const AROUND_DATE = /^(?:about|over|almost|around|vor etwa|il y a environ)$/i;
const AFTER_DATE = /^(?:\(?(?:edited|bearbeitet|modifié|editado)\)?|[•·]\s*edited|[•·])?\*?$/iu;

/** The date that fills a line of its own, as pages print it ("3 years ago (edited)", "5y", "Mar 2020"), or null. */
export function dateLine(line: string): string | null {
  const content = line
    .trim()
    .replace(/^[•·]\s*/u, '')
    .replace(/\s*[•·](?:\s*\d+ min read)?$/u, '');
  if (content === '' || content.length > 60) return null;
  if (SHORT_AGE.test(content) || (MONTH_YEAR.test(content) && isMonth(content))) return content;
  const found = findPrintedDate(content);
  if (found === null || !(found.before === '' || AROUND_DATE.test(found.before))) return null;
  return AFTER_DATE.test(found.after) ? content : null;
}

function isMonth(content: string): boolean {
  return /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|fév|avr|juin|juil|aoû|déc|ene|abr|ago|dic)/i.test(
    content,
  );
}

/** A line that could be a name over a comment. */
export function isNameLine(line: string): boolean {
  const name = line.trim();
  if (name === '' || name.length > LONGEST_NAME || !/[\p{L}\p{N}]/u.test(name)) return false;
  return !/[!?…:;]$|\p{L}{4}\.$|https?:/u.test(name) && name.split(/\s+/).length <= 8;
}

/** A pattern that must fill the line. */
export function wholeLine(pattern: string): (line: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`, 'iu');
  return (line) => {
    const content = line.trim();
    return content.length <= 120 && whole.test(content);
  };
}

/** Whether any line matches. */
export function some(lines: string[], test: (line: string) => boolean, least = 1): boolean {
  let count = 0;
  for (const line of lines) if (test(line) && ++count >= least) return true;
  return false;
}
