import type TestAgent from 'supertest/lib/agent.js';
import { newId } from '#libs/platform';
import { buildContact, buildInteraction, StillClock } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';

const clock = new StillClock('2026-11-23T15:00:00Z');

describe('followups', () => {
  let api: TestApi;
  let viewer: TestAgent;
  let editor: TestAgent;
  beforeAll(async () => {
    api = await startApi({ clock, timeZone: 'America/New_York', ownerIdentities: [{ kind: 'name', printed: 'Mara' }] });
    viewer = await api.signInAs('viewer');
    editor = await api.signInAs('editor');
  });
  afterAll(() => api.close());

  async function commenter(name: string, texts: string[], circle: 'inner' | null = null): Promise<string> {
    const contactId = await buildContact(api.dataSource, api.workspaceId, { name, circle });
    for (const [day, text] of texts.entries()) {
      const happenedAt = new Date(Date.UTC(2026, 10, day + 1, 12));
      await buildInteraction(api.dataSource, api.workspaceId, { contactId, text, happenedAt });
    }
    return contactId;
  }
  const namesOf = (body: { items: { name: string }[] }) => body.items.map(({ name }) => name);

  describe('review', () => {
    beforeAll(async () => {
      await commenter('Ines Okafor', ['Lovely.', 'I read this twice.'], 'inner');
      await commenter('Tomasz Wilk', ['Which ink is it?']);
    });

    it('shows a line for each person, and the next page by its cursor', async () => {
      const first = await viewer.get(api.path('review?limit=1')).expect(200);
      expect(first.body.items).toEqual([
        {
          id: expect.any(String),
          name: 'Ines Okafor',
          circle: 'inner',
          cadenceDays: null,
          boundaries: [],
          depth: 'wave',
          archivedAt: null,
          lastExchangeAt: null,
          lastTalkAt: null,
          inboundCount: 2,
          outboundCount: 0,
          talkCount: 0,
          lastWords: expect.objectContaining({ text: 'I read this twice.', channel: 'blog' }),
          dueOn: '2025-12-31',
          overdueDays: 327,
          silentDays: null,
          sentence: 'Never talked; 2 comments since November 2026.',
        },
      ]);
      const next = await viewer.get(api.path('review')).query({ limit: 1, cursor: first.body.nextCursor }).expect(200);
      expect([namesOf(next.body), next.body.nextCursor]).toEqual([['Tomasz Wilk'], null]);
    });

    it('filters', async () => {
      const { body } = await viewer.get(api.path('review?due=overdue&neverTalked=true&by=talk')).expect(200);
      expect(namesOf(body)).toEqual(['Ines Okafor']);
      const none = await viewer.get(api.path('review?neverTalked=false&channel=phone&depth=voice')).expect(200);
      expect(none.body).toEqual({ items: [], nextCursor: null });
    });

    it('moves at once when somebody logs a talk', async () => {
      const contactId = await commenter('Yuki Mori', ['Good morning from Kyoto!']);
      const before = await viewer.get(api.path('review?silentDays=1')).expect(200);
      expect(namesOf(before.body)).toContain('Yuki Mori');
      await editor
        .post(api.path(`contacts/${contactId}/interactions`))
        .send({ channel: 'phone', kind: 'call' })
        .expect(201);
      const after = await viewer.get(api.path('review?silentDays=1')).expect(200);
      expect(namesOf(after.body)).not.toContain('Yuki Mori');
      const all = await viewer.get(api.path('review')).expect(200);
      expect(all.body.items.at(-1)).toMatchObject({ name: 'Yuki Mori', sentence: 'You last spoke today, by phone.' });
    });

    it.each([
      ['by=mood', 'by'],
      ['neverTalked=perhaps', 'neverTalked'],
      ['silentDays=0', 'silentDays'],
      ['silentDays=1e99', 'silentDays'],
      ['due=soon', 'due'],
      ['circle=square', 'circle'],
      ['limit=201', 'limit'],
      ['cursor=garbage', 'cursor'],
      ['colour=green', 'colour'],
    ])('refuses %s and names the field', async (query, field) => {
      const { body } = await viewer
        .get(api.path(`review?${query}`))
        .expect(422)
        .expect('content-type', /problem\+json/);
      expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
    });
  });

  describe('today', () => {
    it('says whom to reach out to and why', async () => {
      await commenter('Amara Diallo', ['Do you teach?', 'I would come by train.']);
      const { body } = await viewer.get(api.path('today')).expect(200);
      expect(body).toMatchObject({
        date: '2026-11-23',
        more: [],
        counts: { calls: 0, replies: 2, promises: 0, quiet: 1, hellos: 0 },
      });
      expect(
        body.lines.find((line: { contact: { name: string } }) => line.contact.name === 'Amara Diallo'),
      ).toMatchObject({
        contact: { name: 'Amara Diallo', circle: null, depth: 'wave' },
        reason: 'unanswered',
        sentence: 'Asked you this 22 days ago on the blog, and has no answer yet.',
        quote: 'Do you teach?',
        suggestedChannel: 'blog',
      });
    });

    it('lets somebody go as soon as the owner answered', async () => {
      const { body } = await viewer.get(api.path('today')).expect(200);
      const { id } = body.lines[0].contact;
      const letter = { channel: 'email', kind: 'message', text: 'Yes, in spring.' };
      await editor
        .post(api.path(`contacts/${id}/interactions`))
        .send(letter)
        .expect(201);
      const after = await viewer.get(api.path('today')).expect(200);
      expect(after.body.lines.map((line: { contact: { id: string } }) => line.contact.id)).not.toContain(id);
    });
  });

  describe('suggestions', () => {
    let contactId: string;
    let id: string;
    const suggestions = () => viewer.get(api.path(`contacts/${contactId}/suggestions`)).expect(200);
    beforeAll(async () => {
      contactId = await commenter('Ruben Achterberg', ['Do you take apprentices?']);
    });

    it('shows every reason of one person, with what can be opened and done', async () => {
      const { body } = await suggestions();
      expect(body.items).toEqual([
        expect.objectContaining({
          reason: 'unanswered',
          group: 'replies',
          state: 'open',
          sentence: 'Asked you this 22 days ago on the blog, and has no answer yet.',
          whyNow: 'Waiting for 22 days.',
          evidence: [expect.objectContaining({ kind: 'words', quote: 'Do you take apprentices?' })],
          actions: ['talked', 'snooze', 'not_now', 'never_reason', 'never_person'],
        }),
      ]);
      id = body.items[0].id;
      await viewer.get(api.path('contacts/01890000-0000-7000-8000-000000000000/suggestions')).expect(404);
    });

    it.each([
      ['snooze', { days: 3 }, 'snoozed'],
      ['not-now', undefined, 'dismissed'],
      ['never-reason', {}, 'dismissed'],
      ['never-person', undefined, 'dismissed'],
    ])('takes %s, and takes it back', async (word, body, state) => {
      await viewer
        .post(api.path(`suggestions/${id}/${word}`))
        .send(body)
        .expect(403);
      await editor
        .post(api.path(`suggestions/${id}/${word}`))
        .send(body)
        .expect(204);
      const listed = (await suggestions()).body.items;
      expect(listed.map((item: { state: string }) => item.state)).toEqual([state]);
      await editor.post(api.path(`suggestions/${id}/undo`)).expect(204);
      expect((await suggestions()).body.items[0]).toMatchObject({ id, state: 'open', evidence: [{ kind: 'words' }] });
      await editor.post(api.path(`suggestions/${id}/undo`)).expect(409);
    });

    it.each([
      ['snooze', { days: 0 }, 'days'],
      ['snooze', { days: 'many' }, 'days'],
      ['never-reason', { everybody: 'yes' }, 'everybody'],
    ])('refuses %s with %j', async (word, sent, field) => {
      const { body } = await editor
        .post(api.path(`suggestions/${id}/${word}`))
        .send(sent)
        .expect(422);
      expect(body.errors[0].field).toBe(field);
    });

    it('tells how often it was right', async () => {
      const { body } = await viewer.get(api.path('suggestions/precision')).expect(200);
      expect(body).toEqual({
        suggested: 0,
        actedOn: 0,
        dismissed: 0,
        sentence: 'Nothing has been suggested yet.',
        reasons: [],
      });
    });

    it('has settings, which the owner changes', async () => {
      const usual = {
        mostADay: 5,
        restDays: 7,
        morningHour: 6,
        quoteSensitive: false,
        introduce: false,
        birthdayDays: 3,
        away: null,
      };
      expect((await viewer.get(api.path('followup-settings')).expect(200)).body).toEqual(usual);
      await editor.patch(api.path('followup-settings')).send({ mostADay: 1 }).expect(403);
      const owner = await api.signInAs('owner');
      await owner.patch(api.path('followup-settings')).send({ mostADay: 51 }).expect(422);
      const { body } = await owner.patch(api.path('followup-settings')).send({ mostADay: 1 }).expect(200);
      expect(body).toEqual({ ...usual, mostADay: 1 });
      expect((await viewer.get(api.path('today')).expect(200)).body.lines).toHaveLength(1);
    });

    it('has no lines while the owner is away', async () => {
      const owner = await api.signInAs('owner');
      const send = (away: unknown) => owner.patch(api.path('followup-settings')).send({ away });
      const away = { from: '2026-11-20', to: '2026-12-01' };
      expect((await send(away).expect(200)).body.away).toEqual(away);
      const { body } = await viewer.get(api.path('today')).expect(200);
      const sentence = 'You are away until Tuesday 1 December. Nothing is due before you are back.';
      expect([body.lines, body.away]).toEqual([[], { ...away, sentence }]);
      const fieldOf = async (wrong: unknown) =>
        (await send(wrong).expect(422)).body.errors.map(({ field }: { field: string }) => field);
      expect(await fieldOf({ from: '2026-12-02', to: '2026-12-01' })).toEqual(['away.to']);
      expect(await fieldOf({ from: '2026-02-30', to: '2026-12-01' })).toEqual(['away.from']);
      expect(await fieldOf('for ever')).toContain('away');
      await editor.patch(api.path('followup-settings')).send({ away: null }).expect(403);
      expect((await send(null).expect(200)).body.away).toBeNull();
      expect((await viewer.get(api.path('today')).expect(200)).body.lines).toHaveLength(1);
    });
  });

  it('lists open promises, each with its person', async () => {
    const contactId = await commenter('Petra Voss', ['Will you send me the recipe?']);
    const words = await buildInteraction(api.dataSource, api.workspaceId, {
      contactId,
      direction: 'outbound',
      kind: 'reply',
      text: 'I’ll write a post on it.',
    });
    const id = newId();
    await api.database.query(
      `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, promised_by, sensitive)
       values ($1, $2, $3, 'promise', 'open', 'I’ll write a post on it.', 0, 'owner', false)`,
      [api.workspaceId, id, words],
    );
    const { body } = await viewer.get(api.path('promises')).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ id, by: 'owner', quote: 'I’ll write a post on it.', dueOn: null, keptBy: null }),
    ]);
    expect(body.items[0].contact).toMatchObject({ id: contactId, name: 'Petra Voss' });
    await editor
      .patch(api.path(`signals/${id}`))
      .send({ dueOn: '2026-11-20' })
      .expect(204);
    expect((await viewer.get(api.path('promises'))).body.items[0]).toMatchObject({
      dueOn: '2026-11-20',
      overdueDays: 3,
    });
    await editor
      .patch(api.path(`signals/${id}`))
      .send({ state: 'kept' })
      .expect(204);
    expect((await viewer.get(api.path('promises?by=owner'))).body.items).toEqual([]);
    expect((await viewer.get(api.path('promises?by=contact')).expect(200)).body.items).toEqual([]);
    await viewer.get(api.path('promises?by=nobody')).expect(422);
  });

  describe('the reviews of a week and of a year', () => {
    it('tell the week of a day, or the one that ended last', async () => {
      const { body } = await viewer.get(api.path('week')).expect(200);
      expect(body).toMatchObject({ startsOn: '2026-11-16', endsOn: '2026-11-22' });
      const asked = await viewer.get(api.path('week?of=2026-11-04')).expect(200);
      expect(asked.body).toMatchObject({ startsOn: '2026-11-02', isQuiet: false, sentences: expect.any(Array) });
      for (const day of ['2026-02-30', 'today', '9999-99-99']) {
        const refused = await viewer.get(api.path(`week?of=${day}`)).expect(422);
        expect(refused.body.errors[0].field).toBe('of');
      }
    });

    it('tell a year in which something passed', async () => {
      const { body: years } = await viewer.get(api.path('years')).expect(200);
      expect(years.items).toEqual([2026]);
      const { body } = await viewer.get(api.path('years/2026')).expect(200);
      expect(body).toMatchObject({ year: 2026, isRunning: true, totals: { waved: expect.any(Number) } });
      expect(body.carriers[0]).toMatchObject({ name: expect.any(String), sentence: expect.stringMatching(/^Wrote /) });
      await viewer.get(api.path('years/1999')).expect(404);
      await viewer.get(api.path('years/20x6')).expect(404);
    });
  });

  it.each(['review', 'today', 'promises', 'week', 'years'])('%s is for members only', async (route) => {
    await api.anonymous().get(api.path(route)).expect(401);
    const stranger = await api.otherWorkspace();
    await stranger.agent.get(api.path(route)).expect(404);
    const own = await stranger.agent.get(`/api/workspaces/${stranger.workspaceId}/${route}`).expect(200);
    expect(own.body.items ?? own.body.lines ?? own.body.newVoices).toEqual([]);
    const token = await api.withToken('read');
    await token.get(api.path(route)).expect(200);
  });
});
