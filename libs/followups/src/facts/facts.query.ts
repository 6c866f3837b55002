import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { PeopleQuery } from '../people/people.query.js';
import { byContact } from './by-contact.js';
import type { ContactFacts, OwnFact, PassedRow, PorchFacts, ReadSignal } from './contact-facts.js';
import { OWN_FACTS, PASSED_ROWS, READ_SIGNALS } from './facts.sql.js';
import { WaysToReachQuery } from './ways-to-reach.query.js';

/** Who has more is somebody whose newest ones are enough. */
const MOST_ROWS = 300;

/** Gathers all that the reasons know of some contacts, in a few statements however many they are. */
@Injectable()
export class FactsQuery {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleQuery,
    private readonly ways: WaysToReachQuery,
  ) {}

  /** Contacts that are not there any more are left out. */
  async gather(workspaceId: string, contactIds: string[], porch: PorchFacts): Promise<Map<string, ContactFacts>> {
    const [people, ways, rows, signals, own] = await Promise.all([
      this.people.byIds(workspaceId, contactIds),
      this.ways.byIds(workspaceId, contactIds),
      this.database.query<PassedRow & { contactId: string }>(PASSED_ROWS, [workspaceId, contactIds, MOST_ROWS]),
      this.database.query<ReadSignal & { contactId: string }>(READ_SIGNALS, [workspaceId, contactIds]),
      this.database.query<OwnFact & { contactId: string }>(OWN_FACTS, [workspaceId, contactIds]),
    ]);
    const [rowsOf, signalsOf, ownOf] = [byContact(rows), byContact(signals), byContact(own)];
    const facts = new Map<string, ContactFacts>();
    for (const [id, person] of people) {
      const way = ways.get(id);
      const passed = rowsOf.get(id) ?? [];
      facts.set(id, {
        person,
        rows: passed.filter(({ kind }) => kind !== 'note'),
        notes: passed.filter(({ kind }) => kind === 'note'),
        signals: signalsOf.get(id) ?? [],
        ownFacts: ownOf.get(id) ?? [],
        known: new Set(way?.known),
        lastTalkBy: way?.lastTalkBy ?? null,
        callUntil: way?.callUntil ?? null,
        porch,
      });
    }
    return facts;
  }
}
