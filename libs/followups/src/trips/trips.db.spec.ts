import type { Access } from '#libs/accounts';
import { ConflictError, InvalidError, NotFoundError } from '#libs/platform';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('trips and homes', () => {
  let open: OpenFollowups;
  let access: Access;

  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(async () => {
    open.clock.set(open.morning);
    access = await open.newAccess();
  });
  afterAll(() => open.close());

  const rescore = () => open.rescorer.rescore(access.workspaceId);
  const lines = async () =>
    (await open.today.get(access)).lines.map(({ contact, sentence }) => `${contact.name}: ${sentence}`);
  const placeOf = async (id: string) => (await open.contactPlace.get(access.workspaceId, id)).place?.label ?? null;
  const cincinnati = { place: 'Cincinnati', from: '2026-12-01', to: '2026-12-01' };

  /** Somebody who wrote these words of his home some days ago. */
  async function from(name: string, words: string, days = 90, more = {}): Promise<string> {
    const id = await open.contact(access, { name });
    const wrote = await open.wrote(access, id, days, { text: words });
    await open.signal(access, wrote, 'fact', words, { fact: 'location', ...more });
    return id;
  }

  it('says whom the owner is near, with the very words, as soon as a trip is entered', async () => {
    const jenn = await from('Jenn', 'I live in Dayton, so close!');
    await from('Moira', 'I live in Leeds.');
    await rescore();
    await open.trips.plan(access, cincinnati);
    expect(await open.queued(access)).toEqual([jenn]);
    const [line] = (await open.today.get(access)).lines;
    expect(line).toMatchObject({
      contact: { name: 'Jenn' },
      reason: 'near_you',
      group: 'hellos',
      sentence: 'You are in Cincinnati on 1 December; they live in Dayton, about an hour away by car.',
      quote: 'I live in Dayton, so close!',
      suggestedChannel: 'in_person',
    });
    expect(line!.interactionId).not.toBeNull();
    await rescore();
    expect(await open.today.get(access)).toMatchObject({ lines: [{ id: line!.id, sentence: line!.sentence }] });
  });

  it('gives one line to one person, whatever else there is to say', async () => {
    const jenn = await from('Jenn', 'I live in Dayton, so close!', 60);
    const offered = await open.wrote(access, jenn, 50, { text: 'Call me! Do you travel at all?' });
    await open.signal(access, offered, 'wants_to_talk', 'Call me!');
    await open.trips.plan(access, cincinnati);
    await rescore();
    const reasons = (await open.suggestionsOf(access)).map(({ reason }) => reason);
    expect(reasons).toEqual(expect.arrayContaining(['near_you', 'they_offered', 'unanswered']));
    expect(await lines()).toHaveLength(1);
  });

  it('looks again at nobody but those near the old and the new place', async () => {
    const [jenn, moira] = [await from('Jenn', 'I live in Dayton.'), await from('Moira', 'I live in Leeds.')];
    const nobody = await from('Nobody', 'Our street’s the one they’re pulling down.');
    await rescore();
    const trip = await open.trips.plan(access, cincinnati);
    await rescore();
    await open.trips.change(access, trip, { place: 'York, England' });
    expect(await open.queued(access)).toEqual([jenn, moira].sort());
    expect(await lines()).toEqual([expect.stringContaining('Moira: You are in York')]);
    await rescore();
    await open.trips.remove(access, trip);
    expect(await open.queued(access)).toEqual([moira]);
    expect(await lines()).toEqual([]);
    expect(await placeOf(nobody)).toBeNull();
  });

  it('comes and goes by time alone, through the index of days', async () => {
    await from('Jenn', 'I live in Dayton.');
    await open.trips.plan(access, { ...cincinnati, from: '2027-01-10', to: '2027-01-12' });
    await rescore();
    expect(await lines()).toEqual([]);
    for (const [day, expected] of [
      ['2026-12-19', []],
      [
        '2026-12-20',
        ['Jenn: You are in Cincinnati from 10 to 12 January 2027; they live in Dayton, about an hour away by car.'],
      ],
      ['2027-01-11', ['Jenn: You are in Cincinnati until tomorrow; they live in Dayton, about an hour away by car.']],
      ['2027-01-13', []],
    ] as const) {
      open.clock.set(`${day}T09:00:00Z`);
      await open.followups.sweepDue();
      await rescore();
      expect(await lines()).toEqual(expected);
    }
  });

  it('takes the newest words, forgets what was dismissed, and leaves out what is sensitive or about others', async () => {
    const id = await from('Jenn', 'I live in Dayton.', 90);
    const words: [string, number, object][] = [
      ['We moved to Leeds.', 30, {}],
      ['I am in the clinic in Zurich.', 5, { sensitive: true }],
    ];
    for (const [text, days, more] of words) {
      const wrote = await open.wrote(access, id, days, { text });
      await open.signal(access, wrote, 'fact', text, { fact: 'location', ...more });
    }
    const wrote = await open.wrote(access, id, 1, { text: 'My brother went to live in Perth, Scotland.' });
    const ofBrother = await open.signal(access, wrote, 'fact', 'My brother went to live in Perth, Scotland.', {
      fact: 'location',
    });
    await open.database.query(`update signals set about = 'brother' where id = $1`, [ofBrother]);
    expect(await placeOf(id)).toBe('Leeds, England');
    await rescore();
    expect(await placeOf(id)).toBe('Leeds, England');
    await open.database.query(`update signals set state = 'dismissed' where quote = 'We moved to Leeds.'`);
    await rescore();
    expect(await placeOf(id)).toBe('Dayton, Ohio, United States');
    await open.database.query('delete from interactions where contact_id = $1', [id]);
    await rescore();
    expect(await placeOf(id)).toBeNull();
    expect(await open.database.query('select from contact_places where contact_id = $1', [id])).toEqual([]);
  });

  it('lets a hand go before the words, until it is taken back', async () => {
    const id = await from('Jenn', 'I live in Dayton.');
    await rescore();
    await open.contactPlace.set(access, id, { place: 'Leeds, UK' });
    expect(await open.queued(access)).toEqual([id]);
    await rescore();
    expect(await open.contactPlace.get(access.workspaceId, id)).toMatchObject({
      place: { label: 'Leeds, England' },
      byHand: true,
      isSure: true,
      quote: null,
    });
    await open.trips.plan(access, { place: 'York, UK', from: '2026-11-25', to: '2026-11-26' });
    expect(await lines()).toEqual([
      'Jenn: You are in York from Wednesday to Thursday; they live in Leeds, about 35 minutes away by car.',
    ]);
    await open.contactPlace.remove(access, id);
    expect(await open.contactPlace.get(access.workspaceId, id)).toMatchObject({
      place: { label: 'Dayton, Ohio, United States' },
      byHand: false,
      quote: 'I live in Dayton.',
      interactionId: expect.any(String),
    });
    expect(await lines()).toEqual([]);
  });

  it('shows who lives near, the nearest first, without the archived', async () => {
    const people = [await from('Far', 'I live in Leeds.'), await from('Dayton', 'I live in Dayton.')];
    people.push(await from('There', 'I live in Cincinnati.'), await from('Away', 'I live in Dayton.'));
    await open.database.query('update contacts set archived_at = now() where id = $1', [people[3]]);
    await rescore();
    const trip = await open.trips.plan(access, cincinnati);
    const near = await open.tripsQuery.neighbours(access, trip);
    expect(near.map(({ name, kilometres, drive }) => ({ name, kilometres, drive }))).toEqual([
      { name: 'There', kilometres: expect.any(Number), drive: '10 minutes' },
      { name: 'Dayton', kilometres: expect.any(Number), drive: 'an hour' },
    ]);
  });

  it('finds homes on both sides of the date line', async () => {
    const [west, east] = [
      await open.contact(access, { name: 'Taveuni' }),
      await open.contact(access, { name: 'Suva' }),
    ];
    const put = (id: string, lon: number) =>
      open.database.query(
        `insert into contact_places (workspace_id, contact_id, by_hand, place_id, name, region, country, lat, lon, confidence)
         values ($1, $2, true, 1, 'Here', '', 'FJ', -16.8, $3, 1)`,
        [access.workspaceId, id, lon],
      );
    await put(west, 179.9);
    await put(east, -179.9);
    await rescore();
    const trip = await open.trips.plan(access, cincinnati);
    await open.database.query('update trips set lat = -16.8, lon = 179.95 where id = $1', [trip]);
    expect((await open.tripsQuery.neighbours(access, trip)).map(({ name }) => name).sort()).toEqual([
      'Suva',
      'Taveuni',
    ]);
    await rescore();
    await open.trips.change(access, trip, { note: 'By boat' });
    expect(await open.queued(access)).toEqual([west, east].sort());
  });

  it('refuses what is no trip, and knows none of another workspace', async () => {
    const plan = (change: object) => open.trips.plan(access, { ...cincinnati, ...change });
    await expect(plan({ place: 'Springfield' })).rejects.toThrow(/several places.*Springfield, Missouri/);
    await expect(plan({ place: 'Xyzzy' })).rejects.toThrow(InvalidError);
    await expect(plan({ to: '2026-11-30' })).rejects.toThrow('The last day is before the first.');
    await expect(plan({ placeId: 1 })).rejects.toThrow('There is no place of this number.');
    const trip = await plan({});
    const other = await open.newAccess();
    await expect(open.trips.change(other, trip, { note: 'Mine' })).rejects.toThrow(NotFoundError);
    await expect(open.tripsQuery.neighbours(other, trip)).rejects.toThrow(NotFoundError);
    for (let n = 1; n < 100; n++) await plan({});
    await expect(plan({})).rejects.toThrow(ConflictError);
  });

  it('lists trips by pages, the latest first', async () => {
    for (const day of ['2026-11-01', '2026-12-05', '2026-12-01'])
      await open.trips.plan(access, { ...cincinnati, from: day, to: day });
    const first = await open.tripsQuery.page(access, { limit: 2 });
    const second = await open.tripsQuery.page(access, { limit: 2, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ from: day, isOver }) => `${day} ${isOver}`)).toEqual([
      '2026-12-05 false',
      '2026-12-01 false',
      '2026-11-01 true',
    ]);
    expect(second.nextCursor).toBeNull();
  });
});
