import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#libs/platform';
import { buildContact, buildInteraction, buildThread, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

describe('interactions', () => {
  let api: TestApi;
  let editor: TestAgent;
  let viewer: TestAgent;
  let stranger: TestAgent;
  let contactId: string;
  const clock = new StillClock('2026-03-02T09:00:00Z');

  beforeAll(async () => {
    api = await startApi({ clock, timeZone: 'America/New_York' });
    [editor, viewer] = [await api.signInAs('editor'), await api.signInAs('viewer')];
    stranger = (await api.otherWorkspace()).agent;
  });
  beforeEach(async () => {
    contactId = await buildContact(api.dataSource, api.workspaceId, { name: 'Ida Brook' });
  });
  afterAll(() => api.close());

  const log = (body: object) => editor.post(api.path(`contacts/${contactId}/interactions`)).send(body);
  const clocks = async () => (await viewer.get(api.path(`contacts/${contactId}`)).expect(200)).body.clocks;

  it('hands over how a stranger’s words were set, and none of his markup', async () => {
    const threadId = await buildThread(api.dataSource, api.workspaceId);
    const original =
      '<p onclick="alert(1)">Look <b>here</b></p><script>alert(1)</script><img src="data:x" onerror="alert(1)">';
    const given = { contactId, threadId, position: 1, text: 'Look here', original };
    await buildInteraction(api.dataSource, api.workspaceId, given);
    const timeline = await viewer.get(api.path(`contacts/${contactId}/timeline`)).expect(200);
    const thread = await viewer.get(api.path(`threads/${threadId}/items`)).expect(200);
    const markup = [{ kind: 'strong', start: 5, length: 4, href: null }];
    expect(timeline.body.items[0]).toMatchObject({ text: 'Look here', markup });
    expect(thread.body.items[0].parts[0]).toMatchObject({ text: 'Look here', markup });
    for (const { text } of [timeline, thread]) expect(text).not.toMatch(/alert|onclick|<|data:x/);
    const { body } = await viewer.get('/api/openapi.json').expect(200);
    const { TextMarkupView, TimelineEntry } = body.components.schemas;
    expect(TimelineEntry.properties.markup.items).toEqual({ $ref: '#/components/schemas/TextMarkupView' });
    expect(TextMarkupView.required).toEqual(['kind', 'start', 'length', 'href']);
  });

  describe('POST contacts/:id/interactions', () => {
    it('writes down a call, now, and moves the clocks at once', async () => {
      const { body } = await log({
        channel: 'phone',
        kind: 'call',
        durationMinutes: 35,
        text: ' About the fair. ',
      }).expect(201);
      expect(body).toMatchObject({
        channel: 'phone',
        kind: 'call',
        direction: 'outbound',
        happenedAt: '2026-03-02T09:00:00.000Z',
        precision: 'instant',
        datedBy: 'hand',
        durationMinutes: 35,
        text: 'About the fair.',
        threadId: null,
        answers: [],
      });
      expect(await clocks()).toMatchObject({
        lastTalkAt: '2026-03-02T09:00:00.000Z',
        lastExchangeAt: '2026-03-02T09:00:00.000Z',
        talkCount: 1,
        depth: 'voice',
        depthInteractionId: body.id,
      });
    });

    it('takes a day in the zone of the workspace, 29 February too', async () => {
      const { body } = await log({ channel: 'in_person', kind: 'meeting', happenedAt: '2024-02-29' }).expect(201);
      expect(body).toMatchObject({ happenedAt: '2024-02-29T05:00:00.000Z', precision: 'day' });
      expect(await clocks()).toMatchObject({ depth: 'met', depthAt: '2024-02-29T05:00:00.000Z' });
    });

    it('takes an instant, and what is not known', async () => {
      const at = await log({ channel: 'email', kind: 'message', happenedAt: '2026-02-28T10:00:00+01:00' }).expect(201);
      expect(at.body).toMatchObject({ happenedAt: '2026-02-28T09:00:00.000Z', precision: 'instant' });
      const undated = await log({ channel: 'phone', kind: 'call', happenedAt: null }).expect(201);
      expect(undated.body).toMatchObject({ happenedAt: null, precision: 'none' });
      expect(await clocks()).toMatchObject({ talkCount: 1, lastTalkAt: null, depth: 'voice', depthAt: null });
    });

    it.each([
      ['a day that there was not', { happenedAt: '2023-02-29' }, 'happenedAt'],
      ['the day after tomorrow', { happenedAt: '2026-03-04' }, 'happenedAt'],
      ['words for a date', { happenedAt: 'last week' }, 'happenedAt'],
      ['an unknown channel', { channel: 'fax' }, 'channel'],
      ['no channel', { channel: undefined }, 'channel'],
      ['no kind', { kind: null }, 'kind'],
      ['a call of two days', { durationMinutes: 2_880 }, 'durationMinutes'],
      ['a field that nobody knows', { threadId: newId() }, 'threadId'],
    ])('refuses %s', async (_what, wrong, field) => {
      const answer = await log({ channel: 'phone', kind: 'call', ...wrong }).expect(422);
      expect(answer.body.errors[0].field).toBe(field);
      expect((await clocks()).talkCount).toBe(0);
    });

    it('is not for viewers, nobody, and another workspace', async () => {
      const call = { channel: 'phone', kind: 'call' };
      await viewer
        .post(api.path(`contacts/${contactId}/interactions`))
        .send(call)
        .expect(403);
      await stranger
        .post(api.path(`contacts/${contactId}/interactions`))
        .send(call)
        .expect(404);
      await editor
        .post(api.path(`contacts/${newId()}/interactions`))
        .send(call)
        .expect(404);
      const other = await api.otherWorkspace();
      await other.agent
        .post(`/api/workspaces/${other.workspaceId}/contacts/${contactId}/interactions`)
        .send(call)
        .expect(404);
    });

    it('keeps the clocks right while many log at once', async () => {
      const days = Array.from({ length: 12 }, (_, index) => `2026-01-${String(index + 1).padStart(2, '0')}`);
      await Promise.all(days.map((happenedAt) => log({ channel: 'phone', kind: 'call', happenedAt }).expect(201)));
      expect(await clocks()).toMatchObject({
        talkCount: 12,
        outboundCount: 12,
        firstOutboundAt: '2026-01-01T05:00:00.000Z',
        lastTalkAt: '2026-01-12T05:00:00.000Z',
      });
    });

    it('loses nothing when somebody logs while another deletes the contact', async () => {
      const call = { channel: 'phone', kind: 'call' };
      const answers = await Promise.all([
        ...Array.from({ length: 4 }, () => log(call).then(({ status }) => status)),
        editor.delete(api.path(`contacts/${contactId}`)).then(({ status }) => status),
        ...Array.from({ length: 4 }, () => log(call).then(({ status }) => status)),
      ]);
      expect(answers.filter((status) => ![201, 204, 404].includes(status))).toEqual([]);
      const left = await api.database.query('select from interactions where workspace_id = $1 and contact_id is null', [
        api.workspaceId,
      ]);
      expect(left).toHaveLength(0);
    });
  });

  describe('PATCH interactions/:id', () => {
    it('changes what is sent and turns the clocks back where need be', async () => {
      const id = (await log({ channel: 'phone', kind: 'call', text: 'About the fair.' }).expect(201)).body.id;
      const { body } = await editor
        .patch(api.path(`interactions/${id}`))
        .send({ channel: 'email', kind: 'message', happenedAt: '2026-02-01', durationMinutes: null })
        .expect(200);
      expect(body).toMatchObject({ channel: 'email', kind: 'message', precision: 'day', text: 'About the fair.' });
      expect(await clocks()).toMatchObject({
        talkCount: 0,
        lastTalkAt: null,
        depth: 'none',
        lastExchangeAt: '2026-02-01T05:00:00.000Z',
      });
    });

    it('dates an item of a thread, and leaves others’ words alone', async () => {
      const threadId = await buildThread(api.dataSource, api.workspaceId);
      const item = { contactId, threadId, position: 1, happenedAt: null };
      const id = await buildInteraction(api.dataSource, api.workspaceId, item);
      const dated = await editor
        .patch(api.path(`interactions/${id}`))
        .send({ happenedAt: '2026-01-10' })
        .expect(200);
      expect(dated.body).toMatchObject({ datedBy: 'hand', precision: 'day', position: 1 });
      expect((await clocks()).lastInboundAt).toBe('2026-01-10T05:00:00.000Z');
      const answer = await editor
        .patch(api.path(`interactions/${id}`))
        .send({ text: 'I said something else.' })
        .expect(409);
      expect(answer.body.detail).toContain('came by an import');
    });

    it('refuses what is not valid, viewers and strangers', async () => {
      const id = (await log({ channel: 'phone', kind: 'call' }).expect(201)).body.id;
      await editor
        .patch(api.path(`interactions/${id}`))
        .send({ happenedAt: '2026-02-30' })
        .expect(422);
      await editor
        .patch(api.path(`interactions/${id}`))
        .send({ text: null })
        .expect(422);
      await viewer
        .patch(api.path(`interactions/${id}`))
        .send({ text: 'x' })
        .expect(403);
      await stranger
        .patch(api.path(`interactions/${id}`))
        .send({ text: 'x' })
        .expect(404);
      await editor
        .patch(api.path(`interactions/${newId()}`))
        .send({ text: 'x' })
        .expect(404);
    });
  });

  describe('DELETE interactions/:id', () => {
    it('deletes it and turns the clocks back', async () => {
      const id = (await log({ channel: 'phone', kind: 'call' }).expect(201)).body.id;
      await editor.delete(api.path(`interactions/${id}`)).expect(204);
      expect(await clocks()).toMatchObject({
        talkCount: 0,
        depth: 'none',
        lastExchangeAt: null,
        depthInteractionId: null,
      });
      await editor.delete(api.path(`interactions/${id}`)).expect(404);
    });

    it('is not for viewers, and not for another workspace', async () => {
      const id = (await log({ channel: 'phone', kind: 'call' }).expect(201)).body.id;
      await viewer.delete(api.path(`interactions/${id}`)).expect(403);
      await stranger.delete(api.path(`interactions/${id}`)).expect(404);
      expect((await clocks()).talkCount).toBe(1);
    });
  });

  describe('GET contacts/:id/timeline', () => {
    it('is newest first, page by page, and stable while others are written', async () => {
      for (const day of ['01', '02', '03', '04', '05']) {
        await log({ channel: 'phone', kind: 'call', happenedAt: `2026-01-${day}`, text: day }).expect(201);
      }
      const seen: string[] = [];
      for (let cursor: string | undefined; ;) {
        const { body } = await viewer
          .get(api.path(`contacts/${contactId}/timeline`))
          .query({ limit: 2, cursor })
          .expect(200);
        seen.push(...body.items.map(({ text }: { text: string }) => text));
        if (body.nextCursor === null) break;
        cursor = body.nextCursor;
        await log({ channel: 'email', kind: 'message', text: 'later' }).expect(201);
      }
      expect(seen).toEqual(['05', '04', '03', '02', '01']);
    });

    it('shows one channel', async () => {
      await log({ channel: 'phone', kind: 'call' }).expect(201);
      await log({ channel: 'email', kind: 'message' }).expect(201);
      const { body } = await viewer
        .get(api.path(`contacts/${contactId}/timeline`))
        .query({ channel: 'email' })
        .expect(200);
      expect(body.items.map(({ channel }: { channel: string }) => channel)).toEqual(['email']);
    });

    it('refuses what is not valid, and another workspace', async () => {
      const timeline = api.path(`contacts/${contactId}/timeline`);
      await viewer.get(timeline).query({ channel: 'fax' }).expect(422);
      await viewer.get(timeline).query({ cursor: 'WzFd' }).expect(422);
      await stranger.get(timeline).expect(404);
      await viewer.get(api.path(`contacts/${newId()}/timeline`)).expect(404);
    });
  });
});
