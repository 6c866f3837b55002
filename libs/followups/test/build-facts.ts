import { isOwnWord, rhythmOf } from '#libs/interactions';
import type { Person } from '../src/people/person.js';
import type { ContactFacts, OwnFact, PassedRow, PorchFacts, ReadSignal } from '../src/facts/contact-facts.js';
import { noCalls, type CallsKnown } from '../src/facts/calls-known.js';
import { isTalk } from '../src/facts/touches.js';
import type { Stranger } from '../src/introductions/stranger.js';
import { NO_HOME, type KnownPlace } from '../src/whereabouts/home.js';
import { priorModel } from '../src/rhythm/prior-model.js';
import { priorHabits } from '../src/rhythm/porch/gap-habits.js';

export const NOW = new Date('2026-11-23T12:00:00Z');
export const DAY = { today: '2026-11-23', timeZone: 'UTC' };

const DAY_MS = 86_400_000;

export interface RowToBuild extends Partial<PassedRow> {
  /** Days before NOW; null: no date. */
  ago?: number | null;
  text?: string;
  answered?: boolean;
}

/** An inbound comment on the blog if nothing else is said. */
export function row({ ago = 1, text = '', answered = false, ...given }: RowToBuild = {}): PassedRow {
  const at = ago === null ? null : new Date(NOW.getTime() - ago * 86_400_000);
  const couldAsk = (given.direction ?? 'inbound') === 'inbound' && /[?@]/.test(text);
  return {
    id: `row ${ago} ${text}`,
    channel: 'blog',
    kind: 'comment',
    direction: 'inbound',
    at,
    createdAt: at ?? NOW,
    precision: at === null ? 'none' : 'instant',
    datedBy: at === null ? null : 'item',
    threadId: null,
    threadTitle: null,
    position: null,
    permalink: null,
    hasWords: text !== '',
    asks: couldAsk ? { text, answers: [], answered } : null,
    ...given,
  };
}

export const reply = (given: RowToBuild = {}) => row({ direction: 'outbound', kind: 'reply', ...given });
export const mail = (given: RowToBuild = {}) =>
  row({ direction: 'outbound', channel: 'email', kind: 'message', datedBy: 'hand', ...given });
export const call = (given: RowToBuild = {}) =>
  row({ direction: 'outbound', channel: 'phone', kind: 'call', datedBy: 'hand', ...given });

export function signal(given: Partial<ReadSignal> & Pick<ReadSignal, 'type' | 'interactionId'>): ReadSignal {
  const state = given.type === 'promise' ? 'open' : 'read';
  const none = {
    fact: null,
    about: null,
    sensitive: false,
    promisedBy: null,
    due: null,
    dueOn: null,
    expiresOn: null,
    askAfterOn: null,
  };
  return { id: `${given.type} ${given.quote ?? ''}`, state, quote: 'I would love to talk.', ...none, ...given };
}

export function ownFact(given: Partial<OwnFact> & Pick<OwnFact, 'kind'>): OwnFact {
  const none = { about: null, sensitive: false, on: null, expiresOn: null, askAfterOn: null };
  return { id: `${given.kind} ${given.text ?? ''}`, text: '', ...none, ...given };
}

export interface FactsToBuild {
  /** In any order. */
  rows?: PassedRow[];
  notes?: PassedRow[];
  signals?: ReadSignal[];
  words?: Record<string, string>;
  ownFacts?: OwnFact[];
  person?: Partial<Person>;
  known?: string[];
  porch?: Partial<PorchFacts>;
  lastWords?: string;
  home?: KnownPlace;
  strangers?: Stranger[];
  calls?: Partial<CallsKnown>;
}

/** Facts whose clocks agree with the rows. */
export function facts({
  rows = [],
  notes = [],
  signals = [],
  words: said = {},
  ownFacts = [],
  person,
  known = [],
  porch,
  lastWords,
  home,
  strangers = [],
  calls = {},
}: FactsToBuild): ContactFacts {
  const ordered = [...rows].sort(
    (a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) || (a.position ?? 0) - (b.position ?? 0),
  );
  const inbound = ordered.filter(({ direction }) => direction === 'inbound');
  const talks = ordered.filter(isTalk);
  const words = inbound.filter((one) => !isTalk(one) && one.hasWords).at(-1);
  return {
    person: {
      ...nobody,
      firstInboundAt: inbound[0]?.at ?? null,
      first: inbound[0]?.at ? { precision: inbound[0].precision, datedBy: inbound[0].datedBy } : null,
      inboundCount: inbound.length,
      outboundCount: ordered.length - inbound.length,
      talkCount: talks.length,
      lastTalkAt: talks.at(-1)?.at ?? null,
      depth: talks.length > 0 ? 'voice' : inbound.length > 0 ? 'wave' : 'none',
      lastWordsId: words?.id ?? null,
      words: words
        ? { text: lastWords ?? words.asks?.text ?? 'So true.', datedBy: words.datedBy, address: null }
        : null,
      ...person,
    },
    rows: ordered,
    notes,
    signals,
    words: new Map(Object.entries(said)),
    ownFacts,
    known: new Set(known),
    home: home ? { place: home, readFrom: null, isNew: false } : NO_HOME,
    lastTalkBy: talks.at(-1)?.channel ?? null,
    strangers,
    strangerTo: [],
    rhythm: rhythmOf(
      ordered.flatMap((one) => (one.at && isOwnWord(one) ? [Math.floor(one.at.getTime() / DAY_MS)] : [])),
    ),
    calls: { ...noCalls, ...calls },
    porch: {
      timeZone: 'UTC',
      cadences: { inner: 7, close: 30, circle: 90, wide: 365 },
      ownerNames: new Set(['mara']),
      weeks: [],
      trips: [],
      introduces: strangers.length > 0,
      rhythm: { chance: priorModel, gaps: priorHabits },
      away: null,
      birthdayDays: 0,
      ...porch,
    },
  };
}

const nobody: Person = {
  id: '01890000-0000-7000-8000-00000000000a',
  name: 'Jenn Whitaker',
  circle: null,
  cadenceDays: null,
  boundaries: [],
  archivedAt: null,
  depth: 'none',
  lastExchangeAt: null,
  lastTalkAt: null,
  inboundCount: 0,
  outboundCount: 0,
  talkCount: 0,
  lastWordsId: null,
  createdAt: new Date('2020-01-01T00:00:00Z'),
  firstInboundAt: null,
  lastTimeAt: null,
  last: null,
  first: null,
  words: null,
};
