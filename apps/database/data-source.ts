import { ApiToken, JoinLink, Member, OwnerIdentity, Session, User, Workspace } from '#libs/accounts';
import { Contact, Identity } from '#libs/contacts';
import { Refusal, Suggestion, Trip } from '#libs/followups';
import { Import, ImportRow } from '#libs/imports';
import { ContactClocks, Interaction, InteractionAnswer, Thread, ThreadLink } from '#libs/interactions';
import { AuthorCorrection, Fact, ItemAuthor, Reading, Signal } from '#libs/memory';
import { columnTypes } from '#libs/platform';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ThePorch1795400000000 } from './migrations/1795400000000-the-porch.migration.js';
import { SignInTries1795400100000 } from './migrations/1795400100000-sign-in-tries.migration.js';
import { FollowupIndexes1795400200000 } from './migrations/1795400200000-followup-indexes.migration.js';
import { KeptReadings1795400300000 } from './migrations/1795400300000-kept-readings.migration.js';
import { Memory1795400400000 } from './migrations/1795400400000-memory.migration.js';
import { Suggestions1795400600000 } from './migrations/1795400600000-suggestions.migration.js';
import { Rhythm1795400700000 } from './migrations/1795400700000-rhythm.migration.js';
import { Boundaries1795400800000 } from './migrations/1795400800000-boundaries.migration.js';
import { FactsByHand1795400810000 } from './migrations/1795400810000-facts-by-hand.migration.js';
import { Notifications1795400900000 } from './migrations/1795400900000-notifications.migration.js';
import { Trips1795401000000 } from './migrations/1795401000000-trips.migration.js';
import { SensitiveWords1795401100000 } from './migrations/1795401100000-sensitive-words.migration.js';
import { Calls1795401200000 } from './migrations/1795401200000-calls.migration.js';
import { CallNotices1795401300000 } from './migrations/1795401300000-call-notices.migration.js';
import { BusyTimes1795401400000 } from './migrations/1795401400000-busy-times.migration.js';
import { OpenInvitations1795401500000 } from './migrations/1795401500000-open-invitations.migration.js';
import { Asking1795401600000 } from './migrations/1795401600000-asking.migration.js';
import { ImportedFiles1795401800000 } from './migrations/1795401800000-imported-files.migration.js';
import { FactsOfFiles1795401900000 } from './migrations/1795401900000-facts-of-files.migration.js';
import { Matching1795402000000 } from './migrations/1795402000000-matching.migration.js';
import { Merging1795402100000 } from './migrations/1795402100000-merging.migration.js';
import { LinksOfSites1795402200000 } from './migrations/1795402200000-links-of-sites.migration.js';
import { SentInvitations1795501000000 } from './migrations/1795501000000-sent-invitations.migration.js';
import { TalkDrafts1795501100000 } from './migrations/1795501100000-talk-drafts.migration.js';
import { OwnerTakenBack1795502000000 } from './migrations/1795502000000-owner-taken-back.migration.js';
import { KeysOfAContact1795503000000 } from './migrations/1795503000000-keys-of-a-contact.migration.js';
import { CountsOfImports1795505000000 } from './migrations/1795505000000-counts-of-imports.migration.js';

type EntityClass = new () => object;

/** Every entity of every room, one line a room. */
const entities: EntityClass[] = [
  [Workspace, User, Member, JoinLink, Session, ApiToken, OwnerIdentity],
  [Contact, Identity],
  [Interaction, InteractionAnswer, Thread, ThreadLink, ContactClocks],
  [Reading, ItemAuthor, AuthorCorrection, Signal, Fact],
  [Import, ImportRow],
  [Suggestion, Refusal, Trip],
].flat();

const migrations = [
  ThePorch1795400000000,
  SignInTries1795400100000,
  FollowupIndexes1795400200000,
  KeptReadings1795400300000,
  Memory1795400400000,
  Suggestions1795400600000,
  Rhythm1795400700000,
  Boundaries1795400800000,
  FactsByHand1795400810000,
  Notifications1795400900000,
  Trips1795401000000,
  SensitiveWords1795401100000,
  Calls1795401200000,
  CallNotices1795401300000,
  BusyTimes1795401400000,
  OpenInvitations1795401500000,
  Asking1795401600000,
  ImportedFiles1795401800000,
  FactsOfFiles1795401900000,
  Matching1795402000000,
  Merging1795402100000,
  LinksOfSites1795402200000,
  SentInvitations1795501000000,
  TalkDrafts1795501100000,
  OwnerTakenBack1795502000000,
  KeysOfAContact1795503000000,
  CountsOfImports1795505000000,
];

/** As they stand in the table `migrations` once they are applied. */
export function migrationNames(): string[] {
  return migrations.map((migration) => migration.name);
}

export interface ConnectionOptions {
  poolSize?: number;
  /** 0 means no limit; the default suits requests, long jobs ask for more. */
  statementTimeoutMs?: number;
}

/** Not yet connected: call `initialize()`. */
export function createDataSource(url: string, options: ConnectionOptions = {}): DataSource {
  const { poolSize = 10, statementTimeoutMs = 60_000 } = options;
  const settings: DataSourceOptions = {
    type: 'postgres',
    url,
    entities,
    migrations,
    applicationName: 'frontporch',
    installExtensions: false,
    poolSize,
    connectTimeoutMS: 10_000,
    // Compiling a plan takes longer than all but the longest of our statements run.
    extra: { keepAlive: true, statement_timeout: statementTimeoutMs, options: '-c jit=off', types: columnTypes },
  };
  return new DataSource(settings);
}
