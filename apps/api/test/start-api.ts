import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { SESSION_COOKIE, type PrintedIdentity, type Role, type TokenScope } from '#libs/accounts';
import { Config, readConfig, type Clock, type Database, type Mailer } from '#libs/platform';
import { buildMember, buildSession, buildToken, buildWorkspace, freshDatabase } from '#libs/testing';
import { createApi, type ApiOptions } from '../create-api.js';
import { createDataSource } from '../../database/data-source.js';

export interface TestApiOptions extends Omit<ApiOptions, 'platform'> {
  config?: Partial<Config>;
  clock?: Clock;
  mailer?: Mailer;
  timeZone?: string;
  ownerIdentities?: PrintedIdentity[];
  /** True for specs of the first visit: nobody is there yet, and `workspaceId` stands for nothing. */
  empty?: boolean;
}

export type TestApi = Awaited<ReturnType<typeof startApi>>;

/** The real API on a database of its own; agents carry a session's cookie and come from our own pages. */
export async function startApi({
  config,
  clock,
  mailer,
  timeZone,
  ownerIdentities,
  empty = false,
  ...options
}: TestApiOptions = {}) {
  const fresh = await freshDatabase();
  const settings = new Config({ ...readConfig({ NODE_ENV: 'test', DATABASE_URL: fresh.url }), ...config });
  const dataSource = await createDataSource(fresh.url, { poolSize: 5 }).initialize();
  const app = await createApi(settings, dataSource, {
    requestsPerMinute: 1_000_000,
    platform: { clock, mailer },
    ...options,
  });
  // Listening once keeps supertest from opening and closing a port for each request.
  await app.listen(0, '127.0.0.1');
  const now = clock?.now();
  const { workspaceId, ownerId } = empty
    ? { workspaceId: '', ownerId: '' }
    : await buildWorkspace(fresh.dataSource, { timeZone, identities: ownerIdentities, now });

  const close = async () => {
    await app.close();
    await fresh.close();
  };
  const signInUser = async (userId: string) => agentWithCookie(app, await buildSession(fresh.dataSource, userId, now));
  const addMember = (role: Role) => buildMember(fresh.dataSource, workspaceId, { role, now });
  const signInAs = async (role: Role): Promise<TestAgent> =>
    signInUser(role === 'owner' ? ownerId : (await addMember(role)).userId);
  const withToken = async (scope: TokenScope): Promise<TestAgent> => {
    const secret = await buildToken(fresh.dataSource, workspaceId, scope, now);
    return request.agent(app.getHttpServer()).set('authorization', `Bearer ${secret}`);
  };
  /** A second workspace, and an agent of its owner, who is a stranger to the first. */
  const otherWorkspace = async () => {
    const other = await buildWorkspace(fresh.dataSource, { name: 'Another porch', timeZone, now });
    return { ...other, agent: await signInUser(other.ownerId) };
  };
  const database: Database = fresh.database;
  return {
    app,
    config: settings,
    database,
    dataSource: fresh.dataSource,
    workspaceId,
    ownerId,
    /** The address of something in the workspace: `path('contacts')`. */
    path: (rest = '') => `/api/workspaces/${workspaceId}${rest && `/${rest}`}`,
    addMember,
    anonymous: () => request.agent(app.getHttpServer()),
    signInAs,
    signInUser,
    withToken,
    otherWorkspace,
    close,
  };
}

function agentWithCookie(app: NestFastifyApplication, secret: string): TestAgent {
  const agent = request.agent(app.getHttpServer());
  return agent.set('cookie', `${SESSION_COOKIE}=${secret}`).set('sec-fetch-site', 'same-origin');
}
