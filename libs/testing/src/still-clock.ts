import { Clock } from '#libs/platform';

/** A clock that moves only when a spec says so. */
export class StillClock extends Clock {
  private at: Date;

  constructor(at: string | Date = '2026-03-02T09:00:00Z') {
    super();
    this.at = new Date(at);
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: string | Date): void {
    this.at = new Date(at);
  }

  advance(time: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0 } = time;
    const total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
    this.at = new Date(this.at.getTime() + total * 1_000);
  }
}
