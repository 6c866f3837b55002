import type { Access } from '#libs/accounts';
import { openFollowups, type OpenFollowups } from '../../test/open-followups.js';

describe('introductions', () => {
  let open: OpenFollowups;
  let access: Access;

  beforeAll(async () => {
    open = await openFollowups();
  });
  beforeEach(async () => {
    open.clock.set(open.morning);
    access = await open.newAccess();
    await open.settings.change(access, { introduce: true });
  });
  afterAll(() => open.close());

  // What is found out of one asks for another look at whom it concerns, and that finds nothing more.
  const rescore = async () => {
    await open.rescorer.rescore(access.workspaceId);
    await open.rescorer.rescore(access.workspaceId);
    expect(await open.queued(access)).toEqual([]);
  };
  const introductions = async () => (await open.today.get(access)).lines.filter(({ reason }) => reason === 'introduce');
  const sentences = async () => (await introductions()).map(({ contact, sentence }) => `${contact.name}: ${sentence}`);

  /** Somebody who wrote these words some weeks ago, in which a fact was read. */
  async function writer(name: string, words: string, fact = 'interest', more = {}) {
    const id = await open.contact(access, { name });
    const wrote = await open.wrote(access, id, 60, { text: words });
    const signal = await open.signal(access, wrote, 'fact', words, { fact, ...more });
    return { id, wrote, signal };
  }
  const beekeepers = async () => [
    await writer('Jenn', 'I keep bees on the roof of the mill.'),
    await writer('Tom', 'Mostly I read about bees.'),
  ];
  const pair = 'Jenn: They and Tom both wrote of “beekeeping”, and have never met on your porch.';
  const apiarists = async () => [
    await writer('Jenn', 'I am a beekeeper.'),
    await writer('Tom', 'I took up beekeeping late.'),
  ];

  it('names one of the two, with the words of both', async () => {
    const [jenn, tom] = await apiarists();
    await rescore();
    expect(await sentences()).toEqual([pair]);
    const [line] = await introductions();
    expect(line!.contact.id).toBe(jenn!.id);
    expect(line!.evidence).toEqual([
      expect.objectContaining({ quote: 'I am a beekeeper.', interactionId: jenn!.wrote, of: null }),
      expect.objectContaining({
        quote: 'I took up beekeeping late.',
        interactionId: tom!.wrote,
        of: { id: tom!.id, name: 'Tom' },
      }),
    ]);
  });

  it('names the same town too, and looks at short words of no interest', async () => {
    await writer('Ines', 'I live in Dayton.', 'location');
    await writer('Tess', 'Greetings from Dayton, Ohio.', 'location');
    await beekeepers();
    await rescore();
    expect(await sentences()).toEqual(['Ines: They and Tess both live in Dayton, and have never met on your porch.']);
  });

  it('is off unless the owner wants it, and keeps nothing then', async () => {
    await apiarists();
    await rescore();
    await open.settings.change(access, { introduce: false });
    await rescore();
    expect(await introductions()).toEqual([]);
    expect(
      await open.database.query('select from contact_topics where workspace_id = $1', [access.workspaceId]),
    ).toEqual([]);
    await open.settings.change(access, { introduce: true });
    await rescore();
    expect(await sentences()).toEqual([pair]);
  });

  it('leaves alone who has answered the other, or told of a tie', async () => {
    const [jenn, tom] = await apiarists();
    const answer = await open.wrote(access, tom!.id, 50, {
      text: 'So do I!',
      answers: [{ answeredId: jenn!.wrote, printed: '@Jenn' }],
    });
    await rescore();
    expect(await introductions()).toEqual([]);
    await open.database.query('delete from interactions where id = $1', [answer]);
    await rescore();
    expect(await sentences()).toEqual([pair]);
    const told = await open.wrote(access, jenn!.id, 40, { text: 'Tom is my brother-in-law.' });
    const tie = await open.signal(access, told, 'relation', 'Tom is my brother-in-law.');
    await open.database.query('update signals set relation = $2 where id = $1', [
      tie,
      JSON.stringify({ a: 'Jenn', relation: 'brother-in-law', b: 'Tom' }),
    ]);
    await open.wrote(access, jenn!.id, 39);
    await rescore();
    expect(await introductions()).toEqual([]);
  });

  it('takes a line away when the other one answers, of whom nothing was asked anew', async () => {
    const [jenn, tom] = await apiarists();
    await rescore();
    await open.wrote(access, tom!.id, 5, {
      text: 'So do I!',
      answers: [{ answeredId: jenn!.wrote, printed: '@Jenn' }],
    });
    expect(await open.queued(access)).not.toContain(jenn!.id);
    await rescore();
    expect(await introductions()).toEqual([]);
  });

  it('never stands on what is sensitive, dismissed, told of others or common', async () => {
    await writer('Ada', 'I am in recovery and run marathons.', 'interest', { sensitive: true });
    await writer('Bob', 'I run marathons.');
    const cat = await writer('Cat', 'I paint icons.');
    await writer('Dan', 'I paint icons.');
    await open.database.query(`update signals set state = 'dismissed' where id = $1`, [cat.signal]);
    const eve = await writer('Eve', 'My brother collects stamps.');
    await writer('Fay', 'I collect stamps.');
    await open.database.query(`update signals set about = 'brother' where id = $1`, [eve.signal]);
    for (let n = 0; n < 10; n++) await writer(`Baker ${n}`, 'I bake sourdough.');
    await rescore();
    expect(await introductions()).toEqual([]);
  });

  it('remembers a no for the pair, until it is taken back', async () => {
    const [, tom] = await apiarists();
    await rescore();
    const [line] = await introductions();
    await open.suggestions.notNow(access, line!.id);
    open.clock.advance({ days: 200 });
    await open.wrote(access, tom!.id, 30);
    await rescore();
    expect(await introductions()).toEqual([]);
    await open.suggestions.undo(access, line!.id);
    await rescore();
    expect(await sentences()).toEqual([pair]);
  });

  it('goes with the other one, and keeps none of their words', async () => {
    const [jenn, tom] = await apiarists();
    await rescore();
    await open.database.query('delete from contacts where id = $1', [tom!.id]);
    expect(await open.queued(access)).toEqual([jenn!.id]);
    expect(await introductions()).toEqual([]);
    await rescore();
    expect((await open.suggestionsOf(access)).filter(({ reason }) => reason === 'introduce')).toEqual([]);
  });

  it('tells nothing of another workspace', async () => {
    await writer('Jenn', 'I am a beekeeper.');
    const here = access;
    access = await open.newAccess();
    await open.settings.change(access, { introduce: true });
    await writer('Tom', 'I took up beekeeping late.');
    await rescore();
    await open.rescorer.rescore(here.workspaceId);
    expect(await introductions()).toEqual([]);
    access = here;
    expect(await introductions()).toEqual([]);
  });
});
