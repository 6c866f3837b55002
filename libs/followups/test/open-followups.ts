import type { Access } from '#libs/accounts';
import {
  FollowupsModule,
  Rescorer,
  RhythmFitter,
  Suggestions,
  TodayQuery,
  DayPlanner,
  Followups,
  FollowupSettingsService,
  ReviewQuery,
  PromisesQuery,
  PrecisionQuery,
  TasksQuery,
  WeekQuery,
  YearQuery,
  ContactPlace,
  Trips,
  TripsQuery,
} from '#libs/followups';
import { Contacts } from '#libs/contacts';
import { Facts, MemoryModule } from '#libs/memory';
import { Clocks, Interactions, InteractionsModule, Rhythms } from '#libs/interactions';
import {
  buildContact,
  buildInteraction,
  buildWorkspace,
  freshDatabase,
  openRooms,
  StillClock,
  type ContactToBuild,
  type InteractionToBuild,
} from '#libs/testing';
import { v5 } from 'uuid';
import { RhythmModels } from '../src/rhythm/porch/rhythm-models.repository.js';

export type OpenFollowups = Awaited<ReturnType<typeof openFollowups>>;

const MORNING = '2026-11-23T09:00:00Z';
const DAY_MS = 86_400_000;

/** The room on a database of its own, with a clock that stands still, and the few moves that its specs are made of. */
export async function openFollowups() {
  const fresh = await freshDatabase();
  const clock = new StillClock(MORNING);
  const context = await openRooms(fresh, [InteractionsModule, MemoryModule, FollowupsModule], clock);
  const get = <T>(type: abstract new (...parameters: never[]) => T): T => context.get(type as never, { strict: false });

  const newAccess = async (timeZone = 'UTC'): Promise<Access> => {
    const identities = [{ kind: 'name' as const, printed: 'Mara Lind' }];
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { timeZone, identities, now: clock.now() });
    return { workspaceId, userId: ownerId, role: 'owner', timeZone };
  };
  const ago = (days: number) => new Date(clock.now().getTime() - days * DAY_MS);
  const contact = ({ workspaceId }: Access, given: ContactToBuild = {}) =>
    buildContact(fresh.dataSource, workspaceId, given);
  const wrote = ({ workspaceId }: Access, contactId: string, days: number, given: InteractionToBuild = {}) =>
    buildInteraction(fresh.dataSource, workspaceId, {
      contactId,
      happenedAt: ago(days),
      createdAt: ago(days),
      ...given,
    });
  /** As a reading of the words would leave it. */
  const signal = async ({ workspaceId }: Access, interactionId: string, type: string, quote: string, more = {}) => {
    const { state, by, fact, sensitive, dueOn } = {
      state: type === 'promise' ? 'open' : 'read',
      by: null,
      fact: null,
      sensitive: false,
      dueOn: null,
      ...more,
    };
    const id = v5(`${type} ${quote}`, interactionId);
    await fresh.database.query(
      `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, promised_by, fact, sensitive, due_on)
       values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10)`,
      [workspaceId, id, interactionId, type, state, quote, by, fact, sensitive, dueOn],
    );
    return id;
  };
  const queued = async ({ workspaceId }: Access): Promise<string[]> => {
    const sql = 'select contact_id as id from rescore where workspace_id = $1 order by id';
    return (await fresh.database.query<{ id: string }>(sql, [workspaceId])).map(({ id }) => id);
  };
  const suggestionsOf = ({ workspaceId }: Access) =>
    fresh.database.query<{
      id: string;
      contact_id: string;
      reason: string;
      state: string;
      evidence: unknown[];
      planned_on: Date | null;
    }>('select * from suggestions where workspace_id = $1 order by contact_id, reason, id', [workspaceId]);
  const duesOf = ({ workspaceId }: Access) =>
    fresh.database.query<{ contact_id: string; next_due_at: Date }>(
      'select contact_id, next_due_at from contact_dues where workspace_id = $1 order by contact_id',
      [workspaceId],
    );
  const close = async () => {
    await context.close();
    await fresh.close();
  };
  return {
    fresh,
    database: fresh.database,
    clock,
    rescorer: get(Rescorer),
    fitter: get(RhythmFitter),
    models: get(RhythmModels),
    clocks: get(Clocks),
    rhythms: get(Rhythms),
    suggestions: get(Suggestions),
    today: get(TodayQuery),
    planner: get(DayPlanner),
    followups: get(Followups),
    precision: get(PrecisionQuery),
    tasks: get(TasksQuery),
    week: get(WeekQuery),
    years: get(YearQuery),
    settings: get(FollowupSettingsService),
    review: get(ReviewQuery),
    promises: get(PromisesQuery),
    contacts: get(Contacts),
    facts: get(Facts),
    interactions: get(Interactions),
    trips: get(Trips),
    tripsQuery: get(TripsQuery),
    contactPlace: get(ContactPlace),
    newAccess,
    ago,
    contact,
    wrote,
    signal,
    queued,
    suggestionsOf,
    duesOf,
    close,
    morning: MORNING,
  };
}
