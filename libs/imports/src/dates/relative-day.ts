import { addDays, calendarDay, type CalendarDay } from '#libs/platform';

export interface RelativeDay {
  day: CalendarDay;
  /** A page says "3 years ago" from 36 months to 47: the day is the first of the year or month that it falls in. */
  precision: 'day' | 'month' | 'year';
}

type Unit = 'moment' | 'day' | 'week' | 'month' | 'year';

// The beginnings of the units' names in the languages of printed days, without accents, and the letters that stand alone.
const unitBeginnings: [RegExp, Unit][] = [
  [/^(?:mo(?:s|n|is)?$|month|monat|mois|mes|maand|maned|manad|месяц)/u, 'month'],
  [/^(?:w(?:k|ks)?$|week|woche|semain|seman|settiman|veck|недел)/u, 'week'],
  [/^(?:y(?:r|rs)?$|year|jahr|jaar|ans?$|ano|anno|anni|ar$|год|лет)/u, 'year'],
  [/^(?:d$|day|tag|jour|dia|giorn|dag|день|дня|дней)/u, 'day'],
  [/^(?:s$|m$|h$|sec|sek|seg|min|hr|hour|heure|hora|ora$|ore$|stund|uur|uren|tim|час|мин|сек)/u, 'moment'],
];
const MOST = 1_000;
const ONE = /^(?:an?|one|einem|einer|une?|una|um|uma|uno|een|ett?)$/u;
const AGO = /\b(?:ago|vor|il y a|hace|ha|fa|atras|geleden|sedan|siden)\b|назад/u;
const AMOUNT = /(?<![\p{L}\p{N}])(\d{1,4}|an?|one|einem|einer|une?|una|uma?|uno|een|ett?)\+?\s?(\p{L}{1,12})/gu;
const COMPACT = /^\d{1,4}\s?\p{L}{1,3}$/u;
const YESTERDAY = /^(?:yesterday|gestern|hier|ayer|ieri|ontem|gisteren|igar|вчера)\b/u;
const TODAY = /^(?:just now|moments? ago|today|heute|aujourd|hoy|oggi|hoje|vandaag|сегодня)\b/u;

/**
 * The day that "3 years ago", "vor 2 Wochen" or "5mo" means on the day on which the page was copied; null for all else.
 */
export function readRelativeDay(printed: string, copiedOn: CalendarDay): RelativeDay | null {
  const text = printed
    .trim()
    .slice(0, 100)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\s*\((?:edited|bearbeitet|modifie|editado|modificato|bewerkt)\)$/u, '');
  if (TODAY.test(text)) return { day: copiedOn, precision: 'day' };
  if (YESTERDAY.test(text)) return { day: addDays(copiedOn, -1), precision: 'day' };
  if (!AGO.test(text) && !COMPACT.test(text)) return null;
  for (const [, amount = '', name = ''] of text.matchAll(AMOUNT)) {
    const unit = unitBeginnings.find(([beginning]) => beginning.test(name))?.[1];
    if (unit) return goneBack(copiedOn, ONE.test(amount) ? 1 : Number(amount), unit);
  }
  return null;
}

function goneBack(copiedOn: CalendarDay, amount: number, unit: Unit): RelativeDay | null {
  if (amount > MOST) return null;
  if (unit === 'moment') return { day: copiedOn, precision: 'day' };
  if (unit === 'day') return { day: addDays(copiedOn, -amount), precision: 'day' };
  if (unit === 'week') return { day: `${addDays(copiedOn, -7 * amount).slice(0, 7)}-01`, precision: 'month' };
  const [year = 0, month = 1] = copiedOn.split('-').map(Number);
  const months = year * 12 + (month - 1) - amount * (unit === 'year' ? 12 : 1);
  const day = calendarDay(Math.floor(months / 12), unit === 'year' ? 1 : (months % 12) + 1, 1);
  return day === null ? null : { day, precision: unit };
}
