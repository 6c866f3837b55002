const WRITTEN_OUT = /^\w{3} (\w{3}) (\d{1,2}) (\d\d:\d\d:\d\d) ([+-]\d{4}) (\d{4})$/;
const BY_FIGURES = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d(?:\.\d{1,9})?) ?(Z|[+-]\d\d:?\d\d|UTC)?$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An instant as exports of social networks print it: "Thu Nov 03 08:50:26 +0000 2022", "2018-12-31 13:08:07 +0000" or
 * "2021-09-15T06:00:28.597Z". Without a zone it is UTC. Null for anything else, and for days that there are not.
 */
export function exportedInstant(printed: string | null): Date | null {
  if (printed === null) return null;
  const [, month = '', day = '', clock = '', zone = '', year = ''] = WRITTEN_OUT.exec(printed) ?? [];
  if (MONTHS.includes(month))
    return instant(`${year}-${two(MONTHS.indexOf(month) + 1)}-${two(Number(day))}`, clock, zone);
  const [, date, time, offset = 'Z'] = BY_FIGURES.exec(printed) ?? [];
  return date && time ? instant(date, time, offset) : null;
}

function instant(day: string, clock: string, zone: string): Date | null {
  const offset = zone === 'UTC' || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const at = new Date(`${day}T${clock}${offset}`);
  // JavaScript takes 31 February for 3 March.
  const isDay = new Date(`${day}T00:00:00Z`).getUTCDate() === Number(day.slice(8));
  return isDay && !Number.isNaN(at.getTime()) ? at : null;
}

function two(figure: number): string {
  return String(figure).padStart(2, '0');
}
