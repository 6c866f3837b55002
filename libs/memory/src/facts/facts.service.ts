import type { Access } from '#libs/accounts';
import { ContactDirectory } from '#libs/contacts';
import { Clock, ConflictError, Database, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkFact } from './check-fact.js';
import type { FactDay, OwnFactKind } from './fact-words.js';
import type { Fact } from './fact.entity.js';
import { FactsRepository } from './facts.repository.js';

/** What is left out of a change stays, null takes it away. */
export interface FactToWrite {
  kind: OwnFactKind;
  text?: string;
  about?: string | null;
  /** Where it is left out of a new one, what is about health is. */
  sensitive?: boolean;
  on?: { month: number; day: number; year?: number | null } | null;
  expiresOn?: string | null;
  askAfterOn?: string | null;
}

/** Nobody is remembered by more; it keeps a runaway script from filling a person's page. */
const MOST_OF_A_CONTACT = 500;

/** Facts that people write down, change and delete. */
@Injectable()
export class Facts {
  constructor(
    private readonly database: Database,
    private readonly facts: FactsRepository,
    private readonly contacts: ContactDirectory,
    private readonly clock: Clock,
  ) {}

  /** The new fact. Refuses (422) what does not fit together. */
  async write({ workspaceId }: Access, contactId: string, wanted: FactToWrite): Promise<Fact> {
    const now = this.clock.now();
    const nothing: Fact = {
      workspaceId,
      id: newId(),
      contactId,
      kind: wanted.kind,
      text: '',
      about: null,
      sensitive: wanted.kind === 'health',
      month: null,
      day: null,
      year: null,
      expiresOn: null,
      askAfterOn: null,
      createdAt: now,
      updatedAt: now,
    };
    const fact = changed(nothing, wanted);
    await this.database.transaction(async (tx) => {
      if (!(await this.contacts.holdByHand(tx, workspaceId, contactId)))
        throw new NotFoundError('There is no such contact.');
      const known = await this.facts.countOf(tx, workspaceId, contactId);
      if (known >= MOST_OF_A_CONTACT) throw new ConflictError(`There are ${MOST_OF_A_CONTACT} facts already.`);
      await this.facts.insert(tx, fact);
    });
    return fact;
  }

  /** The fact as it is now. */
  async change({ workspaceId }: Access, id: string, change: Partial<FactToWrite>): Promise<Fact> {
    return this.database.transaction(async (tx) => {
      const fact = { ...changed(await this.getForUpdate(tx, workspaceId, id), change), updatedAt: this.clock.now() };
      await this.contacts.holdByHand(tx, workspaceId, fact.contactId);
      await this.facts.change(tx, fact);
      return fact;
    });
  }

  /** For good. */
  async remove({ workspaceId }: Access, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.getForUpdate(tx, workspaceId, id);
      await this.facts.remove(tx, workspaceId, id);
    });
  }

  private async getForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Fact> {
    const fact = await this.facts.findForUpdate(tx, workspaceId, id);
    if (!fact) throw new NotFoundError('There is no such fact.');
    return fact;
  }
}

function changed(fact: Fact, change: Partial<FactToWrite>): Fact {
  const kind = change.kind ?? fact.kind;
  const text = change.text ?? fact.text;
  const before =
    fact.month !== null && fact.day !== null ? { month: fact.month, day: fact.day, year: fact.year } : null;
  const on: FactDay | null =
    change.on === undefined ? before : change.on && { ...change.on, year: change.on.year ?? null };
  checkFact({ kind, text, on });
  return {
    ...fact,
    kind,
    text,
    about: change.about === undefined ? fact.about : change.about || null,
    sensitive: change.sensitive ?? fact.sensitive,
    month: on?.month ?? null,
    day: on?.day ?? null,
    year: on?.year ?? null,
    expiresOn: change.expiresOn === undefined ? fact.expiresOn : change.expiresOn,
    askAfterOn: change.askAfterOn === undefined ? fact.askAfterOn : change.askAfterOn,
  };
}
