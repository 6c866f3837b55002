import { Injectable } from '@nestjs/common';
import { Clock, TooManyError } from '#libs/platform';
import { hashSecret } from '../secret.js';
import { MINUTE_MS } from '../spans.js';
import { addressBlock } from './address-block.js';
import { SignInTriesRepository } from './sign-in-tries.repository.js';

export const MOST_TRIES = 10;
export const TRY_WINDOW_MS = 15 * MINUTE_MS;

/** What a password or a setup code is tried from, and for whom. */
export interface Attempt {
  address: string;
  email?: string;
}

/** At most so many failed tries in a window, for one address and for one email; a right password counts as none. */
@Injectable()
export class SignInLimit {
  constructor(
    private readonly tries: SignInTriesRepository,
    private readonly clock: Clock,
  ) {}

  /** Counts before the password is looked at: a hundred tries at once are a hundred tries. */
  async begin(attempt: Attempt): Promise<void> {
    for (const subject of subjects(attempt)) {
      const now = this.clock.now();
      const { tries, windowStartedAt } = await this.tries.count(subject, now, TRY_WINDOW_MS);
      if (tries <= MOST_TRIES) continue;
      const waitMs = windowStartedAt.getTime() + TRY_WINDOW_MS - now.getTime();
      const seconds = Math.max(1, Math.ceil(waitMs / 1000));
      throw new TooManyError(`Too many tries; wait ${Math.ceil(seconds / 60)} minutes and try again.`, seconds);
    }
  }

  async succeeded(attempt: Attempt): Promise<void> {
    const [address, email] = subjects(attempt);
    await this.tries.giveBack(address!);
    if (email) await this.tries.forget(email);
  }
}

function subjects({ address, email }: Attempt): Buffer[] {
  const block = hashSecret(`address ${addressBlock(address)}`);
  return email === undefined ? [block] : [block, hashSecret(`email ${email.toLowerCase()}`)];
}
