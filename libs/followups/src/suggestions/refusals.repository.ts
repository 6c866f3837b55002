import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/platform';
import type { RefusedFor } from '../ranking/draft-suggestions.js';
import type { ReasonName } from '../reasons/followup-reason.js';
import { Refusal, type RefusalWord } from './refusal.entity.js';

interface Said {
  contactId: string | null;
  reason: ReasonName | null;
  says: RefusalWord;
  saidAt: Date;
}

/** What people refused; only a person adds to it or takes from it. */
@Injectable()
export class RefusalsRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, refusal: Refusal): Promise<void> {
    await tx.getRepository(Refusal).insert(refusal);
  }

  /** The newest word on a suggestion is taken back; null where there is none. */
  async takeBack(tx: Tx, workspaceId: string, suggestionId: string): Promise<Refusal | null> {
    const repository = tx.getRepository(Refusal);
    const newest = await repository.findOne({
      where: { workspaceId, suggestionId },
      order: { saidAt: 'DESC', id: 'DESC' },
    });
    if (newest) await repository.delete({ workspaceId, id: newest.id });
    return newest;
  }

  /** What concerns each of these contacts. */
  async load(workspaceId: string, contactIds: string[]): Promise<(contactId: string) => RefusedFor> {
    const rows = await this.database.query<Said>(
      `select contact_id as "contactId", reason, says, said_at as "saidAt" from suggestion_refusals
       where workspace_id = $1 and (contact_id = any($2::uuid[]) or contact_id is null)`,
      [workspaceId, contactIds],
    );
    const ofAll = rows.filter(({ contactId }) => contactId === null);
    const byContact = new Map<string, Said[]>();
    for (const row of rows) {
      if (row.contactId !== null) byContact.set(row.contactId, [...(byContact.get(row.contactId) ?? []), row]);
    }
    return (contactId) => toRefused([...ofAll, ...(byContact.get(contactId) ?? [])]);
  }
}

function toRefused(said: Said[]): RefusedFor {
  const own = said.flatMap(({ contactId, saidAt }) => (contactId === null ? [] : [saidAt.getTime()]));
  return {
    person: said.some(({ says }) => says === 'never_person'),
    reasons: new Set(said.flatMap(({ reason }) => (reason === null ? [] : [reason]))),
    lastAt: own.length === 0 ? null : new Date(Math.max(...own)),
  };
}
