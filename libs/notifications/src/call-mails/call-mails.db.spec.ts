import {
  Bookings,
  CallInvitations,
  CallNoticesRepository,
  CallMover,
  CallPlanner,
  Calls,
  ListCallsQuery,
} from '#libs/calls';
import { MailError } from '#libs/platform';
import { openNotifications } from '../../test/open-notifications.js';
import { CallMailJobs } from './call-mail-jobs.service.js';
import { CallMails } from './call-mails.service.js';

type Notifications = Awaited<ReturnType<typeof openNotifications>>;

const NOW = '2026-11-27T09:00:00Z';
const TUESDAY = new Date('2026-12-01T15:00:00Z');
const THURSDAY = new Date('2026-12-03T15:00:00Z');

describe('mails of calls', () => {
  let porch: Notifications;
  beforeAll(async () => {
    porch = await openNotifications();
  });
  beforeEach(async () => {
    porch.clock.set(NOW);
    porch.mailer.forget();
    await porch.database.query('delete from calls');
  });
  afterAll(() => porch.close());

  const guest = {
    way: 'phone' as const,
    reachAt: '+47 555 01 234',
    about: 'Rye',
    answers: [],
    theirTimeZone: 'Europe/Oslo',
    guestEmail: 'ana@sea.example' as string | null,
  };

  /** A call that Ana has booked; nothing of it is sent yet. */
  async function booked(given: { guestEmail?: string | null; settings?: object } = {}) {
    const { access, workspaceId, contactId } = await porch.newPorch(given.settings ?? {});
    const { secret } = await porch
      .get(CallInvitations)
      .invite(access, contactId, { minutes: 20, why: 'I would like to.', again: false });
    const booking = { ...guest, ...('guestEmail' in given ? { guestEmail: given.guestEmail ?? null } : {}) };
    const book = (startsAt: Date) => porch.get(Bookings).book(secret, { ...booking, startsAt });
    const { id } = await book(TUESDAY);
    return { access, workspaceId, contactId, secret, id, book };
  }

  /** What the jobs do, whose time has come by the still clock. */
  async function sendDue(): Promise<void> {
    const due = await porch.get(CallNoticesRepository).listToLookAt(porch.clock.now(), 100);
    await Promise.all(due.map(({ workspaceId, id }) => porch.get(CallMails).send(workspaceId, id)));
  }

  const subjects = () =>
    porch.mailer.sent.map(({ mail }) => `${mail.to === guest.guestEmail ? 'ana' : 'owner'}: ${mail.subject}`).sort();
  const sequences = () =>
    porch.mailer.sent.flatMap(({ mail }) => /SEQUENCE:(\d+)/.exec(mail.calendar?.text ?? '')?.[1] ?? []);
  const notices = async (callId: string) =>
    (
      await porch.database.query<{ line: string }>(
        `select recipient || ' ' || kind || ' ' || sequence || ' ' || state as line from call_notices
         where call_id = $1 order by sequence, recipient desc, due_at`,
        [callId],
      )
    ).map(({ line }) => line);
  it('go to both when a call is booked, moved and cancelled, each once', async () => {
    const { id, book, secret } = await booked();
    await Promise.all([sendDue(), sendDue(), sendDue()]);
    await sendDue();
    expect(subjects()).toEqual([
      expect.stringMatching(/^ana: Your call with .*: Tuesday 1 December, 16:00 \(Oslo\)$/),
      expect.stringMatching(/: Ana has booked a call: Tuesday 1 December, 15:00$/),
    ]);
    await book(THURSDAY);
    await sendDue();
    await porch.get(Bookings).cancel(secret);
    await sendDue();
    expect(sequences()).toEqual(['0', '0', '1', '1', '2', '2']);
    expect(porch.mailer.sent.map(({ mail }) => mail.calendar!.method).join()).toMatch(/^(REQUEST,){4}CANCEL,CANCEL$/);
    const uids = porch.mailer.sent.map(({ mail }) => /^UID:(.*)\r$/m.exec(mail.calendar!.text)![1]);
    expect(new Set(uids)).toEqual(new Set([`call-${id}@frontporch.invalid`]));
    expect((await notices(id)).filter((line) => line.endsWith('dropped'))).toHaveLength(8);
  });

  it('lead the guest back to his own page, though the link itself is not kept', async () => {
    const { secret, id } = await booked();
    const [row] = await porch.database.query<{ kept: Buffer }>('select sealed_link as kept from calls where id = $1', [
      id,
    ]);
    expect(row!.kept.toString('latin1')).not.toContain(secret);
    await sendDue();
    const toGuest = porch.mailer.sent.find(({ mail }) => mail.to === 'ana@sea.example')!.mail;
    expect(toGuest.text).toContain(`https://porch.example/call/${secret}`);
    expect(toGuest.calendar!.text.replaceAll('\r\n ', '')).toContain(`/call/${secret}`);
  });

  it('go to the owner alone where no address was given', async () => {
    const { id } = await booked({ guestEmail: null });
    await sendDue();
    expect(porch.mailer.sent).toHaveLength(1);
    expect(await notices(id)).toEqual([
      'owner booked 0 sent',
      'owner reminder_day 0 waiting',
      'owner reminder_hour 0 waiting',
    ]);
  });

  it('say nothing where the same time is picked once more', async () => {
    const { id, book } = await booked();
    await sendDue();
    await book(TUESDAY);
    await sendDue();
    expect(porch.mailer.sent).toHaveLength(2);
    expect(await notices(id)).toHaveLength(6);
  });

  it('tell a change of the owner, and ask the guest whether it suits him', async () => {
    const { access, id } = await booked();
    await porch.get(CallMover).move(access, id, THURSDAY);
    await sendDue();
    expect(subjects().filter((line) => line.startsWith('ana'))).toEqual([
      expect.stringContaining('has moved your call: Thursday 3 December'),
    ]);
    expect(porch.mailer.sent[0]!.mail.calendar!.text.replaceAll('\r\n ', '')).toContain('PARTSTAT=NEEDS-ACTION');
    await porch.get(Calls).cancel(access, id);
    await sendDue();
    expect(
      subjects()
        .filter((line) => line.startsWith('ana'))
        .at(-1),
    ).toMatch(/has cancelled your call|has moved/);
    expect(sequences()).toEqual(['1', '1', '2', '2']);
  });

  it('remind both a day and an hour before, once each', async () => {
    await booked();
    await sendDue();
    porch.mailer.forget();
    for (const [at, count] of [
      ['2026-11-30T14:59:59Z', 0],
      ['2026-11-30T15:00:00Z', 2],
      ['2026-12-01T13:59:59Z', 2],
      ['2026-12-01T14:00:00Z', 4],
      ['2026-12-01T16:00:00Z', 4],
    ] as const) {
      porch.clock.set(at);
      await Promise.all([sendDue(), sendDue()]);
      expect(porch.mailer.sent).toHaveLength(count);
    }
    expect(subjects().filter((line) => line.startsWith('ana'))).toEqual([
      expect.stringMatching(/^ana: Today at 16:00: your call with/),
      expect.stringMatching(/^ana: Tomorrow at 16:00: your call with/),
    ]);
    expect(porch.mailer.sent.every(({ mail }) => mail.calendar === undefined)).toBe(true);
  });

  it('remind of the new time alone where it was moved, and not at all where it was cancelled', async () => {
    const { book, secret } = await booked();
    await book(THURSDAY);
    await sendDue();
    porch.mailer.forget();
    porch.clock.set('2026-11-30T15:00:00Z');
    await sendDue();
    expect(porch.mailer.sent).toEqual([]);
    porch.clock.set('2026-12-02T15:00:00Z');
    await sendDue();
    expect(porch.mailer.sent).toHaveLength(2);
    await porch.get(Bookings).cancel(secret);
    await sendDue();
    porch.mailer.forget();
    porch.clock.set('2026-12-03T14:00:00Z');
    await sendDue();
    expect(porch.mailer.sent).toEqual([]);
  });

  it('remind anew where what came of it is taken back before its time', async () => {
    const { access, id } = await booked({ guestEmail: null });
    await sendDue();
    porch.mailer.forget();
    await porch.get(Calls).close(access, id, { outcome: 'held', startedAt: NOW });
    expect((await notices(id)).filter((line) => line.endsWith('waiting'))).toEqual([]);
    await porch.get(Calls).takeBack(access, id);
    porch.clock.set('2026-11-30T15:00:00Z');
    await sendDue();
    expect(subjects()).toEqual(['owner: Tomorrow at 15:00: a call with Ana']);
  });

  it('leave out what came too late: no reminder of a day within the hour, none once it has begun', async () => {
    await booked();
    await sendDue();
    porch.mailer.forget();
    porch.clock.set('2026-12-01T14:30:00Z');
    await sendDue();
    expect(subjects().every((line) => line.includes('Today at'))).toBe(true);
    expect(porch.mailer.sent).toHaveLength(2);
  });

  it('leave out reminders that the owner has switched off since', async () => {
    const { access } = await booked();
    await sendDue();
    porch.mailer.forget();
    await porch.settings.change(access, { remindOwner: ['hour'], remindGuest: [], callMails: false });
    porch.clock.set('2026-11-30T15:00:00Z');
    await sendDue();
    expect(porch.mailer.sent).toEqual([]);
    porch.clock.set('2026-12-01T14:00:00Z');
    await sendDue();
    expect(subjects()).toEqual([expect.stringContaining('Today at 15:00: a call with Ana')]);
  });

  it('are made again after a kill before they were handed over, and never after it', async () => {
    const { access, id } = await booked({ guestEmail: null });
    porch.mailer.onOpen = () => new Promise<never>(() => undefined);
    void sendDue();
    while (!(await notices(id))[0]?.endsWith('claimed')) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 200));
    porch.mailer.forget();
    porch.mailer.onHandOver = () => new Promise<never>(() => undefined);
    await sendDue();
    porch.clock.advance({ minutes: 10 });
    void sendDue();
    while (!(await notices(id))[0]?.endsWith('sending')) await new Promise((resolve) => setTimeout(resolve, 10));
    porch.mailer.forget();
    porch.clock.advance({ hours: 1 });
    await porch.get(CallMailJobs).sweep();
    await sendDue();
    expect(porch.mailer.sent).toEqual([]);
    expect((await porch.get(ListCallsQuery).get(access.workspaceId, id)).mails).toEqual([
      expect.objectContaining({ recipient: 'owner', fate: 'uncertain' }),
    ]);
  });

  it('are not handed over by a run that was at work when the call was moved', async () => {
    const { id, book } = await booked({ guestEmail: null });
    let goOn = () => undefined as void;
    porch.mailer.onOpen = () => new Promise((resolve) => (goOn = resolve));
    const first = sendDue();
    while (!(await notices(id))[0]?.endsWith('claimed')) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 300));
    porch.mailer.onOpen = async () => undefined;
    await book(THURSDAY);
    goOn();
    await first;
    await sendDue();
    expect(sequences()).toEqual(['1']);
  });

  it('are tried again where the server refuses them, and tell in the end that they did not go out', async () => {
    const { access, id } = await booked({ guestEmail: null });
    porch.mailer.onOpen = () => Promise.reject(new MailError('Nobody listens at mail.home.example, port 465.', false));
    const mailsOf = async () => (await porch.get(ListCallsQuery).get(access.workspaceId, id)).mails;
    await sendDue();
    expect(await mailsOf()).toEqual([
      { recipient: 'owner', fate: 'waiting', error: 'Nobody listens at mail.home.example, port 465.' },
    ]);
    for (let tries = 2; tries <= 7; tries++) {
      porch.clock.advance({ minutes: 81 });
      await sendDue();
    }
    expect(await mailsOf()).toEqual([
      { recipient: 'owner', fate: 'unsent', error: 'Nobody listens at mail.home.example, port 465.' },
    ]);
    porch.mailer.forget();
    await sendDue();
    expect(porch.mailer.sent).toEqual([]);
  });

  it('fill nobody’s inbox where a call is moved to and fro all day', async () => {
    const { id, book } = await booked();
    for (let turn = 0; turn < 25; turn++) {
      await sendDue();
      await book(turn % 2 === 0 ? THURSDAY : TUESDAY);
    }
    await sendDue();
    expect(porch.mailer.sent).toHaveLength(40);
    expect((await notices(id)).filter((line) => line.endsWith('unsent'))).not.toEqual([]);
  });

  it('go to nobody who is to be left alone by now', async () => {
    const { workspaceId } = await booked();
    await porch.database.query(`update contacts set boundaries = '{do_not_contact}' where workspace_id = $1`, [
      workspaceId,
    ]);
    await sendDue();
    expect(subjects()).toEqual([expect.stringContaining('Ana has booked a call')]);
  });

  it('go with their call where its contact is taken away', async () => {
    const { workspaceId, id } = await booked();
    await porch.database.query('delete from contacts where workspace_id = $1', [workspaceId]);
    expect(await notices(id)).toEqual([]);
    await sendDue();
    expect(porch.mailer.sent).toEqual([]);
  });
});

