import { Injectable } from '@nestjs/common';
import { Rhythms } from '#libs/interactions';
import { Database, type CalendarDay } from '#libs/platform';
import { needsWords } from '../promises/due-promises.js';
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
const FIRST_DAY = '0001-01-01';
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

  /**
   * Contacts that are not there any more are left out. With a day, words are loaded only where a promise is asked for on
   * that day or later.
   */
  async gather(
    workspaceId: string,
    contactIds: string[],
    porch: PorchFacts,
    today = FIRST_DAY,
  ): Promise<Map<string, ContactFacts>> {
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
      };
      facts.set(id, {
        ...known,
        words: NO_WORDS,
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
    await this.addWords(workspaceId, facts, today);
    return facts;
  }

  private async addWords(workspaceId: string, facts: Map<string, ContactFacts>, today: CalendarDay): Promise<void> {
    const promising = [...facts].flatMap(([id, one]) => (needsWords(one, today) ? [id] : []));
    const saidTo = await this.said.byIds(workspaceId, promising, MOST_ROWS);
    for (const [id, words] of saidTo) facts.get(id)!.words = words;
  }
}
