import { MailError } from '#libs/platform';
import { openNotifications } from '../../test/open-notifications.js';

type Notifications = Awaited<ReturnType<typeof openNotifications>>;

describe('mails to the owner', () => {
  let porch: Notifications;
  beforeAll(async () => {
    porch = await openNotifications();
  });
  beforeEach(() => {
    porch.clock.set('2026-11-23T08:00:00Z');
    porch.mailer.forget();
  });
  afterAll(() => porch.close());

  const send = (workspaceId: string) => porch.sender.sendDue(workspaceId);
  const never = () => new Promise<never>(() => undefined);

  it('go out once a day, after the plan, however often they are asked for', async () => {
    const { workspaceId } = await porch.newPorch();
    porch.clock.set('2026-11-23T06:59:00Z');
    await send(workspaceId);
    expect(porch.mailer.sent).toEqual([]);
    porch.clock.set('2026-11-23T07:00:00Z');
    expect(await porch.sender.listWaiting()).toEqual([workspaceId]);
    await Promise.all([send(workspaceId), send(workspaceId), send(workspaceId)]);
    await send(workspaceId);
    expect(porch.mailer.sent).toHaveLength(1);
    const { mail, server } = porch.mailer.sent[0]!;
    expect(mail).toMatchObject({
      to: expect.stringMatching(/@vale\.example$/),
      subject: 'Monday 23 November: one reply owed',
      text: expect.stringContaining('“Do you teach?”'),
      html: expect.stringContaining('“Do you teach?”'),
      messageId: `<daily.2026-11-23.${workspaceId}@frontporch.invalid>`,
    });
    expect(server.from).toBe('porch@home.example');
    expect(await porch.sender.listWaiting()).toEqual([]);
    const [plan] = await porch.database.query('select day from day_plans where workspace_id = $1', [workspaceId]);
    expect(plan).toBeDefined();
    porch.clock.set('2026-11-24T07:00:00Z');
    await send(workspaceId);
    expect(porch.mailer.sent.map((one) => one.mail.messageId)).toHaveLength(2);
    await porch.database.query('delete from notification_settings where workspace_id = $1', [workspaceId]);
  });

  it('are made again after a kill before they were handed over', async () => {
    const { workspaceId } = await porch.newPorch();
    porch.mailer.onOpen = never;
    void send(workspaceId);
    while ((await porch.statesOf(workspaceId)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    porch.mailer.forget();
    await send(workspaceId);
    expect(porch.mailer.sent).toEqual([]);
    porch.clock.advance({ minutes: 10 });
    await send(workspaceId);
    expect(porch.mailer.sent).toHaveLength(1);
    expect(await porch.statesOf(workspaceId)).toEqual(['daily 2026-11-23 sent 2']);
  });

  it('are not handed over by one who was thought dead and comes back', async () => {
    const { workspaceId } = await porch.newPorch();
    let comeBack = () => undefined as void;
    porch.mailer.onOpen = () => new Promise((resolve) => (comeBack = resolve));
    const first = send(workspaceId);
    while ((await porch.statesOf(workspaceId)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await new Promise((resolve) => setTimeout(resolve, 300));
    porch.mailer.onOpen = async () => undefined;
    porch.clock.advance({ minutes: 11 });
    await send(workspaceId);
    comeBack();
    await first;
    expect(porch.mailer.sent).toHaveLength(1);
    expect(await porch.statesOf(workspaceId)).toEqual(['daily 2026-11-23 sent 2']);
  });

  it('are never handed over twice, also where a kill leaves it open whether they were taken', async () => {
    const { workspaceId, access } = await porch.newPorch();
    porch.mailer.onHandOver = never;
    void send(workspaceId);
    while (!(await porch.statesOf(workspaceId))[0]?.includes('sending'))
      await new Promise((resolve) => setTimeout(resolve, 10));
    porch.mailer.forget();
    porch.clock.advance({ hours: 3 });
    await send(workspaceId);
    expect(porch.mailer.sent).toEqual([]);
    expect((await porch.settings.get(access)).last).toEqual([
      expect.objectContaining({ kind: 'daily', day: '2026-11-23', fate: 'uncertain' }),
    ]);
  });

  it('are tried again where the server refused them, later and later, and in the end not any more', async () => {
    const { workspaceId, access } = await porch.newPorch();
    porch.mailer.onOpen = () => Promise.reject(new MailError('Nobody listens at mail.home.example, port 465.', false));
    await send(workspaceId);
    await send(workspaceId);
    expect(await porch.statesOf(workspaceId)).toEqual(['daily 2026-11-23 failed 1']);
    expect((await porch.settings.get(access)).last[0]).toMatchObject({
      fate: 'waiting',
      error: 'Nobody listens at mail.home.example, port 465.',
    });
    for (let tries = 2; tries <= 7; tries++) {
      porch.clock.advance({ minutes: 81 });
      await send(workspaceId);
    }
    expect(await porch.statesOf(workspaceId)).toEqual(['daily 2026-11-23 failed 6']);
    expect((await porch.settings.get(access)).last[0]!.fate).toBe('failed');
  });

  it('are sent after a refusal in words, and not after a silence', async () => {
    const refused = await porch.newPorch();
    porch.mailer.onHandOver = () => Promise.reject(new MailError('Box full', false));
    await send(refused.workspaceId);
    porch.mailer.onHandOver = async () => undefined;
    porch.clock.advance({ minutes: 5 });
    await send(refused.workspaceId);
    expect(porch.mailer.sent).toHaveLength(1);
    const silent = await porch.newPorch();
    porch.mailer.onHandOver = () => Promise.reject(new MailError('The connection broke off.', true));
    await send(silent.workspaceId);
    porch.mailer.forget();
    porch.clock.advance({ hours: 2 });
    await send(silent.workspaceId);
    expect(porch.mailer.sent).toEqual([]);
    expect((await porch.settings.get(silent.access)).last[0]!.fate).toBe('uncertain');
  });

  it('are quiet when there is nothing, unless they are wanted', async () => {
    const { workspaceId } = await porch.newPorch({ dailyOn: true }, 'So true.');
    const nothing = `update contacts set archived_at = now() where workspace_id = $1`;
    await porch.database.query(nothing, [workspaceId]);
    await send(workspaceId);
    expect(porch.mailer.sent).toEqual([]);
    expect(await porch.statesOf(workspaceId)).toEqual(['daily 2026-11-23 quiet 1']);
    const wanted = await porch.newPorch({ dailyOn: true, whenQuiet: true }, 'So true.');
    await porch.database.query(nothing, [wanted.workspaceId]);
    await send(wanted.workspaceId);
    expect(porch.mailer.sent.map(({ mail }) => mail.subject)).toEqual(['Monday 23 November: the porch is quiet']);
  });

  it('hold nothing sensitive unless it is allowed, whatever the page may show', async () => {
    const words = 'My biopsy is on Friday. Will you call me?';
    for (const includeSensitive of [false, true]) {
      porch.mailer.forget();
      const { workspaceId, interactionId } = await porch.newPorch({ dailyOn: true, includeSensitive }, words);
      await porch.database.query(
        `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, fact, sensitive)
         values ($1, gen_random_uuid(), $2, 'fact', 'read', $3, 0, 'health', true)`,
        [workspaceId, interactionId, words],
      );
      const showOnPage = 'insert into followup_settings (workspace_id, quote_sensitive) values ($1, true)';
      await porch.database.query(showOnPage, [workspaceId]);
      await send(workspaceId);
      const { text, html, subject } = porch.mailer.sent[0]!.mail;
      expect(/biopsy|call me/.test(text + html + subject)).toBe(includeSensitive);
      expect(text).toContain('Ana');
    }
  });

  it('say nothing of a week in which nothing passed', async () => {
    const { workspaceId } = await porch.newPorch({ weeklyOn: true });
    porch.clock.set('2026-11-29T18:30:00Z');
    await send(workspaceId);
    expect(await porch.statesOf(workspaceId)).toEqual(['weekly 2026-11-23 quiet 1']);
    expect(porch.mailer.sent).toEqual([]);
  });

  it('tell the week, once, on its day', async () => {
    const { workspaceId } = await porch.newPorch({ weeklyOn: true, whenQuiet: true, sendTo: 'ada@porch.example' });
    porch.clock.set('2026-11-29T18:30:00Z');
    await send(workspaceId);
    await send(workspaceId);
    porch.clock.set('2026-11-30T18:30:00Z');
    await send(workspaceId);
    expect(porch.mailer.sent.map(({ mail }) => [mail.to, mail.subject])).toEqual([
      ['ada@porch.example', 'The week from Monday 23 November to Sunday 29 November'],
    ]);
    expect(await porch.statesOf(workspaceId)).toEqual(['weekly 2026-11-23 sent 1']);
  });
});

describe('without a mail server', () => {
  it('nothing is sent and nothing fails, until one is set up', async () => {
    const porch = await openNotifications(null);
    porch.clock.set('2026-11-23T08:00:00Z');
    const { workspaceId } = await porch.newPorch();
    expect(await porch.sender.listWaiting()).toEqual([]);
    await porch.sender.sendDue(workspaceId);
    expect(await porch.statesOf(workspaceId)).toEqual([]);
    const server = { host: 'mail.own.example', port: 587, security: 'starttls', from: 'ada@own.example' } as const;
    await porch.servers.save(workspaceId, { ...server, user: 'ada', password: 'sweet peas' });
    await porch.sender.sendDue(workspaceId);
    expect(porch.mailer.sent.map((one) => one.server)).toEqual([{ ...server, user: 'ada', password: 'sweet peas' }]);
    const [kept] = await porch.database.query<{ password: Buffer }>('select password from mail_servers');
    expect(kept!.password.toString('latin1')).not.toContain('sweet');
    await porch.close();
  });
});
