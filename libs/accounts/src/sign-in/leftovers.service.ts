import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform';
import { JoinLinkRepository } from '../members/join-link.repository.js';
import { SessionRepository } from './session.repository.js';
import { TRY_WINDOW_MS } from './sign-in-limit.service.js';
import { SignInTriesRepository } from './sign-in-tries.repository.js';

/** What has ended and is of no use any more. */
@Injectable()
export class Leftovers {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly joinLinks: JoinLinkRepository,
    private readonly tries: SignInTriesRepository,
    private readonly clock: Clock,
  ) {}

  async clean(): Promise<void> {
    const now = this.clock.now();
    await this.sessions.deleteExpired(now);
    await this.joinLinks.deleteExpired(now);
    await this.tries.deleteStartedBefore(new Date(now.getTime() - TRY_WINDOW_MS));
  }
}
