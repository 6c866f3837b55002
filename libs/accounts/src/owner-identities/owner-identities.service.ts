import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, Database, InvalidError, newId, NotFoundError, type Tx } from '#libs/platform';
import { WorkspaceRepository } from '../workspaces/workspace.repository.js';
import type { IdentityKind } from './identity-kind.js';
import { normaliseIdentity } from './normalise-identity.js';
import type { OwnerIdentity } from './owner-identity.entity.js';
import { OwnerIdentityRepository } from './owner-identity.repository.js';
import { phoneCountry } from '../phones/phone-country.js';

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
    private readonly workspaces: WorkspaceRepository,
    private readonly clock: Clock,
  ) {}

  list(workspaceId: string): Promise<OwnerIdentity[]> {
    return this.identities.list(workspaceId);
  }

  /** Where numbers without a country are dialled, for `normaliseIdentity`; null where neither his numbers nor his zone say. */
  async findPhoneCountry(workspaceId: string): Promise<string | null> {
    const [identities, workspace] = await Promise.all([
      this.identities.list(workspaceId),
      this.workspaces.find(workspaceId),
    ]);
    return phoneCountry(identities, workspace?.timeZone ?? 'UTC');
  }

  async add(workspaceId: string, identity: PrintedIdentity): Promise<OwnerIdentity> {
    const country = await this.findPhoneCountry(workspaceId);
    const row = this.toRow(workspaceId, identity, { field: 'printed', country });
    if ((await this.identities.count(workspaceId)) >= MOST_IDENTITIES) {
      throw new ConflictError(`A workspace keeps at most ${MOST_IDENTITIES} identities of its owner.`);
    }
    const [added] = await this.database.transaction((tx) => this.identities.insertNew(tx, [row]));
    if (!added) throw new ConflictError('This is already one of the identities of the owner.');
    return added;
  }

  /** Writes all of them in the caller's transaction, and gives those that are new. */
  async addAll(
    tx: Tx,
    workspaceId: string,
    printed: PrintedIdentity[],
    country: string | null,
  ): Promise<OwnerIdentity[]> {
    const rows = printed.map((identity, index) =>
      this.toRow(workspaceId, identity, { field: `identities[${index}].printed`, country }),
    );
    return this.identities.insertNew(tx, rows);
  }

  /** Those of them that are still there. */
  async removeAll(tx: Tx, workspaceId: string, ids: string[]): Promise<void> {
    await this.identities.deleteAll(tx, workspaceId, ids);
  }

  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.identities.delete(workspaceId, id))) throw new NotFoundError('There is no such identity.');
  }

  private toRow(
    workspaceId: string,
    { kind, printed }: PrintedIdentity,
    { field, country }: { field: string; country: string | null },
  ): OwnerIdentity {
    const value = normaliseIdentity(kind, printed, country);
    if (value === null) {
      const detail = `This is not a valid ${kind === 'other' ? 'identity' : kind}.`;
      throw new InvalidError(detail, [{ field, detail }]);
    }
    return { workspaceId, id: newId(), kind, value, printed, createdAt: this.clock.now() };
  }
}
