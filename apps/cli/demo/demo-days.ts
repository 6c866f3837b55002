import { startOfDay } from '#libs/platform';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The days of the sample workspace, all told from now, so that it is never old. */
export class DemoDays {
  private readonly today: string;

  constructor(
    now: Date,
    private readonly timeZone: string,
  ) {
    this.today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
  }

  /** The day as YYYY-MM-DD. */
  day(daysAgo: number): string {
    return new Date(Date.parse(`${this.today}T00:00:00Z`) - daysAgo * DAY_MS).toISOString().slice(0, 10);
  }

  /** The instant of an hour ("16:05") of the owner's day. */
  instant(daysAgo: number, hour: string): Date {
    const [hours = 0, minutes = 0] = hour.split(':').map(Number);
    return new Date(startOfDay(this.day(daysAgo), this.timeZone).getTime() + (hours * 60 + minutes) * MINUTE_MS);
  }

  /** A thread's text with its dates as a blog prints them: `{{-34 16:05}}` becomes "March 3, 2026 at 4:05 pm". */
  printDates(text: string): string {
    return text.replace(
      /\{\{-(\d+)(?: (\d\d):(\d\d))?\}\}/g,
      (_, daysAgo: string, hours?: string, minutes?: string) => {
        const day = new Date(`${this.day(Number(daysAgo))}T00:00:00Z`);
        const printed = day.toLocaleDateString('en-US', {
          month: 'long',
          day: 'numeric',
          year: 'numeric',
          timeZone: 'UTC',
        });
        if (hours === undefined) return printed;
        return `${printed} at ${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'am' : 'pm'}`;
      },
    );
  }
}
