import type { OpenAPIObject } from '@nestjs/swagger';
import { DiscoveryService } from '@nestjs/core';
import { Public } from '#libs/accounts';
import { buildSession, buildToken } from '#libs/testing';
import { startApi, type TestApi } from './start-api.js';
import { idsOf, isInWorkspace, isUnsafe, operationsOf, pathWith, type Operation } from './sweep/operations.js';
import { fillWorkspace, fingerprint } from './sweep/real-ids.js';
import { sampleValue, wrongBodies, wrongValues } from './sweep/sample-value.js';
import { Visitor, type Answer } from './sweep/visitor.js';

/** The only operations that a stranger may call. Anything new here lets the whole world in. */
const publicOperations = [
  'GET /health/live',
  'GET /health/ready',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/session',
  'GET /api/join/{token}',
  'POST /api/join',
  'GET /api/feeds/{token}/tasks.ics',
  'GET /api/feeds/{token}/tasks.json',
];

/** Reads that not even every member may do. */
const ownersReads = [
  'GET /api/workspaces/{workspaceId}/tokens',
  'GET /api/workspaces/{workspaceId}/export',
  'GET /api/workspaces/{workspaceId}/mail-server',
  'GET /api/workspaces/{workspaceId}/notification-settings',
  'GET /api/workspaces/{workspaceId}/task-feed',
];

const SMALL_IMPORTS = 2 * 1024 * 1024;
const NOWHERE = '01890000-0000-7000-8000-000000000000';
const garbageIds = [
  'garbage',
  NOWHERE,
  '1',
  '%00',
  '..%2f..',
  'x'.repeat(400),
  '%f0%9f%a6%8a',
  "'; drop table users; --",
  'null',
  '%',
];

const isPublic = ({ title }: Operation) => publicOperations.includes(title);
const describeAnswer = ({ title }: Operation, { status, body }: Answer) => `${title} → ${status} ${body.slice(0, 160)}`;

