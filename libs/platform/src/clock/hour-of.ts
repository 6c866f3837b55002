const formats = new Map<string, Intl.DateTimeFormat>();

/** The hour on the wall clock of a time zone, 0 to 23. */
export function hourOf(instant: Date, timeZone: string): number {
  return Number(formatOf(timeZone).format(instant));
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
}
