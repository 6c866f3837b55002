import type { Access } from '#libs/accounts';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('the reviews of a week and of a year', () => {
  let porch: OpenFollowups;
  beforeAll(async () => {
    porch = await openFollowups();
  });
  beforeEach(() => porch.clock.set(porch.morning));
  afterAll(() => porch.close());

  const at = (happenedAt: string) => ({ happenedAt: new Date(happenedAt), createdAt: new Date(happenedAt) });
  const wrote = (access: Access, id: string, when: string, given = {}) =>
    porch.wrote(access, id, 0, { ...at(when), ...given });
  const answered = (access: Access, id: string, when: string) =>
    wrote(access, id, when, { direction: 'outbound', kind: 'reply' });
  const called = (access: Access, id: string, when: string) =>
    wrote(access, id, when, { direction: 'outbound', channel: 'phone', kind: 'call', datedBy: 'hand', text: '' });

  describe('year', () => {
    it('counts breadth and depth, by month, in the zone of the owner', async () => {
      const access = await porch.newAccess('America/New_York');
      const [ana, ben, cleo] = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => porch.contact(access, { name })));
      // 1 January 04:30 in UTC is still the old year in New York.
      await wrote(access, ana!, '2025-01-01T04:30:00Z');
      await wrote(access, ana!, '2025-01-01T05:30:00Z');
      await answered(access, ana!, '2025-03-02T12:00:00Z');
      await wrote(access, ben!, '2025-03-03T12:00:00Z');
      await wrote(access, ben!, '2025-03-04T12:00:00Z');
      await called(access, cleo!, '2025-12-31T23:00:00Z');
      await wrote(access, cleo!, '2025-05-01T12:00:00Z', { kind: 'note', text: 'A note is nothing that passed.' });
      const year = await porch.years.get(access, 2025);
      const steps = { waved: 2, chatted: 1, letters: 0, spoken: 1, met: 0, comments: 3, answered: 1, talks: 1 };
      expect(year).toMatchObject({ year: 2025, isRunning: false, totals: steps, newVoices: 1 });
      expect(year.months.map(({ month, waved, spoken }) => [month, waved, spoken])).toEqual([
        [1, 1, 0],
        [3, 1, 0],
        [12, 0, 1],
      ]);
      expect(year.sentences[0]).toBe('Two people waved, one chatted with you, with one you have spoken.');
      expect((await porch.years.list(access)).items).toEqual([2025, 2024]);
      await expect(porch.years.get(access, 2023)).rejects.toThrow('Nothing is known of 2023.');
      expect((await porch.years.get(access, 2024)).totals.comments).toBe(1);
    });

    it('names who carried it, who was hardly answered and who stopped, without those put away', async () => {
      const access = await porch.newAccess();
      const regular = await porch.contact(access, { name: 'Regular' });
      const gone = await porch.contact(access, { name: 'Gone' });
      const away = await porch.contact(access, { name: 'Put away', archivedAt: new Date('2026-01-01') });
      for (let day = 10; day < 22; day++) await wrote(access, regular, `2026-11-${day}T12:00:00Z`);
      for (let day = 10; day < 16; day++)
        await wrote(access, gone, `2026-03-${day}T12:00:00Z`, { text: 'Do you teach?' });
      for (let day = 10; day < 20; day++) await wrote(access, away, `2026-02-${day}T12:00:00Z`);
      await answered(access, regular, '2026-11-12T13:00:00Z');
      await porch.rescorer.rescore(access.workspaceId);
      const year = await porch.years.get(access, 2026);
      expect(year.carriers.map(({ name, comments, answered: back }) => [name, comments, back])).toEqual([
        ['Regular', 12, 1],
        ['Gone', 6, 0],
      ]);
      expect(year.hardlyAnswered.map(({ sentence }) => sentence)).toEqual([
        'Wrote 12 times; you answered one.',
        'Wrote 6 times; you have answered none of it.',
      ]);
      expect(year).toMatchObject({ isRunning: true, halfBy: 2, stoppedCount: 2, stoppedWaiting: 1 });
      expect(year.stopped).toEqual([expect.objectContaining({ name: 'Gone', lastOn: '2026-03-15', isWaiting: true })]);
    });

    it('tells the month in which several stopped, and who of them had asked something', async () => {
      const access = await porch.newAccess();
      const lastWrote = async (month: string, text: string) => {
        const id = await porch.contact(access);
        for (let day = 10; day < 15; day++) await wrote(access, id, `2026-${month}-${day}T12:00:00Z`, { text });
      };
      for (const text of ['Do you teach?', 'Which ink is that?', 'So true.', 'Lovely.']) await lastWrote('03', text);
      await lastWrote('05', 'How long do you soak the paper?');
      await porch.rescorer.rescore(access.workspaceId);
      expect((await porch.years.get(access, 2026)).sentences.at(-1)).toBe(
        'Five regulars stopped writing; three of them still wait for an answer. ' +
          'Two of the four who stopped in March 2026 had asked something.',
      );
    });

    it('knows nothing of another workspace', async () => {
      const [mine, theirs] = [await porch.newAccess(), await porch.newAccess()];
      await wrote(theirs, await porch.contact(theirs), '2026-05-05T12:00:00Z');
      expect((await porch.years.list(mine)).items).toEqual([]);
      await expect(porch.years.get(mine, 2026)).rejects.toThrow('Nothing is known');
    });
  });

  describe('week', () => {
    it('tells who came, whom the owner talked with, what came nearer and what was promised', async () => {
      const access = await porch.newAccess('Europe/Berlin');
      const [ana, ben, cleo] = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => porch.contact(access, { name })));
      await wrote(access, ben!, '2026-09-01T12:00:00Z');
      // 23:30 on Sunday the 15th in UTC is Monday in Berlin.
      await wrote(access, ana!, '2026-11-15T23:30:00Z');
      await wrote(access, ben!, '2026-11-17T12:00:00Z');
      const reply = await answered(access, ben!, '2026-11-18T12:00:00Z');
      await porch.signal(access, reply, 'promise', 'I will send you the recipe', { by: 'owner' });
      await called(access, cleo!, '2026-11-22T22:59:00Z');
      await called(access, cleo!, '2026-11-22T23:01:00Z');
      const week = await porch.week.get(access);
      expect(week).toMatchObject({ startsOn: '2026-11-16', endsOn: '2026-11-22', comments: 2, voices: 2, answered: 1 });
      expect(week.newVoices.map(({ name }) => name)).toEqual(['Ana']);
      expect(week.talks).toEqual([{ id: cleo, name: 'Cleo', talks: 1, channel: 'phone' }]);
      expect(week.movedUp.map(({ name, depth }) => [name, depth])).toEqual([
        ['Cleo', 'voice'],
        ['Ben', 'chat'],
      ]);
      expect(week.promises).toEqual({ made: 1, kept: 0, open: 0 });
      expect(week.isQuiet).toBe(false);
      const other = await porch.week.get(await porch.newAccess());
      expect(other).toMatchObject({ isQuiet: true, sentences: ['You talked with nobody.'] });
    });

    it('tells what became of the suggestions', async () => {
      const access = await porch.newAccess();
      const id = await porch.contact(access, { name: 'Ana' });
      await wrote(access, id, '2026-11-01T12:00:00Z', { text: 'Do you teach?' });
      await porch.planner.plan(access.workspaceId);
      porch.clock.advance({ hours: 1 });
      await porch.interactions.log(access, id, { channel: 'email', kind: 'message', text: 'In spring.' });
      await porch.rescorer.rescore(access.workspaceId);
      const week = await porch.week.get(access, '2026-11-25');
      expect(week).toMatchObject({ startsOn: '2026-11-23', suggested: 1, actedOn: 1, wentQuietCount: 0 });
      expect(week.sentences).toContain('You acted on the one suggestion.');
    });
  });

  describe('tasks', () => {
    it('are the lines of today and what is promised for a day, until it is kept', async () => {
      const access = await porch.newAccess();
      const ana = await porch.contact(access, { name: 'Ana' });
      const ben = await porch.contact(access, { name: 'Ben' });
      await wrote(access, ana, '2026-11-01T12:00:00Z', { text: 'Do you teach?' });
      const reply = await answered(access, ben, '2026-11-20T12:00:00Z');
      const promise = await porch.signal(access, reply, 'promise', 'I will call you next month', { by: 'owner' });
      await porch.database.query(`update signals set due_on = '2026-12-20' where workspace_id = $1`, [
        access.workspaceId,
      ]);
      const tasks = await porch.tasks.list(access.workspaceId, false);
      expect(tasks.map(({ name, kind, dueOn, quote }) => [name, kind, dueOn, quote])).toEqual([
        ['Ana', 'suggestion', '2026-11-23', 'Do you teach?'],
        ['Ben', 'promise', '2026-12-20', 'I will call you next month'],
      ]);
      expect(tasks[1]!.id).toBe(promise);
      await called(access, ben, '2026-11-22T12:00:00Z');
      expect((await porch.tasks.list(access.workspaceId, false)).map(({ name }) => name)).toEqual(['Ana']);
    });

    it('cover sensitive words unless they are asked for, whatever the screen may show', async () => {
      const access = await porch.newAccess();
      const id = await porch.contact(access, { name: 'Ana' });
      const words = 'My biopsy is on Friday. Will you call me?';
      const interaction = await wrote(access, id, '2026-11-01T12:00:00Z', { text: words });
      await porch.signal(access, interaction, 'fact', words, { fact: 'health', sensitive: true });
      await porch.database.query(`insert into followup_settings (workspace_id, quote_sensitive) values ($1, true)`, [
        access.workspaceId,
      ]);
      expect((await porch.tasks.list(access.workspaceId, false)).map(({ quote }) => quote)).toEqual([null]);
      expect((await porch.tasks.list(access.workspaceId, true))[0]!.quote).toMatch(/biopsy|call me/);
    });
  });
});
