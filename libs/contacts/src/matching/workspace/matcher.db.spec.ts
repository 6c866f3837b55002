import type { INestApplicationContext } from '@nestjs/common';
import type { Access, PrintedIdentity } from '#libs/accounts';
import { bulkWriting } from '#libs/platform';
import { buildContact, buildWorkspace, freshDatabase, openRooms, StillClock, type FreshDatabase } from '#libs/testing';
import { ContactsModule } from '../../contacts.module.js';
import { MergingService } from '../../merging/merging.service.js';
import { DuplicateAnswers } from '../proposals/duplicate-answers.service.js';
import { DuplicatesQuery } from '../proposals/duplicates.query.js';
import { MatchQueue } from './match-queue.repository.js';
import { Matcher } from './matcher.service.js';
import { Matching } from './matching.service.js';

describe('Matcher', () => {
  const clock = new StillClock('2026-06-01T08:00:00Z');
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;
  let access: Access;

  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [ContactsModule], clock);
  });
  beforeEach(async () => {
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource);
    access = { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
  });
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  const person = (name: string, ...identities: PrintedIdentity[]) =>
    buildContact(fresh.dataSource, access.workspaceId, { name, identities });
  const email = (printed: string): PrintedIdentity => ({ kind: 'email', printed });
  const match = () => rooms.get(Matcher, { strict: false }).match(access.workspaceId);
  const page = async () =>
    (await rooms.get(DuplicatesQuery, { strict: false }).page(access.workspaceId, { limit: 50 })).items;
  const answers = () => rooms.get(DuplicateAnswers, { strict: false });
  const proposalsAsRows = () =>
    fresh.database.query(
      `select contact_a, contact_b, state, certain, round(score::numeric, 3) as score, evidence from match_proposals
       where workspace_id = $1 order by contact_a, contact_b`,
      [access.workspaceId],
    );

  it('proposes who may be one person, with what speaks for it and against it', async () => {
    const jenn = await person('Jenn Whinnem', email('jenn@whinnem.example'));
    const handle = await person('jennwhinnem', { kind: 'twitter', printed: '@jennwhinnem' });
    await person('Jenn Marlowe', email('jenn@marlowe.example'));
    await person('Ann Reed', email('reeds@home.example'));
    await person('Karl Reed', email('reeds@home.example'));
    expect(await match()).toMatchObject({ contacts: 5 });
    const [cluster, ...others] = await page();
    expect(others).toEqual([]);
    expect(cluster!.people.map(({ id }) => id).toSorted()).toEqual([jenn, handle].toSorted());
    expect(cluster!.pairs).toEqual([
      expect.objectContaining({ for: ['“jennwhinnem” is the name of Jenn Whinnem.'], against: [], state: 'proposed' }),
    ]);
  });

  it('changes nothing when it runs again, and compares only who is new', async () => {
    await person('Jenn Whinnem', email('jenn@whinnem.example'));
    await person('Jenn Whinnem', email('sunny77@mail.example'));
    await match();
    const before = await proposalsAsRows();
    expect(before).toHaveLength(1);
    expect(await match()).toMatchObject({ contacts: 0, compared: 0 });
    await rooms
      .get(Matching, { strict: false })
      .matchAll(access.workspaceId)
      .catch(() => undefined);
    expect(await match()).toMatchObject({ contacts: 2 });
    expect(await proposalsAsRows()).toEqual(before);
    await person('Bo Dahl');
    expect(await match()).toMatchObject({ contacts: 1, compared: 0 });
  });

  it('remembers who is not the same, also when they are imported anew', async () => {
    const one = await person('Jenn Whinnem', email('jenn@whinnem.example'));
    await person('Jenn Whinnem', email('sunny77@mail.example'));
    await match();
    const [cluster] = await page();
    await answers().answer(access, [cluster!.pairs[0]!.id], { answer: 'not_the_same' });
    expect(await page()).toEqual([]);
    await rooms
      .get(Matching, { strict: false })
      .matchAll(access.workspaceId)
      .catch(() => undefined);
    await match();
    expect(await page()).toEqual([]);
    await fresh.database.query('delete from contacts where workspace_id = $1 and id = $2', [access.workspaceId, one]);
    await person('Jenn Whinnem', email('jenn@whinnem.example'));
    await match();
    expect(await page()).toEqual([]);
  });

  it('asks later again, and takes an answer back', async () => {
    await person('Jenn Whinnem', email('jenn@whinnem.example'));
    await person('Jenn Whinnem', email('sunny77@mail.example'));
    await match();
    const id = (await page())[0]!.pairs[0]!.id;
    await answers().answer(access, [id], { answer: 'later', days: 3 });
    expect(await page()).toEqual([]);
    clock.set('2026-06-04T08:00:01Z');
    await rooms.get(Matching, { strict: false }).sweep();
    expect((await page())[0]!.pairs[0]!.id).toBe(id);
    await answers().answer(access, [id], { answer: 'not_the_same' });
    await answers().takeBack(access, id);
    await match();
    expect((await page())[0]!.pairs[0]!.id).toBe(id);
  });

  it('makes one of who is certainly one person, and never again of whom a person has taken apart', async () => {
    const kept = await person('Jenn Whinnem', email('jenn@whinnem.example'));
    await person('Jennifer Whinnem', email('jenn@whinnem.example'));
    expect(await match()).toMatchObject({ certain: 1, merged: 1 });
    const contacts = () =>
      fresh.database.query<{ id: string }>('select id from contacts where workspace_id = $1', [access.workspaceId]);
    expect(await contacts()).toEqual([{ id: kept }]);
    const [merge] = await fresh.database.query<{ id: string; evidence: { says: string }[] }>(
      'select id, evidence from merges where workspace_id = $1',
      [access.workspaceId],
    );
    expect(merge!.evidence.map(({ says }) => says)).toEqual(
      expect.arrayContaining(['Both write from jenn@whinnem.example.']),
    );
    await rooms.get(MergingService, { strict: false }).undo(access.workspaceId, merge!.id);
    expect(await match()).toMatchObject({ merged: 0 });
    expect(await contacts()).toHaveLength(2);
    expect(await page()).toEqual([]);
  });

  it('asks who it is that writes from the mailbox of a couple, whoever of them came first', async () => {
    await person('Andrew Selstead', email('aselstead@outlook.com'));
    await person('Annika Selstead', email('aselstead@outlook.com'));
    await match();
    await person('aselstead', email('aselstead@outlook.com'));
    expect(await match()).toMatchObject({ merged: 0 });
    expect((await page()).flatMap(({ people }) => people.map(({ name }) => name))).toContain('aselstead');
  });

  it('makes one of several when told so, one after the other', async () => {
    await person('Jenn Whinnem', email('jenn@whinnem.example'));
    await person('Jenn Whinnem', email('sunny77@mail.example'));
    await person('Jenn Whinnem', email('rosegarden@post.example'));
    await match();
    const [cluster, ...others] = await page();
    expect(others).toEqual([]);
    expect(cluster!.people).toHaveLength(3);
    const said = await answers().answer(
      access,
      cluster!.pairs.map(({ id }) => id),
      { answer: 'same' },
    );
    expect(said.filter(({ mergeId }) => mergeId !== null)).toHaveLength(2);
    await match();
    expect(await page()).toEqual([]);
  });

  it('compares within a large block those who agree in more, and tells it', async () => {
    for (let at = 0; at < 45; at += 1)
      await person(`Jo${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'aeiou'[at % 5]}n Smith`);
    await person('Johanna Smith', { kind: 'twitter', printed: '@rarejo' });
    await person('Johanna Smith', { kind: 'twitter', printed: '@rarejo' });
    expect(await match()).toMatchObject({ merged: 1 });
    const summary = await rooms.get(DuplicatesQuery, { strict: false }).summary(access.workspaceId);
    expect(summary).toMatchObject({ mergedByItself: 1, waiting: 0 });
    expect(summary.largeBlocks.map(({ shared }) => shared)).toEqual(['f:smit:j']);
  });

  it('compares a contact with the nearest of a crowd, and tells the crowd', async () => {
    for (let at = 0; at < 25; at += 1) await person('Odalys Brackenbury');
    await match();
    const { largeBlocks } = await rooms.get(DuplicatesQuery, { strict: false }).summary(access.workspaceId);
    expect(largeBlocks).toHaveLength(1);
    expect(largeBlocks[0]).toMatchObject({ atLeast: 25 });
  });

  it('waits for the end of an import', async () => {
    const { workspaceId } = access;
    for (let at = 0; at < 3; at += 1) await person('Jenn Whinnem', email('jenn@whinnem.example'));
    const queue = new MatchQueue(fresh.database);
    expect(await queue.listWorkspaces()).toContain(workspaceId);
    await fresh.database.withLock(bulkWriting(workspaceId), async () => {
      expect(await match()).toMatchObject({ contacts: 0, merged: 0 });
    });
    expect((await queue.list(workspaceId, 2)).length).toBe(2);
    expect(await match()).toMatchObject({ contacts: 3, merged: 2 });
    expect(await queue.list(workspaceId, 2)).toEqual([]);
  });
});
