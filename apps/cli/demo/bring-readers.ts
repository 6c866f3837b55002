import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import {
  Asking,
  AvailabilityService,
  Bookings,
  CallRequests,
  ListOpenInvitationsQuery,
  OpenInvitations,
  readRequest,
  RequestAcceptance,
  SentInvitations,
} from '#libs/calls';
import { Interactions } from '#libs/interactions';
import { Database } from '#libs/platform';
import type { DemoDays } from './demo-days.js';
import { demoReaders, readersPage, type DemoReader } from './demo-readers.js';

/** Opens the page for readers, and has each ask and be answered as he would be. */
export async function bringReaders(app: INestApplicationContext, access: Access, days: DemoDays): Promise<void> {
  const pageId = await app.get(OpenInvitations, { strict: false }).make(access, readersPage);
  const { path } = await app.get(ListOpenInvitationsQuery, { strict: false }).get(access, pageId);
  for (const [at, reader] of demoReaders.entries()) {
    const requestId = await ask(app, path.replace('/talk/', ''), reader, `192.0.2.${at + 1}`);
    const askedAt = days.instant(reader.askedDaysAgo, '20:40');
    // The services write the time of now.
    const sql = 'update call_requests set created_at = $3 where workspace_id = $1 and id = $2';
    await app.get(Database, { strict: false }).query(sql, [access.workspaceId, requestId, askedAt]);
    if (reader.outcome === 'declined') {
      await app.get(CallRequests, { strict: false }).decline(access, requestId);
    } else if (reader.outcome !== undefined) await acceptReader(app, access, days, { requestId, reader });
  }
  await app
    .get(Database, { strict: false })
    .query(
      `update call_requests set decided_at = created_at + interval '20 hours' where workspace_id = $1 and decided_at is not null`,
      [access.workspaceId],
    );
}

async function ask(
  app: INestApplicationContext,
  place: string,
  { name, known, why, times = '' }: DemoReader,
  address: string,
): Promise<string> {
  const asked = readRequest({ name, known, why, times, consent: 'yes' });
  if ('problem' in asked) throw new Error(`${name}: ${asked.problem}`);
  const asking = app.get(Asking, { strict: false });
  const secret = await asking.ask(place, asked, { address, once: undefined });
  return (await asking.see(secret)).id;
}

async function acceptReader(
  app: INestApplicationContext,
  access: Access,
  days: DemoDays,
  { requestId, reader }: { requestId: string; reader: DemoReader },
): Promise<void> {
  const yes = await app.get(RequestAcceptance, { strict: false }).accept(access, requestId, undefined);
  const { id, secret } = yes!.link!;
  if (reader.outcome === 'talked') return talk(app, access, days, id);
  await app.get(SentInvitations, { strict: false }).mark(access, id, { channel: 'email' });
  await book(app, access, secret, reader);
}

async function book(
  app: INestApplicationContext,
  { workspaceId, timeZone }: Access,
  secret: string,
  { about = '', answers = [] }: DemoReader,
): Promise<void> {
  const availability = app.get(AvailabilityService, { strict: false });
  const [startsAt] = await availability.slots(workspaceId);
  const { questions } = await availability.settingsOf(workspaceId);
  const said = answers.map((answer, at) => ({ question: questions[at]!, answer }));
  const told = { about, answers: said, theirTimeZone: timeZone, guestEmail: null };
  const booking = { startsAt: startsAt!, way: 'phone' as const, reachAt: '+44 1632 960 114', ...told };
  await app.get(Bookings, { strict: false }).book(secret, booking);
}

async function talk(app: INestApplicationContext, access: Access, days: DemoDays, invitationId: string): Promise<void> {
  const [row] = await app.get(Database, { strict: false }).query<{
    contactId: string;
  }>(`update call_invitations set state = 'held' where workspace_id = $1 and id = $2 returning contact_id as "contactId"`, [access.workspaceId, invitationId]);
  await app.get(Interactions, { strict: false }).log(access, row!.contactId, {
    channel: 'phone',
    kind: 'call',
    happenedAt: days.instant(8, '15:20').toISOString(),
    durationMinutes: 34,
    text: 'Four cases, two of them pied. She’ll send photographs of the lot. I promised to mark the sorts that are missing.',
  });
}
