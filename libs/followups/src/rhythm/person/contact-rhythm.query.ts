import { Injectable } from '@nestjs/common';
import { addDays, Clock, Database, dayOf, NotFoundError } from '#libs/platform';
import type { ContactFacts } from '../../facts/contact-facts.js';
import { FactsQuery } from '../../facts/facts.query.js';
import { pausedWeeks } from '../../facts/paused-days.js';
import { PorchQuery } from '../../facts/porch.query.js';
import { expectedGap } from '../porch/expected-gap.js';
import { chanceAfter, ownSilence, verbOf } from '../porch/own-silence.js';
import { rhythmSentence } from '../rhythm-sentence.js';
import { COUNT_WITHOUT_DAY, DOTS } from './dots-statement.js';
import { joinedSpans } from './joined-spans.js';
import { rhythmOutlook } from './rhythm-outlook.js';
import type { ContactRhythmView, RhythmDot, RhythmSpan } from './contact-rhythm.view.js';

interface DotRow extends Omit<RhythmDot, 'from' | 'until'> {
  from: number;
  until: number;
}

const MOST_DOTS = 240;
/** With fewer days nothing is said to be usual, and nothing expected. */
const FEWEST_DAYS = 4;
/** What came before the first dot tells whether the porch was lively then. */
const DAYS_BEFORE = 100;
const FIRST_DAY = '1970-01-01';

/** One person's rhythm: what passed and when, what is usual, and what is to be expected. */
@Injectable()
export class ContactRhythmQuery {
  constructor(
    private readonly database: Database,
    private readonly porch: PorchQuery,
    private readonly facts: FactsQuery,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async get(workspaceId: string, contactId: string): Promise<ContactRhythmView> {
    const now = this.clock.now();
    const porch = await this.porch.get(workspaceId, now);
    const facts = (await this.facts.gather(workspaceId, [contactId], porch)).get(contactId);
    if (!facts) throw new NotFoundError('There is no such contact.');
    const [dots, [unknown]] = await Promise.all([
      this.database.query<DotRow>(DOTS, [workspaceId, contactId, now, MOST_DOTS]),
      this.database.query<{ count: number }>(COUNT_WITHOUT_DAY, [workspaceId, contactId]),
    ]);
    return {
      today: dayOf(now, porch.timeZone),
      dots: dots.map((dot) => ({ ...dot, from: toDay(dot.from), until: toDay(dot.until) })),
      withoutDay: unknown!.count,
      pauses: await this.pauses(workspaceId, dots, now),
      ...told(facts, now),
    };
  }

  private async pauses(workspaceId: string, dots: DotRow[], now: Date): Promise<RhythmSpan[]> {
    const [first] = dots;
    if (!first) return [];
    const weeks = await this.porch.weeksSince(workspaceId, first.from - DAYS_BEFORE, now);
    // The week that has not ended may still hear somebody.
    const whole = weeks.slice(0, -1);
    const own = dots.flatMap(({ from, inbound }) => Array.from({ length: inbound }, () => instantOf(from)));
    const paused = pausedWeeks(whole, own).filter(({ startsAt }) => startsAt >= instantOf(first.from));
    return joinedSpans(paused.map(({ startsAt }) => startsAt.toISOString().slice(0, 10)));
  }
}

type Told = Pick<
  ContactRhythmView,
  'expected' | 'silentDays' | 'pausedDays' | 'chanceToReturn' | 'sentence' | 'outlook'
>;

function told(facts: ContactFacts, now: Date): Told {
  const silence = ownSilence(facts, now, 1);
  if (!silence) {
    return { expected: null, silentDays: null, pausedDays: 0, chanceToReturn: null, sentence: null, outlook: null };
  }
  const { rhythm, lastOn, silentDays, pausedDays } = silence;
  const { fromDays, untilDays } = expectedGap(rhythm, facts.porch.rhythm.gaps);
  const expected =
    rhythm.activeDays < FEWEST_DAYS
      ? null
      : { from: addDays(lastOn, fromDays + pausedDays), until: addDays(lastOn, untilDays + pausedDays) };
  const chance = chanceAfter(silence, facts);
  const sentence = rhythmSentence(rhythm, rhythm.lastDay + silentDays, verbOf(facts));
  return {
    expected,
    silentDays,
    pausedDays,
    chanceToReturn: Math.round(chance * 100) / 100,
    sentence: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    outlook: rhythmOutlook({ today: dayOf(now, facts.porch.timeZone), expected, silentDays, pausedDays, chance }),
  };
}

function toDay(number: number): string {
  return addDays(FIRST_DAY, number);
}

function instantOf(number: number): Date {
  return new Date(`${toDay(number)}T12:00:00Z`);
}
