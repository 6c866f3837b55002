import { Matcher } from '#libs/contacts';
import { buildInteraction, buildThread } from '#libs/testing';
import type { TestApi } from '../start-api.js';

/** What stands before an id in a path, and the table that has the id. */
const tables: Record<string, string> = {
  'call-invitations': 'call_invitations',
  'call-requests': 'call_requests',
  calendars: 'calendars',
  calls: 'calls',
  contacts: 'contacts',
  duplicates: 'match_proposals',
  facts: 'facts',
  identities: 'identities',
  imports: 'imports',
  interactions: 'interactions',
  'join-links': 'join_links',
  merges: 'merges',
  'open-invitations': 'open_invitations',
  'owner-identities': 'owner_identities',
  signals: 'signals',
  suggestions: 'suggestions',
  threads: 'threads',
  tokens: 'api_tokens',
  trips: 'trips',
};

/** Puts one of everything into the workspace, and gives the id of what stands under a segment of a path. */
export async function fillWorkspace(api: TestApi): Promise<(segment: string) => string> {
  const owner = await api.signInAs('owner');
  const { userId: guest } = await api.addMember('viewer');
  await owner.post(api.path('members')).send({ name: 'Pat', email: 'pat@home.example', role: 'viewer' }).expect(201);
  await owner.post(api.path('tokens')).send({ name: 'backup', scope: 'read' }).expect(201);
  await owner.post(api.path('owner-identities')).send({ kind: 'name', printed: 'Ann' }).expect(201);
  const identities = [{ kind: 'twitter', printed: '@jenn' }];
  const contact = await owner.post(api.path('contacts')).send({ name: 'Jenn Whitaker', identities }).expect(201);
  const twin = await owner.post(api.path('contacts')).send({ name: 'Jenn W.' }).expect(201);
  await owner
    .post(api.path(`contacts/${contact.body.id}/merge`))
    .send({ goneId: twin.body.id })
    .expect(200);
  for (const email of ['wren@holloway.example', 'sunny77@mail.example']) {
    const mailbox = [{ kind: 'email', printed: email }];
    await owner.post(api.path('contacts')).send({ name: 'Wren Hollowbrook', identities: mailbox }).expect(201);
  }
  await api.app.get(Matcher).match(api.workspaceId);
  const call = { channel: 'phone', kind: 'call', happenedAt: '2026-01-05', text: 'About the garden' };
  await owner
    .post(api.path(`contacts/${contact.body.id}/interactions`))
    .send(call)
    .expect(201);
  await owner
    .post(api.path(`contacts/${contact.body.id}/facts`))
    .send({ kind: 'birthday', text: '', on: { month: 2, day: 29 } })
    .expect(201);
  await owner
    .post(api.path(`contacts/${contact.body.id}/call-invitations`))
    .send({})
    .expect(201);
  await owner
    .post(api.path(`contacts/${contact.body.id}/calls`))
    .send({ startsAt: '2036-01-05T10:00:00Z' })
    .expect(201);
  const { body: open } = await owner.post(api.path('open-invitations')).send({}).expect(201);
  const ask = { name: 'Odd Larsen', known: '@odd', why: 'The bench by the door.', consent: 'yes' };
  await api
    .anonymous()
    .post(open.path as string)
    .type('form')
    .send(ask)
    .expect(303);
  const calendar = { name: 'Work', text: 'BEGIN:VCALENDAR\nEND:VCALENDAR\n' };
  await owner.post(api.path('calendars/files')).send(calendar).expect(201);
  const text = 'A bench by the door\n\n  • Ada Berg\n\n    It looks right there.\n';
  await owner.post(api.path('imports/preview')).send({ text }).expect(201);
  const trip = { place: 'Dayton, Ohio', from: '2026-12-01', to: '2026-12-02' };
  await owner.post(api.path('trips')).send(trip).expect(201);
  await insertThread(api);
  const feed = await owner.post(api.path('task-feed')).expect(201);
  const ids = new Map<string, string>([
    ['members', guest],
    ['years', '2026'],
    ['feeds', new URL(feed.body.jsonAddress as string).pathname.split('/')[3]!],
    ['items', '1'],
  ]);
  for (const [segment, table] of Object.entries(tables)) {
    const [row] = await api.database.query<{ id: string }>(`select id from ${table} where workspace_id = $1 limit 1`, [
      api.workspaceId,
    ]);
    if (!row) throw new Error(`The sweep has no row in ${table}.`);
    ids.set(segment, row.id);
  }
  return (segment) => {
    const id = ids.get(segment);
    // A new kind of thing must be put into the workspace above, or the sweep would not try its routes for real.
    if (!id) throw new Error(`The sweep does not know what stands under "${segment}/".`);
    return id;
  };
}

async function insertThread({ dataSource, database, workspaceId }: TestApi): Promise<void> {
  const threadId = await buildThread(dataSource, workspaceId, { title: 'Grow' });
  const item = { threadId, position: 1, contactId: null, printedAuthor: 'Ida', text: 'Call me some day.' };
  const interactionId = await buildInteraction(dataSource, workspaceId, item);
  // What the owner said of the author is there to be taken back.
  await database.query(
    `insert into author_corrections (workspace_id, interaction_id, ordinal, says, name, said_at)
     values ($1, $2, 1, 'is_not', 'Ida', now())`,
    [workspaceId, interactionId],
  );
  await database.query(
    `insert into signals (workspace_id, id, interaction_id, type, state, quote, start, sensitive)
     values ($1, gen_random_uuid(), $2, 'wants_to_talk', 'read', 'Call me some day.', 0, false)`,
    [workspaceId, interactionId],
  );
  await database.query(
    `insert into suggestions (workspace_id, id, contact_id, reason, reason_group, score, channel, evidence, state, created_at)
     select $1, gen_random_uuid(), id, 'they_offered', 'calls', 0.8, 'phone', '[]', 'open', now()
     from contacts where workspace_id = $1 limit 1`,
    [workspaceId],
  );
}

/** A fingerprint of every row of every table; sessions are left out, since being there moves them. */
export async function fingerprint(api: TestApi): Promise<Record<string, string>> {
  const known = await api.database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
     and table_name not in ('sessions', 'sign_in_tries', 'migrations') order by 1`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of known) {
    const [row] = await api.database.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print from ${name} t`,
    );
    prints[name] = row!.print;
  }
  return prints;
}
