import { gunzipSync } from 'node:zlib';
import { OwnerIdentities, type Access } from '#libs/accounts';
import { AvailabilityService, CalendarFiles, CalendarReader, Calendars, CallsModule } from '#libs/calls';
import {
  buildWorkspace,
  calendarText,
  eventLines,
  freshDatabase,
  openCalendarServer,
  openRooms,
  StillClock,
  type CalendarServer,
  type FreshDatabase,
} from '#libs/testing';
import type { INestApplicationContext } from '@nestjs/common';

const NOW = '2026-11-27T09:00:00Z';
const TUESDAY = eventLines('20261201T150000', 60);

describe('reading calendars', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;
  let server: CalendarServer;
  let access: Access;
  const clock = new StillClock(NOW);
  let calendars: Calendars;
  let files: CalendarFiles;
  let reader: CalendarReader;
  let availability: AvailabilityService;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const config = { fetchAllow: ['127.0.0.1'], secretKey: 'a key for the specs alone' };
    rooms = await openRooms(fresh, [CallsModule], clock, { config });
    [calendars, files] = [rooms.get(Calendars, { strict: false }), rooms.get(CalendarFiles, { strict: false })];
    reader = rooms.get(CalendarReader, { strict: false });
    availability = rooms.get(AvailabilityService, { strict: false });
  });
  beforeEach(async () => {
    clock.set(NOW);
    server = await openCalendarServer();
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { now: clock.now() });
    access = { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
  });
  afterEach(() => server.close());
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  const add = (address = server.address) => calendars.add(access, { name: 'Work', allDay: 'if_marked', address });
  const read = (calendarId: string) => reader.read({ workspaceId: access.workspaceId, calendarId });
  const get = (id: string) => calendars.get(access.workspaceId, id);
  const busy = async () => {
    const rows = await fresh.database.query<{ from: Date; to: Date }>(
      'select starts_at as from, ends_at as to from busy_times where workspace_id = $1 order by 1, 2',
      [access.workspaceId],
    );
    return rows.map(({ from, to }) => `${from.toISOString().slice(5, 16)} ${to.toISOString().slice(11, 16)}`);
  };
  /** Changes with every row that is written anew. */
  const written = async () => {
    const sql = `select string_agg(xmin::text || ctid::text, ',' order by starts_at) as mark from busy_times where workspace_id = $1`;
    return (await fresh.database.query<{ mark: string }>(sql, [access.workspaceId]))[0]!.mark;
  };
  const firstSlots = async (count: number) =>
    (await availability.slots(access.workspaceId)).slice(0, count).map((slot) => slot.toISOString().slice(5, 16));

  it('keeps its times, counts its events, and takes them out of the free times', async () => {
    server.state.text = calendarText(TUESDAY, eventLines('20261203T160000', 30, 'RRULE:FREQ=WEEKLY;COUNT=2'));
    const id = await add();
    expect(await get(id)).toMatchObject({ host: '127.0.0.1', readAt: null, askedAt: new Date(NOW), events: 0 });
    expect(await firstSlots(1)).toEqual(['12-01T15:00']);
    await read(id);
    expect(await get(id)).toMatchObject({ readAt: new Date(NOW), askedAt: null, failure: null, events: 3, unread: 0 });
    expect(await busy()).toEqual(['12-01T15:00 16:00', '12-03T16:00 16:30', '12-10T16:00 16:30']);
    // Ten minutes stay free before and after, as between calls.
    expect(await firstSlots(5)).toEqual(['12-01T16:10', '12-01T16:40', '12-03T15:00', '12-03T15:30', '12-03T16:40']);
  });

  it('keeps no word of it, and no address that a copy of the database gives away', async () => {
    server.state.text = calendarText(TUESDAY);
    const id = await add();
    await read(id);
    const [row] = await fresh.database.query<{ all: string; address: Buffer }>(
      'select c::text as all, address from calendars c where id = $1',
      [id],
    );
    expect(row!.all).not.toMatch(/s3cret/);
    expect(row!.address.toString('latin1')).not.toMatch(/s3cret/);
    const [{ times }] = (await fresh.database.query('select times from calendars where id = $1', [id])) as [
      { times: Buffer },
    ];
    expect(gunzipSync(times).toString()).toMatch(/"wall"/);
    expect(gunzipSync(times).toString()).not.toMatch(/secret|cal\.example/i);
  });

  it('writes nothing where nothing is new, by ETag or by what is in it', async () => {
    server.state.text = calendarText(TUESDAY);
    const id = await add();
    await read(id);
    const before = await written();
    clock.advance({ minutes: 15 });
    await read(id);
    expect(server.asked[1]!.headers['if-none-match']).toBeDefined();
    expect(await get(id)).toMatchObject({ readAt: clock.now(), events: 1 });
    await fresh.database.query('update calendars set etag = null where id = $1', [id]);
    await read(id);
    expect(server.asked[2]!.headers['if-none-match']).toBeUndefined();
    expect(await written()).toBe(before);
    server.state.text = calendarText(eventLines('20261202T150000', 45));
    await read(id);
    expect(await busy()).toEqual(['12-02T15:00 15:45']);
  });

  it('leaves free what the owner has declined, also by an address that is learnt later', async () => {
    const declined = (by: string) => `ATTENDEE;PARTSTAT=DECLINED:mailto:${by}`;
    const [{ email }] = (await fresh.database.query('select email from users where id = $1', [access.userId])) as [
      { email: string },
    ];
    server.state.text = calendarText(
      eventLines('20261201T150000', 60, declined(email.toUpperCase())),
      eventLines('20261203T150000', 60, declined('ada@work.example')),
      eventLines('20261208T150000', 60, declined('wren@ashby.example')),
    );
    const id = await add();
    await read(id);
    expect(await busy()).toEqual(['12-03T15:00 16:00', '12-08T15:00 16:00']);
    const identity = { kind: 'email' as const, printed: 'Ada@Work.example' };
    await rooms.get(OwnerIdentities, { strict: false }).add(access.workspaceId, identity);
    // Read again by hand, the whole file is read once more, though nothing in it has changed.
    await calendars.readNow(access, id);
    await read(id);
    expect(await busy()).toEqual(['12-08T15:00 16:00']);
    const [{ times }] = (await fresh.database.query('select times from calendars where id = $1', [id])) as [
      { times: Buffer },
    ];
    expect(gunzipSync(times).toString()).not.toMatch(/@|example/i);
  });

  it('that fails keeps the times it had, says why and since when, and is asked less and less often', async () => {
    server.state.text = calendarText(TUESDAY);
    const id = await add();
    await read(id);
    const next = async () => {
      const [row] = await fresh.database.query<{ at: Date }>('select next_read_at as at from calendars where id = $1', [
        id,
      ]);
      return (row!.at.getTime() - clock.now().getTime()) / 60_000;
    };
    expect(await next()).toBe(15);
    clock.advance({ minutes: 15 });
    const failingSince = clock.now();
    server.state.status = 500;
    await read(id);
    expect([await next(), await get(id)]).toEqual([
      30,
      expect.objectContaining({ failingSince, readAt: new Date(NOW) }),
    ]);
    clock.advance({ minutes: 30 });
    server.state.status = 404;
    await read(id);
    const failure = 'There is nothing at this address any more (127.0.0.1 answers 404).';
    expect([await next(), await get(id)]).toEqual([60, expect.objectContaining({ failingSince, failure, events: 1 })]);
    expect(await busy()).toEqual(['12-01T15:00 16:00']);
    server.state.status = 200;
    await read(id);
    expect(await get(id)).toMatchObject({ failure: null, failingSince: null, readAt: clock.now() });
    expect(await next()).toBe(15);
  });

  it('says what is wrong in words: no calendar, too large, not public, another key', async () => {
    const failureOf = async (id: string) => {
      await read(id);
      return (await get(id)).failure;
    };
    server.state.text = '<!doctype html><title>Sign in</title>';
    const id = await add();
    expect(await failureOf(id)).toMatch(/^This is not a calendar/);
    server.state.text = calendarText(`X-LONG:${'x'.repeat(11 * 1024 * 1024)}`);
    expect(await failureOf(id)).toBe('This is larger than 10 MB, the most that is taken.');
    expect(await failureOf(await add('http://169.254.169.254/latest'))).toBe(
      '169.254.169.254 is not on the open internet, and only what is there is asked.',
    );
    await fresh.database.query(`update calendars set address = '\\x00' where id = $1`, [id]);
    expect(await failureOf(id)).toBe('The address was kept under another SECRET_KEY. Give it again.');
  });

  it('is looked through again as days pass, in another time zone, and where whole days count otherwise', async () => {
    const day = ['BEGIN:VEVENT', 'UID:day', 'DTSTART;VALUE=DATE:20261201', 'END:VEVENT'].join('\r\n');
    const yearly = eventLines('20260701T100000', 60, 'RRULE:FREQ=YEARLY');
    const id = await files.add(access, {
      name: 'Home',
      allDay: 'if_marked',
      file: Buffer.from(calendarText(day, yearly)),
    });
    expect(await busy()).toEqual([]);
    await calendars.change(access, id, { allDay: 'busy' });
    expect((await get(id)).askedAt).toEqual(clock.now());
    await read(id);
    expect(await busy()).toEqual(['12-01T00:00 00:00']);
    await fresh.database.query(`update workspaces set time_zone = 'Asia/Tokyo' where id = $1`, [access.workspaceId]);
    const due = async () => {
      const rows = await fresh.database.query<{ id: string }>(
        'select c.id from calendars c join workspaces w on w.id = c.workspace_id where next_read_at <= $1 or read_zone <> time_zone',
        [clock.now()],
      );
      return rows.map((row) => row.id);
    };
    expect(await due()).toContain(id);
    await read(id);
    expect(await due()).not.toContain(id);
    expect(await busy()).toEqual(['11-30T15:00 15:00']);
    clock.advance({ days: 30 });
    await read(id);
    // It was given once, and is as old as it is.
    expect(await get(id)).toMatchObject({ readAt: new Date(NOW), askedAt: null });
    expect(await busy()).toEqual(['07-01T10:00 11:00']);
  });

  it("leaves out the calls of Frontporch itself, which the owner's calendar shows too", async () => {
    const callId = '01890000-0000-7000-8000-00000000abcd';
    await fresh.database.query(
      `insert into contacts (workspace_id, id, name, created_at, updated_at) values ($1, $2, 'Wren', now(), now())`,
      [access.workspaceId, callId],
    );
    await fresh.database.query(
      `insert into calls (workspace_id, id, contact_id, starts_at, ends_at, state, way, reach_at, about, answers, their_time_zone,
         created_at, updated_at)
       values ($1, $2, $2, '2026-12-01T15:00Z', '2026-12-01T15:20Z', 'cancelled', 'phone', '', '', '[]', 'UTC', now(), now())`,
      [access.workspaceId, callId],
    );
    const own = TUESDAY.replace(/^UID:.*$/m, `UID:call-${callId.toUpperCase()}@frontporch.invalid`);
    server.state.text = calendarText(own, eventLines('20261203T150000', 60));
    const id = await add();
    await read(id);
    expect(await busy()).toEqual(['12-03T15:00 16:00']);
  });

  it('comes to nothing where the calendar was changed or removed meanwhile', async () => {
    server.state.text = calendarText(TUESDAY);
    server.state.waitMs = 300;
    const other = await openCalendarServer();
    other.state.text = calendarText(eventLines('20261208T150000', 60));
    const id = await add();
    const reading = read(id);
    await calendars.change(access, id, { address: other.address });
    await reading;
    expect(await busy()).toEqual(['12-08T15:00 16:00']);
    await calendars.change(access, id, { address: server.address });
    const last = read(id);
    await calendars.remove(access, id);
    await last;
    expect(await busy()).toEqual([]);
    other.close();
  });

  it('is done as a whole, however many read it at once', async () => {
    const days = (from: number) =>
      Array.from({ length: 20 }, (_, at) =>
        eventLines(`202612${String(from + (at % 5)).padStart(2, '0')}T${String(at).padStart(2, '0')}0000`, 30),
      );
    server.state.text = calendarText(...days(10));
    const id = await add();
    await Promise.all([read(id), read(id), read(id)]);
    expect(await busy()).toHaveLength(20);
    expect(await get(id)).toMatchObject({ events: 20, askedAt: null });
  });
});
