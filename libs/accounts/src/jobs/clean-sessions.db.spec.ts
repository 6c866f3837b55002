import { newId } from '#libs/platform';
import { buildSession, buildWorkspace, freshDatabase, StillClock, type FreshDatabase } from '#libs/testing';
import { JoinLinkRepository } from '../members/join-link.repository.js';
import { Leftovers } from '../sign-in/leftovers.service.js';
import { SessionRepository } from '../sign-in/session.repository.js';
import { SignInTriesRepository } from '../sign-in/sign-in-tries.repository.js';
import { CleanSessionsJob } from './clean-sessions.job.js';

describe('CleanSessionsJob', () => {
  const clock = new StillClock();
  let fresh: FreshDatabase;
  let job: CleanSessionsJob;
  beforeAll(async () => {
    fresh = await freshDatabase();
    const { database, dataSource } = fresh;
    const tries = new SignInTriesRepository(database);
    job = new CleanSessionsJob(
      new Leftovers(new SessionRepository(database), new JoinLinkRepository(dataSource), tries, clock),
    );
  });
  afterAll(() => fresh.close());

  const count = async () => {
    const [row] = await fresh.database.query(
      `select (select count(*)::int from sessions) as sessions, (select count(*)::int from join_links) as links,
         (select count(*)::int from sign_in_tries) as tries`,
    );
    return row;
  };

  it('deletes what has ended and keeps the rest, however often it runs', async () => {
    const now = clock.now();
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { now });
    await buildSession(fresh.dataSource, ownerId, now);
    await insertLink(fresh, workspaceId, now, 7);
    await new SignInTriesRepository(fresh.database).count(Buffer.from('early'), now, 1_000);
    clock.advance({ days: 1 });
    await buildSession(fresh.dataSource, ownerId, clock.now());
    await insertLink(fresh, workspaceId, clock.now(), 60);
    await job.run();
    expect(await count()).toEqual({ sessions: 2, links: 2, tries: 0 });

    clock.advance({ days: 29 });
    await new SignInTriesRepository(fresh.database).count(Buffer.from('late'), clock.now(), 1_000);
    await job.run();
    await job.run();
    expect(await count()).toEqual({ sessions: 1, links: 1, tries: 1 });
  });
});

async function insertLink(
  { database }: FreshDatabase,
  workspaceId: string,
  createdAt: Date,
  days: number,
): Promise<void> {
  const id = newId();
  await database.query(
    `insert into join_links (workspace_id, id, token_hash, name, email, role, created_at, expires_at)
     values ($1, $2, $3, 'Pat', $4, 'viewer', $5, $5::timestamptz + make_interval(days => $6))`,
    [workspaceId, id, Buffer.from(id), `${id}@home.example`, createdAt, days],
  );
}
