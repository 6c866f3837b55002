import type { Cadences } from '#libs/accounts';
import type { Channel, DatedBy, Direction, InteractionKind, Precision, RunningRhythm } from '#libs/interactions';
import type { FactDay, OwnFactKind, Promiser, SignalState, SignalType } from '#libs/memory';
import type { FactKind } from '#libs/reading';
import type { Away } from '../away.js';
import type { Person } from '../people/person.js';
import type { PlannedTrip } from '../trips/planned-trip.js';
import type { Home } from '../whereabouts/home.js';
import type { Stranger } from '../introductions/stranger.js';
import type { PorchRhythm } from '../rhythm/porch/rhythm-models.repository.js';
import type { CallsKnown } from './calls-known.js';
import type { PorchWeek } from './paused-days.js';

/** One thing that passed between the owner and the contact. */
export interface PassedRow {
  id: string;
  channel: Channel;
  kind: InteractionKind;
  direction: Direction;
  at: Date | null;
  createdAt: Date;
  precision: Precision;
  datedBy: DatedBy | null;
  threadId: string | null;
  threadTitle: string | null;
  position: number | null;
  /** Its own address, else that of its post. */
  permalink: string | null;
  hasWords: boolean;
  /** Only of inbound words that could ask the owner something; else null. */
  asks: { text: string; answers: { printed: string; owner: boolean }[]; answered: boolean } | null;
}

/** Something that was read in one of the rows. */
export interface ReadSignal {
  id: string;
  interactionId: string;
  type: SignalType;
  state: SignalState;
  quote: string;
  fact: FactKind | null;
  sensitive: boolean;
  /** Of a fact: whom it is about, where that is known to be somebody else than the writer. */
  about: string | null;
  promisedBy: Promiser | null;
  due: string | null;
  dueOn: string | null;
  expiresOn: string | null;
  askAfterOn: string | null;
}

/** Something that was written down by hand and has a day. */
export interface OwnFact {
  id: string;
  kind: OwnFactKind;
  text: string;
  about: string | null;
  sensitive: boolean;
  on: FactDay | null;
  expiresOn: string | null;
  askAfterOn: string | null;
}

/** What holds for everybody of a workspace. */
export interface PorchFacts {
  timeZone: string;
  cadences: Cadences;
  /** The owner's names as they may stand after an @. */
  ownerNames: ReadonlySet<string>;
  /** How many words came from anybody in each week, oldest first. */
  weeks: PorchWeek[];
  /** Trips of the owner that are not over, the next one first. */
  trips: PlannedTrip[];
  /** The owner wants to hear who could be made known to whom. */
  introduces: boolean;
  /** What the histories of its people have taught. */
  rhythm: PorchRhythm;
  /** The days on which the owner is, was last or will next be away. */
  away: Away | null;
  /** So many days before a birthday it is told. */
  birthdayDays: number;
}

/** All that the reasons know of one contact. */
export interface ContactFacts {
  person: Person;
  /** The newest few hundred, oldest first. */
  rows: PassedRow[];
  /** What the owner noted on them; it passed between nobody, but may hold a promise. */
  notes: PassedRow[];
  signals: ReadSignal[];
  /** Where a promise is open and still asked for, what was said in the rows and notes, by their ids; else nothing. */
  words: ReadonlyMap<string, string>;
  ownFacts: OwnFact[];
  /** The kinds of identities by which they are known. */
  known: ReadonlySet<string>;
  lastTalkBy: Channel | null;
  home: Home;
  /** Others with something rare in common whom they do not know, the strongest first; only where the owner wants it. */
  strangers: Stranger[];
  /** Others in whose lines this one could be named as such a stranger. */
  strangerTo: string[];
  /** How often they write by themselves; null where no day is known. */
  rhythm: RunningRhythm | null;
  calls: CallsKnown;
  porch: PorchFacts;
}
