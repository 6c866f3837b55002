const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether an owner's day has come to this hour of his clock; where the clock leaves the hour out, a later one will do. */
export function isMorning(now: Date, timeZone: string, morningHour: number): boolean {
  return Number(formatOf(timeZone).format(now)) >= morningHour;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
  formats.set(timeZone, made);
  return made;
}
