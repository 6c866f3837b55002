import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, Database, InvalidError, newId, type Tx } from '#libs/platform';
import { normaliseIdentity } from '../owner-identities/normalise-identity.js';
import { OwnerIdentities, type PrintedIdentity } from '../owner-identities/owner-identities.service.js';
import { phoneCountry } from '../phones/phone-country.js';
import { Sessions } from '../sign-in/sessions.service.js';
import { hashPassword } from '../users/password.js';
import { passwordProblem } from '../users/password-rule.js';
import { SetupCode } from './setup-code.service.js';
import { SetupRepository } from './setup.repository.js';

export interface FirstOwner {
  name: string;
  email: string;
  password: string;
  /** IANA. */
  timeZone: string;
  /** Names and handles besides the name and the email. */
  identities?: PrintedIdentity[];
}

export interface FirstVisit {
  userId: string;
  workspaceId: string;
  /** Of the session that is open now. */
  secret: string;
}

/** The first visit: makes the owner and his workspace, once. */
@Injectable()
export class Setup {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly firsts: SetupRepository,
    private readonly identities: OwnerIdentities,
    private readonly sessions: Sessions,
    private readonly code: SetupCode,
  ) {}

  async state(): Promise<{ needed: boolean; codeRequired: boolean }> {
    return { needed: !(await this.firsts.ownerExists()), codeRequired: this.code.required };
  }

  /** Asks a stranger for the setup code first, where there is one. */
  async createForVisitor(owner: FirstOwner, visitor: { code?: string; address: string }): Promise<FirstVisit> {
    if (await this.firsts.ownerExists()) throw ownerExists();
    await this.code.check(visitor.code, visitor.address);
    return this.create(owner);
  }

  /** ConflictError when there is an owner already; of several at once exactly one wins. */
  async create(owner: FirstOwner): Promise<FirstVisit> {
    const problem = passwordProblem(owner.password, owner);
    if (problem) throw new InvalidError(problem, [{ field: 'password', detail: problem }]);
    const passwordHash = await hashPassword(owner.password);
    return this.database.transaction((tx) => this.write(tx, owner, passwordHash));
  }

  private async write(tx: Tx, owner: FirstOwner, passwordHash: string): Promise<FirstVisit> {
    const { name, email, timeZone, identities = [] } = owner;
    const createdAt = this.clock.now();
    const user = { id: newId(), name, email, passwordHash, createdAt };
    const workspace = { id: newId(), name, timeZone, createdAt, updatedAt: createdAt };
    if (!(await this.firsts.writeFirstOwner(tx, user, workspace))) throw ownerExists();
    await this.identities.addAll(tx, workspace.id, ownPrinted(owner), null);
    await this.identities.addAll(tx, workspace.id, identities, phoneCountry([], timeZone));
    return { userId: user.id, workspaceId: workspace.id, secret: await this.sessions.open(tx, user.id) };
  }
}

// A name of signs alone is allowed, but nobody can be known by it.
function ownPrinted({ name, email }: FirstOwner): PrintedIdentity[] {
  const own: PrintedIdentity[] = [
    { kind: 'name', printed: name },
    { kind: 'email', printed: email },
  ];
  return own.filter(({ kind, printed }) => normaliseIdentity(kind, printed) !== null);
}

function ownerExists(): ConflictError {
  return new ConflictError('This porch has its owner already; sign in.');
}
