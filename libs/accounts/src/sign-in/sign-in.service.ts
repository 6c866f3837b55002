import { Injectable } from '@nestjs/common';
import { Database, UnauthorizedError } from '#libs/platform';
import { passwordMatches } from '../users/password.js';
import { UserRepository } from '../users/user.repository.js';
import { Sessions } from './sessions.service.js';
import { SignInLimit } from './sign-in-limit.service.js';

export interface Opened {
  userId: string;
  /** Goes into the cookie, nowhere else. */
  secret: string;
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly sessions: Sessions,
    private readonly limit: SignInLimit,
  ) {}

  async signIn(email: string, password: string, caller: { address: string; secretBefore?: string }): Promise<Opened> {
    const attempt = { address: caller.address, email };
    await this.limit.begin(attempt);
    const user = await this.users.findByEmail(email);
    const matches = await passwordMatches(user?.passwordHash ?? null, password);
    if (!user || !matches) throw new UnauthorizedError('Email and password do not go together.');
    await this.limit.succeeded(attempt);
    const secret = await this.database.transaction((tx) => this.sessions.open(tx, user.id, caller.secretBefore));
    return { userId: user.id, secret };
  }
}
