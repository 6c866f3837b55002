import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, Database, InvalidError, newId, NotFoundError, type Tx } from '#libs/platform';
import type { IdentityKind } from './identity-kind.js';
import { normaliseIdentity } from './normalise-identity.js';
import type { OwnerIdentity } from './owner-identity.entity.js';
import { OwnerIdentityRepository } from './owner-identity.repository.js';

/** Far more than anybody has; every import compares with all of them. */
const MOST_IDENTITIES = 500;

export interface PrintedIdentity {
  kind: IdentityKind;
  printed: string;
}

/** The names, handles, emails and numbers that are the owner himself. */
@Injectable()
export class OwnerIdentities {
  constructor(
    private readonly database: Database,
    private readonly identities: OwnerIdentityRepository,
    private readonly clock: Clock,
  ) {}

  list(workspaceId: string): Promise<OwnerIdentity[]> {
    return this.identities.list(workspaceId);
  }

  async add(workspaceId: string, identity: PrintedIdentity): Promise<OwnerIdentity> {
    const row = this.toRow(workspaceId, identity, 'printed');
    if ((await this.identities.count(workspaceId)) >= MOST_IDENTITIES) {
      throw new ConflictError(`A workspace keeps at most ${MOST_IDENTITIES} identities of its owner.`);
    }
    const [added] = await this.database.transaction((tx) => this.identities.insertNew(tx, [row]));
    if (!added) throw new ConflictError('This is already one of the identities of the owner.');
    return added;
  }

  /** Writes all of them in the caller's transaction; one that is there already is no error. */
  async addAll(tx: Tx, workspaceId: string, printed: PrintedIdentity[]): Promise<void> {
    const rows = printed.map((identity, index) => this.toRow(workspaceId, identity, `identities[${index}].printed`));
    await this.identities.insertNew(tx, rows);
  }

  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.identities.delete(workspaceId, id))) throw new NotFoundError('There is no such identity.');
  }

  private toRow(workspaceId: string, { kind, printed }: PrintedIdentity, field: string): OwnerIdentity {
    const value = normaliseIdentity(kind, printed);
    if (value === null) {
      const detail = `This is not a valid ${kind === 'other' ? 'identity' : kind}.`;
      throw new InvalidError(detail, [{ field, detail }]);
    }
    return { workspaceId, id: newId(), kind, value, printed, createdAt: this.clock.now() };
  }
}
