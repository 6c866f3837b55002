interface Days {
  from: string;
  to: string;
}

/** "Tuesday 1 December", "1 to 3 December", "30 November to 2 December 2027". */
export function tripDays({ from, to }: Days, today: string): string {
  const withYear = to.slice(0, 4) !== today.slice(0, 4) || from.slice(0, 4) !== today.slice(0, 4);
  const year = withYear ? ({ year: 'numeric' } as const) : {};
  if (from === to) return written(from, { weekday: 'long', day: 'numeric', month: 'long', ...year });
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const first = sameMonth
    ? written(from, { day: 'numeric' })
    : written(from, { day: 'numeric', month: 'long', ...(sameYear ? {} : year) });
  return `${first} to ${written(to, { day: 'numeric', month: 'long', ...year })}`;
}

/** "in eight days", "now": how far off a trip is. */
export function tripDistance({ from, to }: Days, today: string): string {
  const days = Math.round((Date.parse(from) - Date.parse(today)) / 86_400_000);
  if (to < today) return 'over';
  if (days <= 0) return 'now';
  if (days === 1) return 'tomorrow';
  return days < 21
    ? `in ${days} days`
    : days < 60
      ? `in ${Math.round(days / 7)} weeks`
      : `in ${Math.round(days / 30)} months`;
}

function written(day: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
