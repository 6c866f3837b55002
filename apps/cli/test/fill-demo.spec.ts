import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { Workspaces, type Access } from '#libs/accounts';
import { ListOpenInvitationsQuery } from '#libs/calls';
import { ReviewQuery, TodayQuery } from '#libs/followups';
import { channels, depths } from '#libs/interactions';
import { Config, readConfig } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { createApi } from '../../api/create-api.js';
import { createDataSource } from '../../database/data-source.js';
import { fillDemo } from '../demo/fill-demo.js';

describe('the sample workspace', () => {
  let fresh: FreshDatabase;
  let app: NestFastifyApplication;
  let signIn: { email: string; password: string };
  let access: Access;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const config = new Config({ ...readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url }) });
    app = await createApi(config, await createDataSource(fresh.url, { poolSize: 5 }).initialize());
    signIn = await fillDemo(app);
    const [workspace] = await app.get(Workspaces, { strict: false }).list();
    access = { workspaceId: workspace!.id, userId: null, role: 'owner', timeZone: workspace!.timeZone };
  });
  afterAll(async () => {
    await app.close();
    await fresh.close();
  });

  const count = async (sql: string) =>
    (await fresh.database.query<{ count: number }>(`select count(*)::int as count from ${sql}`))[0]!.count;
  const values = async (sql: string) =>
    (await fresh.database.query<{ value: string }>(`select distinct ${sql} order by 1`)).map(({ value }) => value);

  it('can be signed in to', async () => {
    await app.listen(0, '127.0.0.1');
    const answer = await request(app.getHttpServer())
      .post('/api/session')
      .set('sec-fetch-site', 'same-origin')
      .send(signIn)
      .expect(200);
    expect(answer.body.workspaces).toEqual([expect.objectContaining({ name: 'Quoin & Kettle', role: 'owner' })]);
  });

  it('knows every channel, depth, circle and state', async () => {
    expect(await values('channel as value from interactions')).toEqual([...channels].sort());
    expect(await values('depth as value from contact_clocks')).toEqual(
      expect.arrayContaining(depths.filter((depth) => depth !== 'none')),
    );
    expect(await values("coalesce(circle, 'none') as value from contacts")).toEqual([
      'circle',
      'close',
      'inner',
      'none',
      'wide',
    ]);
    expect(await values('state as value from imports')).toEqual(['done', 'previewed', 'undone']);
    expect(await values('role as value from members')).toEqual(['editor', 'owner', 'viewer']);
    expect(await count('join_links where used_at is null')).toBe(1);
    expect(await count('contacts where archived_at is not null')).toBe(2);
    expect(await count('interactions where contact_id is null')).toBeGreaterThan(5);
  });

  it('has some dozens of people with more than a year behind them, and nothing in the future', async () => {
    // Those who are named, and whoever a close reading of the threads names for certain.
    expect(await count('contacts')).toBeGreaterThanOrEqual(51);
    expect(await count("interactions where happened_at < now() - interval '1 year'")).toBeGreaterThan(20);
    expect(await count('interactions where happened_at > now() or created_at > now()')).toBe(0);
    expect(await count("(select distinct to_char(happened_at, 'HH24') from interactions) hours")).toBeGreaterThan(15);
  });

  it('leaves nobody whom a wrong import brought', async () => {
    expect(await values("name as value from contacts where name ~ 'Geraghty|Tuohy|Anonymous|Mina|Pingback'")).toEqual(
      [],
    );
  });

  it('gives Today something of everything', async () => {
    const today = await app.get(TodayQuery, { strict: false }).get(access);
    expect(today.counts.replies).toBeGreaterThanOrEqual(5);
    expect(today.counts.quiet).toBeGreaterThanOrEqual(5);
    expect(today.counts.hellos).toBeGreaterThanOrEqual(3);
    expect(today.lines).toHaveLength(5);
    const { items } = await app.get(ReviewQuery, { strict: false }).page(access, { by: 'exchange', limit: 200 });
    expect(items.filter(({ overdueDays }) => overdueDays === 0)).not.toEqual([]);
  });

  it('has a page for readers, with requests in every state and a call that came of one', async () => {
    expect(await values('state as value from call_requests')).toEqual(['accepted', 'declined', 'waiting']);
    const pages = await app.get(ListOpenInvitationsQuery, { strict: false }).page(access, { limit: 5 });
    expect(pages.items.map(({ counts }) => counts)).toMatchObject([{ asked: 5, waiting: 2, spoken: 1, booked: 1 }]);
    expect(await count("calls where state = 'booked' and jsonb_array_length(answers) = 2")).toBe(1);
  });

  it('changes nothing when it is filled again', async () => {
    const rows = () =>
      count('(select 1 from contacts union all select 1 from interactions union all select 1 from users) x');
    const before = await rows();
    expect(await fillDemo(app)).toEqual(signIn);
    expect(await rows()).toBe(before);
  });

  it('begins anew after a filling that was cut short', async () => {
    const before = await count('interactions');
    await fresh.database.query('delete from api_tokens');
    await fresh.database.query("delete from contacts where circle = 'inner'");
    await fillDemo(app);
    expect(await count('interactions')).toBe(before);
    expect(await count('workspaces')).toBe(1);
  });

  it('is never put where somebody else lives', async () => {
    await fresh.database.query("update users set email = 'somebody@example.net' where email = $1", [signIn.email]);
    await expect(fillDemo(app)).rejects.toThrow('has an owner already');
  });
});