describe('every operation of the OpenAPI document', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  let operations: Operation[];
  let idOf: (segment: string) => string;
  let owner: Visitor;
  let stranger: Visitor;
  let strangersWorkspace: string;

  beforeAll(async () => {
    api = await startApi({ config: { importMaxBytes: SMALL_IMPORTS } });
    idOf = await fillWorkspace(api);
    document = (await api.anonymous().get('/api/openapi.json').expect(200)).body as OpenAPIObject;
    operations = operationsOf(document);
    owner = await sessionOf(api.ownerId);
    const other = await api.otherWorkspace();
    strangersWorkspace = other.workspaceId;
    stranger = await sessionOf(other.ownerId);
  });
  afterAll(() => api.close());

  const sessionOf = async (userId: string, headers?: Record<string, string>) =>
    Visitor.withSession(api.app, await buildSession(api.dataSource, userId), headers);
  const realPath = (operation: Operation, workspaceId = api.workspaceId) =>
    pathWith(operation, workspaceId, (_, segment) => (segment === 'join' ? 'no-such-token' : idOf(segment)));
  const rightBody = ({ body }: Operation) => (body ? sampleValue(document, body) : undefined);

  /** Asks each operation, and tells every answer that is not one of the expected statuses. */
  async function unexpected(
    asked: Operation[],
    expected: (status: number) => boolean,
    ask: (operation: Operation) => Promise<Answer>,
  ): Promise<string[]> {
    const wrong: string[] = [];
    for (const operation of asked) {
      const answer = await ask(operation);
      const isProblem = answer.status < 400 || answer.contentType.startsWith('application/problem+json');
      if (!expected(answer.status) || !isProblem) wrong.push(describeAnswer(operation, answer));
    }
    return wrong;
  }

  const askedByNobody = () => {
    const nobody = new Visitor(api.app);
    const guarded = operations.filter((operation) => !isPublic(operation));
    return unexpected(
      guarded,
      (status) => status === 401,
      (operation) => nobody.ask(operation, realPath(operation), rightBody(operation)),
    );
  };

  const askedByViewer = async () => {
    const viewer = await sessionOf((await api.addMember('viewer')).userId);
    const forbidden = operations.filter(
      (one) => isInWorkspace(one) && (isUnsafe(one) || ownersReads.includes(one.title)),
    );
    return unexpected(
      forbidden,
      (status) => status === 403,
      (operation) => viewer.ask(operation, realPath(operation), rightBody(operation)),
    );
  };

  const askedByStranger = () =>
    unexpected(
      operations.filter(isInWorkspace),
      (status) => status === 404,
      (operation) => stranger.ask(operation, realPath(operation), rightBody(operation)),
    );

  it('covers what there is', () => {
    expect(operations.length).toBeGreaterThan(25);
    expect(publicOperations.filter((title) => !operations.some((operation) => operation.title === title))).toEqual([]);
  });

  it('is described: name, tag, summary, answers, security', () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(
      names.filter((name, index) => !/^[a-z][A-Za-z]+$/.test(name ?? '') || names.indexOf(name) !== index),
    ).toEqual([]);
    expect(operations.filter(({ tags, summary }) => tags.length !== 1 || !summary).map(({ title }) => title)).toEqual(
      [],
    );
    expect(operations.filter((one) => !hasDescribedAnswer(one)).map(({ title }) => title)).toEqual([]);
    expect(operations.filter((one) => isPublic(one) !== (one.security.length === 0)).map(({ title }) => title)).toEqual(
      [],
    );
    const undescribed = operations.filter(
      (one) => isInWorkspace(one) && !['401', '403', '404'].every((status) => one.responses[status]),
    );
    expect(undescribed.map(({ title }) => title)).toEqual([]);
    expect(operations.filter((one) => isInWorkspace(one) && !one.role).map(({ title }) => title)).toEqual([]);
  });

  it('asks a visitor without a session to sign in', async () => {
    expect(await askedByNobody()).toEqual([]);
  });

  it('refuses what a foreign page makes a browser send, and what does not say where it comes from', async () => {
    const before = await fingerprint(api);
    const foreign = [
      await sessionOf(api.ownerId, { 'sec-fetch-site': 'cross-site' }),
      await sessionOf(api.ownerId, { 'sec-fetch-site': 'same-site' }),
      await sessionOf(api.ownerId, { origin: 'https://evil.example' }),
      await sessionOf(api.ownerId, {}),
    ];
    for (const visitor of foreign) {
      const unsafe = operations.filter((operation) => isUnsafe(operation) && !isPublic(operation));
      const ask = (operation: Operation) => visitor.ask(operation, realPath(operation), rightBody(operation));
      expect(await unexpected(unsafe, (status) => status === 403, ask)).toEqual([]);
    }
    expect(await fingerprint(api)).toEqual(before);
  });

  it('lets a viewer read, and nothing else', async () => {
    const before = await fingerprint(api);
    expect(await askedByViewer()).toEqual([]);
    const reader = Visitor.withToken(api.app, await buildToken(api.dataSource, api.workspaceId, 'read'));
    // The import of the sweep is a pasted thread, so it has no files to look at.
    const files = operations.find(({ operationId }) => operationId === 'getFilePreview')!;
    expect((await reader.ask(files, realPath(files))).status).toBe(409);
    const reads = operations.filter(
      (one) => isInWorkspace(one) && !isUnsafe(one) && !ownersReads.includes(one.title) && one !== files,
    );
    expect(
      await unexpected(
        reads,
        (status) => status === 200,
        (one) => reader.ask(one, realPath(one)),
      ),
    ).toEqual([]);
    const { api_tokens: _, members: __, users: ___, ...rest } = before;
    expect(await fingerprint(api)).toMatchObject(rest);
  });

  it('never lets a token act as an owner', async () => {
    const writer = Visitor.withToken(api.app, await buildToken(api.dataSource, api.workspaceId, 'write'));
    const owners = operations.filter(({ role }) => role === 'owner');
    const ask = (operation: Operation) => writer.ask(operation, realPath(operation), rightBody(operation));
    expect(owners.length).toBeGreaterThan(8);
    expect(await unexpected(owners, (status) => status === 403, ask)).toEqual([]);
  });

  it('is not there for the owner of another workspace, who changes nothing', async () => {
    const before = await fingerprint(api);
    expect(await askedByStranger()).toEqual([]);
    expect(await fingerprint(api)).toEqual(before);
  });

  it('does not reach into another workspace by an id of that one', async () => {
    const before = await fingerprint(api);
    const byId = operations.filter((operation) => isInWorkspace(operation) && idsOf(operation).length > 0);
    const ask = (operation: Operation) =>
      stranger.ask(operation, realPath(operation, strangersWorkspace), rightBody(operation));
    expect(await unexpected(byId, (status) => status === 404, ask)).toEqual([]);
    expect(await fingerprint(api)).toEqual(before);
  });

  it('answers garbage in the place of an id like an id that nobody has', async () => {
    const withIds = operations.filter((operation) => /\{/.test(operation.path));
    for (const garbage of garbageIds) {
      const ask = (operation: Operation) => {
        const path =
          isInWorkspace(operation) && idsOf(operation).length === 0
            ? pathWith(operation, garbage, () => garbage)
            : undefined;
        return owner.ask(operation, path ?? pathWith(operation, api.workspaceId, () => garbage), rightBody(operation));
      };
      // 400 and 414 come from the router, for what is no address at all.
      expect(await unexpected(withIds, (status) => [400, 404, 414, 422].includes(status), ask)).toEqual([]);
    }
  });

  it('never breaks on garbage in a query', async () => {
    const values = [
      '',
      'garbage',
      '-1',
      '0',
      '1e9',
      '9'.repeat(40),
      'x'.repeat(5_000),
      '%00',
      '%ff',
      '{}',
      'null',
      'W10',
      'WyIiXQ',
    ];
    const reads = operations.filter((operation) => !isUnsafe(operation) && operation.query.length > 0);
    for (const operation of reads) {
      const queries = operation.query.flatMap((name) => [
        ...values.map((value) => `${name}=${value}`),
        `${name}=1&${name}=2`,
        `${name}[a]=1`,
      ]);
      for (const query of [...queries, 'unknown=1']) {
        const answer = await owner.ask(operation, `${realPath(operation)}?${query}`);
        if (![200, 400, 404, 414, 422].includes(answer.status))
          throw new Error(`?${query.slice(0, 80)}: ${describeAnswer(operation, answer)}`);
      }
    }
  });

  it('refuses a body that is not what it should be', async () => {
    const withBody = operations.filter(({ body }) => body !== null);
    const broken = [
      '{',
      '[]',
      '"text"',
      '7',
      '{"__proto__":{"a":1}}',
      '{"constructor":{"prototype":1}}',
      '{"no such field":1}',
    ];
    for (const text of broken) {
      const ask = (operation: Operation) => owner.ask(operation, realPath(operation), text);
      expect(await unexpected(withBody, (status) => [400, 409, 422, 429].includes(status), ask)).toEqual([]);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/xml', 'garbage']) {
      const ask = (operation: Operation) => owner.ask(operation, realPath(operation), 'a=1', { 'content-type': type });
      expect(await unexpected(withBody, (status) => status === 415 || status === 400, ask)).toEqual([]);
    }
  });

  it('never breaks on a wrong field', async () => {
    const withBody = operations.filter(
      ({ body, path }) => body !== null && !['/api/session', '/api/setup', '/api/join'].includes(path),
    );
    for (const operation of withBody) {
      for (const body of wrongBodies(document, operation.body!)) {
        const answer = await owner.ask(operation, realPath(operation), body);
        if (answer.status >= 500)
          throw new Error(`${JSON.stringify(body).slice(0, 200)}: ${describeAnswer(operation, answer)}`);
      }
    }
    expect(wrongValues.length).toBeGreaterThan(15);
  });

  it('refuses a body that is too large', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(SMALL_IMPORTS) });
    const withBody = operations.filter(({ body }) => body !== null);
    const ask = (operation: Operation) => owner.ask(operation, realPath(operation), large);
    expect(await unexpected(withBody, (status) => status === 413, ask)).toEqual([]);
  });

  it('does not read the file of a stranger', async () => {
    const preview = operations.find(({ title }) => title.endsWith('/imports/preview'))!;
    const nobody = new Visitor(api.app, { cookie: 'frontporch_session=made-up', 'sec-fetch-site': 'same-origin' });
    const answer = await nobody.ask(preview, realPath(preview), 'x'.repeat(SMALL_IMPORTS + 1));
    expect(answer.status).toBe(401);
  });

  describe('when a route forgets its guard', () => {
    it('is noticed by every kind of visitor', async () => {
      const restore = forgetGuard(api, 'ContactsController', 'get');
      try {
        expect(await askedByNobody()).toEqual([expect.stringMatching(/^GET .*contacts\/\{contactId\} → 500/)]);
        expect(await askedByStranger()).toEqual([expect.stringMatching(/^GET .*contacts\/\{contactId\}/)]);
      } finally {
        restore();
      }
      expect(await askedByNobody()).toEqual([]);
    });
  });
});

function hasDescribedAnswer({ responses }: Operation): boolean {
  if (responses['204']) return true;
  const success = Object.entries(responses).find(([status]) => /^2\d\d$/.test(status));
  const content = Object.values(success?.[1].content ?? {});
  return content.length > 0 && content.every(({ schema }) => schema !== undefined);
}

/** Marks a route as public behind the back of its author; gives the way back. */
function forgetGuard(api: TestApi, controller: string, method: string): () => void {
  const discovery = api.app.get(DiscoveryService, { strict: false });
  const found = discovery.getControllers().find(({ name }) => name === controller)!;
  const prototype = (found.metatype as { prototype: Record<string, object> }).prototype;
  const handler = prototype[method]!;
  const before = Reflect.getMetadata('frontporch:route-rule', handler) as unknown;
  Public()(prototype, method, Object.getOwnPropertyDescriptor(prototype, method)!);
  return () => Reflect.defineMetadata('frontporch:route-rule', before, handler);
}
