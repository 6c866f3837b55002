import type { Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Fact } from './fact.entity.js';

/** The facts table: what people wrote down. */
@Injectable()
export class FactsRepository {
  async countOf(tx: Tx, workspaceId: string, contactId: string): Promise<number> {
    return tx.getRepository(Fact).countBy({ workspaceId, contactId });
  }

  async insert(tx: Tx, fact: Fact): Promise<void> {
    await tx.getRepository(Fact).insert(fact);
  }

  findForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Fact | null> {
    return tx.getRepository(Fact).findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  async change(tx: Tx, { workspaceId, id, ...fact }: Fact): Promise<void> {
    await tx.getRepository(Fact).update({ workspaceId, id }, fact);
  }

  async remove(tx: Tx, workspaceId: string, id: string): Promise<void> {
    await tx.getRepository(Fact).delete({ workspaceId, id });
  }
}
