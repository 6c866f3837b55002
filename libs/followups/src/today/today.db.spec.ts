import type { INestApplicationContext } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Contacts, type Boundary } from '#libs/contacts';
import { Interactions, type InteractionToLog } from '#libs/interactions';
import { buildContact, buildInteraction, buildThread, buildWorkspace, freshDatabase } from '#libs/testing';
import { openRooms, StillClock, type FreshDatabase } from '#libs/testing';
import { FollowupsModule } from '../followups.module.js';
import { Rescorer } from '../scoring/rescorer.service.js';
import { TodayQuery } from './today.query.js';

const NOW = '2026-11-23T15:00:00Z';
const BROUGHT_IN = new Date('2026-11-20T10:00:00Z');

describe('today', () => {
  let fresh: FreshDatabase;
  let rooms: INestApplicationContext;
  let access: Access;

  beforeAll(async () => {
    fresh = await freshDatabase();
    rooms = await openRooms(fresh, [FollowupsModule], new StillClock(NOW));
  });
  beforeEach(async () => {
    const identities = [{ kind: 'name' as const, printed: 'Mara Lindqvist' }];
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { timeZone: 'Europe/Oslo', identities });
    access = { workspaceId, userId: ownerId, role: 'owner', timeZone: 'Europe/Oslo' };
  });
  afterAll(async () => {
    await rooms.close();
    await fresh.close();
  });

  const today = () => rooms.get(TodayQuery, { strict: false }).get(access);
  const contact = (given: Parameters<typeof buildContact>[2]) =>
    buildContact(fresh.dataSource, access.workspaceId, given);
  const interaction = (given: Parameters<typeof buildInteraction>[2]) =>
    buildInteraction(fresh.dataSource, access.workspaceId, { createdAt: BROUGHT_IN, ...given });
  const log = (contactId: string, words: Partial<InteractionToLog>) =>
    rooms.get(Interactions, { strict: false }).log(access, contactId, { channel: 'blog', kind: 'reply', ...words });
  const lines = async () => (await today()).lines.map(({ contact: { name }, reason }) => `${name}: ${reason}`);

  /** A thread without dates, an item for each line: "Ines: How?" or "Mara > Ines: Slowly.". */
  async function undatedThread(title: string, items: string[], people: Map<string, string>) {
    const threadId = await buildThread(fresh.dataSource, access.workspaceId, {
      title,
      url: 'https://porch.example/rye',
    });
    for (const [at, line] of items.entries()) {
      const [, who = '', to, text = ''] = /^(\w+)(?: > (\w+))?: (.*)$/.exec(line) ?? [];
      const direction = who === 'Mara' ? 'outbound' : 'inbound';
      const contactId = people.get(to ?? who) ?? null;
      await interaction({ threadId, position: at + 1, happenedAt: null, contactId, direction, text });
    }
    return threadId;
  }

  it('says who waits for an answer, with the very words, and where they stand', async () => {
    const ines = await contact({ name: 'Ines', circle: 'close', createdAt: BROUGHT_IN });
    const threadId = await undatedThread(
      'Rye, slowly',
      ['Ines: Lovely. Do you soak the grain?'],
      new Map([['Ines', ines]]),
    );
    const { date, counts, more, lines: all } = await today();
    expect({ date, counts, more }).toEqual({
      date: '2026-11-23',
      counts: { calls: 0, replies: 1, promises: 0, quiet: 0, hellos: 0 },
      more: [],
    });
    const place = {
      quote: 'Do you soak the grain?',
      interactionId: expect.any(String),
      permalink: 'https://porch.example/rye',
      threadId,
      threadTitle: 'Rye, slowly',
      position: 1,
      happenedAt: null,
      precision: 'none',
      datedBy: null,
    };
    const none = { signalId: null, factId: null, invitationId: null, openedAt: null, callId: null, of: null };
    expect(all).toEqual([
      {
        id: expect.any(String),
        contact: { id: ines, name: 'Ines', circle: 'close', depth: 'wave' },
        reason: 'unanswered',
        group: 'replies',
        state: 'open',
        sentence: 'Asked you this under “Rye, slowly”, and has no answer yet.',
        whyNow: 'Nothing went back since, on any channel.',
        suggestedChannel: 'blog',
        ...place,
        evidence: [{ kind: 'words', by: 'contact', isCovered: false, ...none, ...place }],
        notBefore: null,
        actions: ['talked', 'reply', 'snooze', 'not_now', 'never_reason', 'never_person'],
      },
    ]);
  });

  it('goes by the order of a thread that has no dates', async () => {
    const people = new Map<string, string>();
    for (const name of ['Before', 'After', 'Other']) people.set(name, await contact({ name }));
    const items = ['After: Which flour do you use?', 'Mara > After: Stone-ground.', 'Mara > Before: Welcome!'];
    items.push('Before: Thank you! Which flour do you use?', 'Other: @After — did you try it?');
    await undatedThread('Rye, slowly', items, people);
    expect(await lines()).toEqual(['Before: unanswered']);
  });

  it('takes an answer on any channel for an answer', async () => {
    const asks = { text: 'When do you bake?', happenedAt: new Date('2026-11-10T12:00:00Z') };
    const answers: [string, Partial<InteractionToLog>][] = [
      ['By mail', { channel: 'email', kind: 'message', happenedAt: '2026-11-11T08:00:00Z' }],
      ['By phone the same day', { channel: 'phone', kind: 'call', happenedAt: '2026-11-10' }],
      ['They called', { channel: 'phone', kind: 'call', direction: 'inbound', happenedAt: '2026-11-12' }],
      ['Some day', { channel: 'email', kind: 'message', happenedAt: null }],
      ['Too early', { channel: 'email', kind: 'message', happenedAt: '2026-11-09' }],
      ['Only a note', { channel: 'other', kind: 'note', happenedAt: '2026-11-12', text: 'Owes me a jar.' }],
    ];
    for (const [name, words] of answers) {
      const contactId = await contact({ name });
      await interaction({ ...asks, contactId });
      await log(contactId, words);
    }
    expect((await lines()).sort()).toEqual(['Only a note: unanswered', 'Too early: unanswered']);
  });

  it('goes by the place also where a whole thread bears the day of its post', async () => {
    const desta = await contact({ name: 'Desta' });
    const threadId = await buildThread(fresh.dataSource, access.workspaceId, { title: 'Rye, slowly' });
    const item = {
      threadId,
      contactId: desta,
      happenedAt: new Date('2026-10-19T22:00:00Z'),
      precision: 'day',
    } as const;
    await interaction({ ...item, datedBy: 'post', position: 1, direction: 'outbound', text: 'Like a good gate.' });
    await interaction({ ...item, datedBy: 'post', position: 2, text: '@Mara which size do you want?' });
    const [line] = (await today()).lines;
    expect(line?.sentence).toBe('Asked you this under “Rye, slowly” (October 2026), and has no answer yet.');
    await log(desta, { channel: 'phone', kind: 'call', happenedAt: '2026-10-20' });
    expect(await lines()).toEqual([]);
  });

  it('does not wait for ever for an answer to words that asked nothing', async () => {
    const words = { text: '@Mara I have a drawer of old type.' };
    await interaction({
      ...words,
      contactId: await contact({ name: 'Old' }),
      happenedAt: new Date('2026-09-20T12:00:00Z'),
    });
    await interaction({
      ...words,
      contactId: await contact({ name: 'New' }),
      happenedAt: new Date('2026-09-26T12:00:00Z'),
    });
    expect(await lines()).toEqual(['New: unanswered']);
  });

  it('lets an undated question rest once something was logged after it was brought in', async () => {
    const people = new Map([['Ines', await contact({ name: 'Ines' })]]);
    await undatedThread('Rye, slowly', ['Ines: Do you soak the grain?'], people);
    await log(people.get('Ines')!, { channel: 'phone', kind: 'call', happenedAt: '2026-06-01' });
    expect(await lines()).toEqual([]);
  });

  it('takes words to the owner by name for an ask, and an answer to them for an answer', async () => {
    const offers = { text: '@Mara I have a drawer of old type and nobody to give it to.' };
    const waiting = await contact({ name: 'Waiting' });
    await interaction({ ...offers, contactId: waiting, happenedAt: new Date('2026-11-01T12:00:00Z') });
    const answered = await contact({ name: 'Answered' });
    const asked = await interaction({ ...offers, contactId: answered, happenedAt: new Date('2026-11-02T12:00:00Z') });
    const answer = { direction: 'outbound', happenedAt: null, contactId: answered, text: 'I would love it.' } as const;
    await interaction({ ...answer, createdAt: BROUGHT_IN, answers: [{ answeredId: asked, printed: '@Answered' }] });
    expect(await lines()).toEqual(['Waiting: unanswered']);
  });

  it('lists whose day has come, near circles first, and drops them when the owner was in touch', async () => {
    const talked = { channel: 'phone', kind: 'call', direction: 'outbound', datedBy: 'hand' } as const;
    const people: [string, 'inner' | 'close' | null, number | null, string][] = [
      ['Own cadence', null, 10, '2026-11-01T12:00:00Z'],
      ['Close', 'close', null, '2026-09-01T12:00:00Z'],
      ['Due today', 'inner', null, '2026-11-16T12:00:00Z'],
      ['Tomorrow', 'inner', null, '2026-11-17T12:00:00Z'],
      ['Inner', 'inner', null, '2026-11-10T12:00:00Z'],
    ];
    for (const [name, circle, cadenceDays, at] of people) {
      const contactId = await contact({ name, circle, cadenceDays });
      await interaction({ ...talked, contactId, happenedAt: new Date(at) });
    }
    const { lines: all, counts } = await today();
    expect(counts.quiet).toBe(4);
    expect(all.map(({ contact: { name }, sentence }) => `${name}: ${sentence}`)).toEqual([
      'Inner: You last spoke 13 days ago, by phone; every week was the plan.',
      'Close: You last spoke 83 days ago, by phone; every 30 days was the plan.',
      'Own cadence: You last spoke 22 days ago, by phone; every 10 days was the plan.',
      'Due today: You last spoke 7 days ago, by phone; every week is the plan, so today is the day.',
    ]);
    await log(all[0]!.contact.id, { channel: 'email', kind: 'message' });
    expect((await today()).lines.map(({ contact: { name } }) => name)).not.toContain('Inner');
  });

  it('lists who wrote often and was never talked to, until the owner writes', async () => {
    const often = await contact({ name: 'Often' });
    const twice = await contact({ name: 'Twice' });
    const longAgo = await contact({ name: 'Long ago', createdAt: new Date('2020-01-01T00:00:00Z') });
    for (const day of [1, 2, 3]) {
      const at = (year: number) => new Date(Date.UTC(year, 8, day, 12));
      await interaction({ contactId: often, happenedAt: at(2026), text: `So true, for the time number ${day}.` });
      if (day < 3) await interaction({ contactId: twice, happenedAt: at(2026) });
      await interaction({ contactId: longAgo, happenedAt: at(2021) });
    }
    const [line, ...others] = (await today()).lines;
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      contact: { name: 'Often' },
      reason: 'many_waves',
      sentence: '3 comments since September 2026, and you have never talked.',
      quote: 'So true, for the time number 3.',
    });
    await log(often, { channel: 'email', kind: 'message' });
    expect(await lines()).toEqual([]);
  });

  it('gives each one line for the strongest reason, and none to the archived or to another workspace', async () => {
    const ines = await contact({ name: 'Ines', circle: 'inner' });
    const gone = await contact({ name: 'Gone', circle: 'inner' });
    for (const contactId of [ines, ines, ines, gone]) await interaction({ contactId, text: 'Are you well?' });
    await rooms.get(Contacts, { strict: false }).archive(access, gone);
    expect(await lines()).toEqual(['Ines: unanswered']);
    access = { ...access, workspaceId: (await buildWorkspace(fresh.dataSource)).workspaceId };
    expect(await lines()).toEqual([]);
  });

  it('shows nobody who is not to be contacted, from the very moment on, and again when that is taken back', async () => {
    const asks = { text: 'When do you bake?', happenedAt: new Date('2026-11-10T12:00:00Z') };
    const ida = await contact({ name: 'Ida' });
    await interaction({ ...asks, contactId: ida });
    await rooms.get(Rescorer, { strict: false }).rescore(access.workspaceId);
    const set = (boundaries: Boundary[]) => rooms.get(Contacts, { strict: false }).update(access, ida, { boundaries });
    for (const boundary of ['do_not_contact', 'deceased'] as const) {
      await set([boundary]);
      expect(await today()).toMatchObject({ lines: [], counts: { replies: 0 } });
      await set([]);
      expect(await lines()).toEqual(['Ida: unanswered']);
    }
  });

  it('stops at five lines and at a count of about a hundred, and says that there are more', async () => {
    for (let n = 0; n < 105; n++) {
      const contactId = await contact({ name: `Asker ${n}` });
      await interaction({
        contactId,
        text: 'Do you sell the type?',
        happenedAt: new Date(Date.parse(NOW) - n * 60_000),
      });
    }
    await rooms.get(Rescorer, { strict: false }).rescore(access.workspaceId);
    const { lines: all, counts, more } = await today();
    expect([all.length, counts.replies, more]).toEqual([5, 101, ['replies']]);
    expect(all[0]!.contact.name).toBe('Asker 0');
  });
});
