import { Injectable } from '@nestjs/common';
import { Rhythms } from '#libs/interactions';
import { Database } from '#libs/platform';
import { PeopleQuery } from '../people/people.query.js';
import { Homes } from '../whereabouts/homes.service.js';
import { byContact } from './by-contact.js';
import { noCalls } from './calls-known.js';
import { CallsKnownQuery } from './calls-known.query.js';
import { SaidWordsQuery } from './said-words.query.js';
import type { ContactFacts, OwnFact, PassedRow, PorchFacts, ReadSignal } from './contact-facts.js';
import { OWN_FACTS, PASSED_ROWS, READ_SIGNALS } from './facts.sql.js';
import { WaysToReachQuery } from './ways-to-reach.query.js';

/** Who has more is somebody whose newest ones are enough. */
const MOST_ROWS = 300;
const NO_WORDS: ReadonlyMap<string, string> = new Map();

/** Gathers all that the reasons know of some contacts, in a few statements however many they are. */
@Injectable()
export class FactsQuery {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleQuery,
    private readonly ways: WaysToReachQuery,
    private readonly calls: CallsKnownQuery,
    private readonly said: SaidWordsQuery,
    private readonly homes: Homes,
    private readonly rhythms: Rhythms,
  ) {}

  /** Contacts that are not there any more are left out. */
  async gather(workspaceId: string, contactIds: string[], porch: PorchFacts): Promise<Map<string, ContactFacts>> {
    const [people, ways, calls, homeOf, rhythms, rows, signals, own] = await Promise.all([
      this.people.byIds(workspaceId, contactIds),
      this.ways.byIds(workspaceId, contactIds),
      this.calls.byIds(workspaceId, contactIds),
      this.homes.load(workspaceId, contactIds),
      this.rhythms.byIds(workspaceId, contactIds),
      this.database.query<PassedRow & { contactId: string }>(PASSED_ROWS, [workspaceId, contactIds, MOST_ROWS]),
      this.database.query<ReadSignal & { contactId: string }>(READ_SIGNALS, [workspaceId, contactIds]),
      this.database.query<OwnFact & { contactId: string }>(OWN_FACTS, [workspaceId, contactIds]),
    ]);
    const saidTo = await this.said.byIds(workspaceId, promisingIn(signals), MOST_ROWS);
    const [rowsOf, signalsOf, ownOf] = [byContact(rows), byContact(signals), byContact(own)];
    const facts = new Map<string, ContactFacts>();
    for (const [id, person] of people) {
      const way = ways.get(id);
      const passed = rowsOf.get(id) ?? [];
      const known = {
        person,
        rows: passed.filter(({ kind }) => kind !== 'note'),
        notes: passed.filter(({ kind }) => kind === 'note'),
        signals: signalsOf.get(id) ?? [],
        words: saidTo.get(id) ?? NO_WORDS,
      };
      facts.set(id, {
        ...known,
        home: homeOf(known),
        strangers: [],
        strangerTo: [],
        ownFacts: ownOf.get(id) ?? [],
        known: new Set(way?.known),
        lastTalkBy: way?.lastTalkBy ?? null,
        rhythm: rhythms.get(id) ?? null,
        calls: calls.get(id) ?? noCalls,
        porch,
      });
    }
    return facts;
  }
}

function promisingIn(signals: (ReadSignal & { contactId: string })[]): string[] {
  const open = signals.filter(({ type, state }) => type === 'promise' && state === 'open');
  return [...new Set(open.map(({ contactId }) => contactId))];
}
