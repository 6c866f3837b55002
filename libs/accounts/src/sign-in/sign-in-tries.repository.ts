import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';

export interface CountedTries {
  tries: number;
  windowStartedAt: Date;
}

/** Counts in the database, so that the limit holds however many API processes there are; subjects are hashes only. */
@Injectable()
export class SignInTriesRepository {
  constructor(private readonly database: Database) {}

  /** Counts one try more, in a new window if the last one is over. */
  async count(subject: Buffer, now: Date, windowMs: number): Promise<CountedTries> {
    const [counted] = await this.database.query<CountedTries>(
      `insert into sign_in_tries as known (subject, tries, window_started_at) values ($1, 1, $2)
       on conflict (subject) do update set
         tries = case when known.window_started_at <= $3 then 1 else known.tries + 1 end,
         window_started_at = case when known.window_started_at <= $3 then $2 else known.window_started_at end
       returning tries, window_started_at as "windowStartedAt"`,
      [subject, now, new Date(now.getTime() - windowMs)],
    );
    return counted!;
  }

  async giveBack(subject: Buffer): Promise<void> {
    await this.database.query('update sign_in_tries set tries = greatest(tries - 1, 0) where subject = $1', [subject]);
  }

  async forget(subject: Buffer): Promise<void> {
    await this.database.query('delete from sign_in_tries where subject = $1', [subject]);
  }

  async deleteStartedBefore(instant: Date): Promise<void> {
    await this.database.query('delete from sign_in_tries where window_started_at < $1', [instant]);
  }
}
