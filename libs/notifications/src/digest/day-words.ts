import { listed, numberWord, type ReasonGroup, type TodayCounts } from '#libs/followups';

const names: Record<ReasonGroup, [one: string, many: string]> = {
  calls: ['call', 'calls'],
  replies: ['reply owed', 'replies owed'],
  promises: ['promise', 'promises'],
  quiet: ['gone quiet', 'gone quiet'],
  hellos: ['hello', 'hellos'],
};
const order: ReasonGroup[] = ['calls', 'replies', 'promises', 'quiet', 'hellos'];

const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** "two calls, five replies owed and four gone quiet"; empty where there is nothing. */
export function countsInWords(counts: TodayCounts, more: ReasonGroup[]): string {
  return listed(
    order
      .filter((group) => counts[group] > 0)
      .map((group) => {
        const [one, many] = names[group];
        const orMore = more.includes(group) ? ' or more' : '';
        return `${numberWord(counts[group])}${orMore} ${counts[group] === 1 && !orMore ? one : many}`;
      }),
  );
}

/** "Monday 23 November". */
export function dayInWords(day: string): string {
  return longDay.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
