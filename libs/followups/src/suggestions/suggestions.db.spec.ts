import type { Access } from '#libs/accounts';
import { ConflictError, NotFoundError } from '#libs/platform';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('what a person says of suggestions', () => {
  let open: OpenFollowups;
  let access: Access;
  let jenn: string;

  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(async () => {
    open.clock.set(open.morning);
    access = await open.newAccess();
    jenn = await open.contact(access, { name: 'Jenn' });
    for (const days of [70, 65, 60]) await open.wrote(access, jenn, days, { text: 'How long do you soak the paper?' });
  });
  afterAll(() => open.close());

  const lines = async () => (await open.today.get(access)).lines;
  const reasons = async () => (await lines()).map(({ reason }) => reason);
  const later = (days: number) => open.clock.advance({ days });

  it('a snooze ends by itself, and is taken back', async () => {
    const [line] = await lines();
    await open.suggestions.snooze(access, line!.id, 3);
    expect(await reasons()).toEqual(['many_waves']);
    await open.suggestions.undo(access, line!.id);
    expect(await reasons()).toEqual(['unanswered']);
    await open.suggestions.snooze(access, line!.id, 3);
    later(3);
    expect(await reasons()).toEqual(['unanswered']);
  });

  it('"not now" leaves the person alone for some days, and this for longer', async () => {
    const [line] = await lines();
    await open.suggestions.notNow(access, line!.id);
    expect(await reasons()).toEqual([]);
    later(7);
    expect(await reasons()).toEqual(['many_waves']);
    later(23);
    await open.followups.sweepDue();
    expect(await reasons()).toEqual(['unanswered']);
  });

  it('"never this reason" holds for the person, or for everybody, until it is taken back', async () => {
    const tom = await open.contact(access, { name: 'Tom' });
    await open.wrote(access, tom, 60, { text: 'Do you sell the type?' });
    const [line] = (await lines()).filter(({ contact }) => contact.name === 'Jenn');
    await open.suggestions.neverReason(access, line!.id, false);
    later(30);
    expect(await reasons()).toEqual(expect.arrayContaining(['unanswered', 'many_waves']));
    const [toms] = (await lines()).filter(({ contact }) => contact.name === 'Tom');
    await open.suggestions.neverReason(access, toms!.id, true);
    expect(await reasons()).toEqual(['many_waves']);
    await open.wrote(access, jenn, 1, { text: 'And how warm is the water?' });
    expect(await reasons()).toEqual(['many_waves']);
    await open.suggestions.undo(access, toms!.id);
    expect((await lines()).map(({ contact, reason }) => `${contact.name} ${reason}`).sort()).toEqual([
      'Jenn many_waves',
      'Tom unanswered',
    ]);
  });

  it('"never this person" is for good, and keeps no words', async () => {
    const [line] = await lines();
    await open.suggestions.neverPerson(access, line!.id);
    await open.wrote(access, jenn, 0, { text: 'Are you well?' });
    await open.rescorer.rescore(access.workspaceId);
    later(100);
    expect(await lines()).toEqual([]);
    expect(await open.suggestionsOf(access)).toEqual([expect.objectContaining({ state: 'dismissed', evidence: [] })]);
  });

  it('is refused where there is nothing to say it of', async () => {
    const [line] = await lines();
    await expect(open.suggestions.undo(access, line!.id)).rejects.toThrow(ConflictError);
    await open.suggestions.notNow(access, line!.id);
    await expect(open.suggestions.snooze(access, line!.id, 3)).rejects.toThrow(ConflictError);
    await expect(open.suggestions.notNow(await open.newAccess(), line!.id)).rejects.toThrow(NotFoundError);
  });

  it('covers sensitive words, unless the owner allows them', async () => {
    const ada = await open.contact(access, { name: 'Ada' });
    const text = 'How do you pray now that you know of my chemo?';
    const asked = await open.wrote(access, ada, 5, { text });
    await open.signal(access, asked, 'fact', text, { fact: 'health', sensitive: true });
    const ofAda = async () => (await lines()).find(({ contact }) => contact.name === 'Ada')!;
    expect(await ofAda()).toMatchObject({
      quote: null,
      evidence: [{ isCovered: true, quote: null, interactionId: asked }],
    });
    await open.database.query('insert into followup_settings (workspace_id, quote_sensitive) values ($1, true)', [
      access.workspaceId,
    ]);
    expect(await ofAda()).toMatchObject({ quote: text, evidence: [{ isCovered: false }] });
  });

  it('is counted: of so many suggestions so many were acted on', async () => {
    const tom = await open.contact(access, { name: 'Tom' });
    await open.wrote(access, tom, 60, { text: 'Do you sell the type?' });
    await open.planner.plan(access.workspaceId);
    expect((await open.precision.get(access.workspaceId)).sentence).toBe(
      'You have acted on none of 2 suggestions yet.',
    );
    const [ofJenn] = (await lines()).filter(({ contact }) => contact.name === 'Jenn');
    await open.suggestions.notNow(access, ofJenn!.id);
    open.clock.advance({ minutes: 5 });
    await open.interactions.log(access, tom, { channel: 'email', kind: 'message', text: 'I do.' });
    await open.rescorer.rescore(access.workspaceId);
    expect(await open.precision.get(access.workspaceId)).toEqual({
      suggested: 2,
      actedOn: 1,
      dismissed: 1,
      sentence: 'Of 2 suggestions you acted on 1.',
      reasons: [{ reason: 'unanswered', suggested: 2, actedOn: 1, dismissed: 1, rate: 0.5 }],
    });
  });
});
