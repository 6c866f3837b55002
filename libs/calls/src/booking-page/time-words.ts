const formats = new Map<string, Intl.DateTimeFormat>();

/** "Tuesday 1 December" of an instant, on the wall of a time zone. */
export function dayWords(instant: Date, timeZone: string): string {
  return formatOf('day', timeZone).format(instant).replace(',', '');
}

/** "15:30" of an instant, on the wall of a time zone. */
export function hourWords(instant: Date, timeZone: string): string {
  return formatOf('hour', timeZone).format(instant);
}

/** "New York" of America/New_York. */
export function placeWords(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

function formatOf(what: 'day' | 'hour', timeZone: string): Intl.DateTimeFormat {
  const key = `${what} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const parts: Intl.DateTimeFormatOptions =
    what === 'day'
      ? { weekday: 'long', day: 'numeric', month: 'long' }
      : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const made = new Intl.DateTimeFormat('en-GB', { ...parts, timeZone });
  formats.set(key, made);
  return made;
}