describe('mails of calls without a server', () => {
  it('are told as not sent, plainly and at once, and reminders wait for one that may come', async () => {
    const porch = await openNotifications(null);
    porch.clock.set(NOW);
    const { access, workspaceId, contactId } = await porch.newPorch({});
    const wanted = { startsAt: TUESDAY, guestEmail: 'ana@sea.example' };
    const id = await porch.get(CallPlanner).plan(access, contactId, wanted);
    const { mails } = await porch.get(ListCallsQuery).get(workspaceId, id);
    const error = 'No mail server is set up.';
    expect(mails).toEqual([
      { recipient: 'owner', fate: 'unsent', error },
      { recipient: 'guest', fate: 'unsent', error },
    ]);
    const server = { host: 'mail.own.example', port: 587, security: 'starttls', from: 'ada@own.example' } as const;
    await porch.servers.save(workspaceId, server);
    porch.clock.set('2026-11-30T15:00:00Z');
    for (const notice of await porch.get(CallNoticesRepository).listToLookAt(porch.clock.now(), 100)) {
      await porch.get(CallMails).send(workspaceId, notice.id);
    }
    expect(porch.mailer.sent.map(({ mail }) => mail.subject.split(':')[0])).toEqual([
      'Tomorrow at 15',
      'Tomorrow at 15',
    ]);
    await porch.close();
  });
});
