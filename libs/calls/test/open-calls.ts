import type { Access } from '#libs/accounts';
import {
  Asking,
  AvailabilityService,
  Bookings,
  BriefQuery,
  CallInvitations,
  CallPlanner,
  CallRequests,
  Calls,
  CallsModule,
  ListCallsQuery,
  ListOpenInvitationsQuery,
  OpenInvitations,
  readRequest,
  RequestAcceptance,
} from '#libs/calls';
import { Contacts } from '#libs/contacts';
import { Interactions } from '#libs/interactions';
import { InteractionReader } from '#libs/memory';
import { buildWorkspace, freshDatabase, openRooms, StillClock } from '#libs/testing';

const allDay = { from: 0, to: 1_440 };

export type OpenCalls = Awaited<ReturnType<typeof openCalls>>;

/** The calls room on a database of its own, with an owner who may be called at any time. */
export async function openCalls(now = '2026-11-27T09:00:00Z') {
  const fresh = await freshDatabase();
  const clock = new StillClock(now);
  const context = await openRooms(fresh, [CallsModule], clock);
  const rooms = {
    asking: context.get(Asking, { strict: false }),
    availability: context.get(AvailabilityService, { strict: false }),
    bookings: context.get(Bookings, { strict: false }),
    brief: context.get(BriefQuery, { strict: false }),
    invitations: context.get(CallInvitations, { strict: false }),
    planner: context.get(CallPlanner, { strict: false }),
    requests: context.get(CallRequests, { strict: false }),
    calls: context.get(Calls, { strict: false }),
    listCalls: context.get(ListCallsQuery, { strict: false }),
    listPages: context.get(ListOpenInvitationsQuery, { strict: false }),
    pages: context.get(OpenInvitations, { strict: false }),
    acceptance: context.get(RequestAcceptance, { strict: false }),
    contacts: context.get(Contacts, { strict: false }),
    interactions: context.get(Interactions, { strict: false }),
    reader: context.get(InteractionReader, { strict: false }),
  };
  const newAccess = async (timeZone = 'America/New_York'): Promise<Access> => {
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { timeZone, now: clock.now() });
    const access = { workspaceId, userId: ownerId, role: 'owner' as const, timeZone };
    const windows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...allDay }));
    await rooms.availability.change(access, { windows, noticeHours: 0, mostAWeek: 100 });
    return access;
  };
  let visitors = 0;
  /** The secret of the new request. */
  const ask = async (path: string, form: Record<string, string> = {}): Promise<string> => {
    visitors += 1;
    const usual = { name: 'Jenn Whinnem', known: `@reader${visitors}`, why: 'Your post.', consent: 'yes' };
    const read = readRequest({ ...usual, ...form });
    if ('problem' in read) throw new Error(read.problem);
    const address = `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`;
    return rooms.asking.ask(path.replace('/talk/', ''), read, { address, once: undefined });
  };
  const close = async () => {
    await context.close();
    await fresh.close();
  };
  return { ...rooms, database: fresh.database, dataSource: fresh.dataSource, clock, newAccess, ask, close };
}
