/** The instant at which a wall of the zone shows "2026-12-01T15:00"; null where it shows it never, or where it is no time. */
export function instantIn(wall: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u.test(wall)) return null;
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // Twice, since the zone's own clock may have changed between the first guess and the answer.
  const first = asUtc - offsetAt(asUtc, timeZone);
  const instant = asUtc - offsetAt(first, timeZone);
  return instant + offsetAt(instant, timeZone) === asUtc ? new Date(instant).toISOString() : null;
}

/** By how many milliseconds the wall of the zone is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '00';
  const wall = `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}Z`;
  return Date.parse(wall) - Math.floor(instant / 1000) * 1000;
}
