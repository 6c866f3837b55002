import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, InvalidError, newId, UnauthorizedError, type Tx } from '#libs/platform';
import { SignInLimit } from '../sign-in/sign-in-limit.service.js';
import { hashPassword, passwordMatches } from '../users/password.js';
import { passwordProblem } from '../users/password-rule.js';
import type { User } from '../users/user.entity.js';
import { UserRepository } from '../users/user.repository.js';

export interface Newcomer {
  user: User;
  isNew: boolean;
}

/** Whoever comes by a join link is either somebody new, who chooses a password, or a user of ours, who knows his. */
@Injectable()
export class Newcomers {
  constructor(
    private readonly users: UserRepository,
    private readonly limit: SignInLimit,
    private readonly clock: Clock,
  ) {}

  async recognise(person: { name: string; email: string }, password: string, address: string): Promise<Newcomer> {
    const known = await this.users.findByEmail(person.email);
    if (known) {
      await this.checkPassword(known, password, address);
      return { user: known, isNew: false };
    }
    const problem = passwordProblem(password, person);
    if (problem) throw new InvalidError(problem, [{ field: 'password', detail: problem }]);
    const passwordHash = await hashPassword(password);
    const { name, email } = person;
    return { user: { id: newId(), name, email, passwordHash, createdAt: this.clock.now() }, isNew: true };
  }

  async write(tx: Tx, { user, isNew }: Newcomer): Promise<void> {
    if (!isNew) return;
    await this.users.lockEmail(tx, user.email);
    if (await this.users.hasEmail(tx, user.email))
      throw new ConflictError('Somebody has just joined with this email; try again.');
    await this.users.insert(tx, user);
  }

  private async checkPassword(user: User, password: string, address: string): Promise<void> {
    const attempt = { address, email: user.email };
    await this.limit.begin(attempt);
    if (!(await passwordMatches(user.passwordHash, password))) {
      throw new UnauthorizedError('You have an account with this email already; this is not its password.');
    }
    await this.limit.succeeded(attempt);
  }
}
