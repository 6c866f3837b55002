import { buildContact } from '#libs/testing';
import { details, openAsking, type Asking } from './call-asking.js';

describe('what comes of calls', () => {
  let here: Asking;
  beforeAll(async () => {
    here = await openAsking();
  });
  beforeEach(() => here.empty());
  afterAll(() => here.api.close());

  const booked = async (name = 'Ada') => {
    const contactId = await here.offers(name, 30);
    const { id: invitationId, path } = await here.invite(contactId);
    await here.sent(invitationId);
    await here.post(path, 'book', details);
    const [call] = (await here.viewer.get(here.api.path('calls')).expect(200)).body.items;
    return { contactId, invitationId, path, callId: call.id as string };
  };
  it('waits for a word on what came of it, and the brief is still of it', async () => {
    const { contactId, callId } = await booked();
    here.clock.set('2026-12-01T15:30:00Z');
    expect([await here.listed('coming'), await here.listed('past')]).toEqual([[], []]);
    expect(await here.listed('waiting')).toMatchObject([{ id: callId, state: 'booked' }]);
    const { body } = await here.viewer.get(here.api.path(`contacts/${contactId}/brief`)).expect(200);
    expect(body.call.id).toBe(callId);
  });

  it('is missed: Today says so, the words for a new time are kind, and the miss can be taken back', async () => {
    const { contactId, invitationId, callId } = await booked();
    here.clock.set('2026-12-01T16:00:00Z');
    await here.editor
      .post(here.api.path(`calls/${callId}/outcome`))
      .send({ outcome: 'missed', missedBy: 'contact' })
      .expect(200);
    const missed = await here.reasonOf(contactId, 'missed_call');
    expect(missed).toMatchObject({ sentence: 'You were to talk today, and they did not come.', notBefore: null });
    expect(await here.reasonOf(contactId, 'unanswered_invitation')).toBeUndefined();
    await here.editor.delete(here.api.path(`calls/${callId}/outcome`)).expect(204);
    expect(await here.listed('waiting')).toHaveLength(1);
    expect((await here.invitations())[0]).toMatchObject({ id: invitationId, state: 'booked' });
    await here.editor
      .post(here.api.path(`calls/${callId}/outcome`))
      .send({ outcome: 'missed', missedBy: 'owner' })
      .expect(200);
    const { id, message } = await here.invite(contactId);
    expect(message).toContain('I missed our call today, and I am sorry.');
    await here.sent(id);
    expect(await here.reasonOf(contactId, 'missed_call')).toBeUndefined();
  });

  it('is held, which settles the offer; taken back, all is as before', async () => {
    const { contactId, invitationId, callId } = await booked();
    here.clock.set('2026-12-01T14:58:00Z');
    const held = { outcome: 'held', notes: 'Rye and frost.', durationMinutes: 31 };
    await here.editor
      .post(here.api.path(`calls/${callId}/outcome`))
      .send(held)
      .expect(409);
    const { body } = await here.editor
      .post(here.api.path(`calls/${callId}/outcome`))
      .send({ ...held, startedAt: '2026-12-01T14:50:00Z' })
      .expect(200);
    expect(body).toMatchObject({ state: 'held', notes: 'Rye and frost.', interactionId: expect.any(String) });
    const contact = async () => (await here.viewer.get(here.api.path(`contacts/${contactId}`)).expect(200)).body.clocks;
    expect(await contact()).toMatchObject({ depth: 'voice', talkCount: 1, lastTalkAt: '2026-12-01T14:50:00.000Z' });
    expect(await here.reasonOf(contactId, 'they_offered')).toBeUndefined();
    await here.viewer.delete(here.api.path(`calls/${callId}/outcome`)).expect(403);
    await here.editor.delete(here.api.path(`calls/${callId}/outcome`)).expect(204);
    expect(await contact()).toMatchObject({ depth: 'wave', talkCount: 0, lastTalkAt: null });
    expect(await here.reasonOf(contactId, 'they_offered')).toBeDefined();
    expect((await here.invitations())[0]).toMatchObject({ id: invitationId, state: 'booked' });
    await here.editor.delete(here.api.path(`calls/${callId}/outcome`)).expect(409);
    const { agent, workspaceId } = await here.api.otherWorkspace();
    await agent.delete(`/api/workspaces/${workspaceId}/calls/${callId}/outcome`).expect(404);
  });

  it('covers what is sensitive in the words of either, until it is asked for', async () => {
    const { path, contactId } = await booked();
    await here.post(path, 'cancel');
    await here.post(path, 'book', { ...details, about: 'My mother has cancer.' });
    const [call] = await here.listed('coming');
    expect(call).toMatchObject({ about: '', isCovered: true });
    const whole = await here.viewer.get(here.api.path(`calls/${call.id}?uncover=true`)).expect(200);
    expect(whole.body).toMatchObject({ about: 'My mother has cancer.', isCovered: false });
    const { body: brief } = await here.viewer
      .get(here.api.path(`contacts/${contactId}/brief?uncover=true`))
      .expect(200);
    expect(brief.call.about).toBe('My mother has cancer.');
    here.clock.set('2026-12-01T16:00:00Z');
    await here.editor
      .post(here.api.path(`calls/${call.id}/outcome`))
      .send({ outcome: 'held', notes: 'She is in pain.' })
      .expect(200);
    await here.api.database.query(`update interactions set is_sensitive = true where text = 'She is in pain.'`);
    expect((await here.listed('past'))[0]).toMatchObject({ id: call.id, notes: null, about: '', isCovered: true });
  });

  it('can’t be taken back into a time that is booked by now', async () => {
    const { callId } = await booked();
    here.clock.set('2026-12-01T15:01:00Z');
    await here.editor
      .post(here.api.path(`calls/${callId}/outcome`))
      .send({ outcome: 'missed' })
      .expect(200);
    const ben = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Ben' });
    await here.editor
      .post(here.api.path(`contacts/${ben}/calls`))
      .send({ startsAt: '2026-12-01T15:10:00Z' })
      .expect(201);
    await here.editor.delete(here.api.path(`calls/${callId}/outcome`)).expect(409);
  });

  it('is moved by the owner, and never onto another', async () => {
    const { callId, path } = await booked();
    const move = (startsAt: string, agent = here.editor) =>
      agent.post(here.api.path(`calls/${callId}/move`)).send({ startsAt });
    const { body } = await move('2026-12-01T15:10:00Z').expect(200);
    expect(body).toMatchObject({ startsAt: '2026-12-01T15:10:00.000Z', endsAt: '2026-12-01T15:30:00.000Z' });
    expect((await here.visitor().get(path).expect(200)).text).toContain('15:10–15:30');
    const ben = await buildContact(here.api.dataSource, here.api.workspaceId, { name: 'Ben' });
    await here.editor
      .post(here.api.path(`contacts/${ben}/calls`))
      .send({ startsAt: '2026-12-02T10:00:00Z' })
      .expect(201);
    await move('2026-12-02T10:10:00Z').expect(409);
    await move('2026-11-01T10:00:00Z').expect(409);
    await move('tomorrow').expect(422);
    await move('2026-12-03T10:00:00Z', here.viewer).expect(403);
    const { agent, workspaceId } = await here.api.otherWorkspace();
    await agent
      .post(`/api/workspaces/${workspaceId}/calls/${callId}/move`)
      .send({ startsAt: '2026-12-03T10:00:00Z' })
      .expect(404);
  });
});
