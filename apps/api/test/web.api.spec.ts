import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type TestApi } from './start-api.js';

const PAGE = '<!doctype html><title>Frontporch</title><div id="root"></div>';
const SCRIPT = `console.log(${JSON.stringify('porch '.repeat(400))})`;

describe('the web page', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'porch-web-'));
    const web = join(folder, 'web');
    await mkdir(join(web, 'assets'), { recursive: true });
    await writeFile(join(web, 'index.html'), PAGE);
    await writeFile(join(web, 'porch.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await writeFile(join(web, 'assets', 'index-4f3a.js'), SCRIPT);
    await writeFile(join(folder, 'secret.txt'), 'not for the world');
    api = await startApi({ empty: true, webFolder: web });
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string) => api.anonymous().get(path).set('accept-encoding', 'identity');

  it.each(['/', '/people', '/people/01890000-0000-7000-8000-000000000000?tab=timeline', '/join/abc_DEF-123', '/apis'])(
    'answers %s with the page, asked for anew each time',
    async (path) => {
      const answer = await get(path).expect(200, PAGE);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it('lets what is named by its content be kept for ever', async () => {
    const answer = await get('/assets/index-4f3a.js').expect(200, SCRIPT);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/porch.svg').expect(200)).headers['cache-control']).toBe('no-cache');
  });

  it('packs what can be packed, and sends nothing twice', async () => {
    const packed = await api.anonymous().get('/assets/index-4f3a.js').set('accept-encoding', 'gzip').expect(200);
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(Number(packed.headers['content-length'])).toBeLessThan(SCRIPT.length / 4);
    expect(packed.text).toBe(SCRIPT);
    await get('/assets/index-4f3a.js').set('if-none-match', packed.headers.etag!).expect(304);
  });

  it.each([
    '/assets/gone-1234.js',
    '/favicon.ico',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%ff',
  ])('has nothing at %s', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(answer.text).not.toContain('not for the world');
  });

  it.each(['/api', '/api/nothing', '/health', '/health/nothing', '/api/docs/nothing.js'])(
    'is not a page at %s',
    async (path) => {
      await get(path)
        .expect(404)
        .expect('content-type', /problem\+json/);
    },
  );

  it('answers no other method', async () => {
    await api.anonymous().post('/people').send({}).expect(404);
  });

  it('lets no foreign script, frame or form into the page', async () => {
    const { headers } = await get('/').expect(200);
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('the web page that is not built', () => {
  it('says so, and how to build it', async () => {
    const api = await startApi({ empty: true, webFolder: join(tmpdir(), 'no-such-folder') });
    try {
      const answer = await api.anonymous().get('/').expect(503);
      expect(answer.headers['content-type']).toMatch(/text\/html/);
      expect(answer.text).toContain('npm run build');
      await api.anonymous().get('/api/nothing').expect(404);
    } finally {
      await api.close();
    }
  });
});

describe('the documentation of the API', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ empty: true });
  });
  afterAll(() => api.close());

  it('is a document for everybody', async () => {
    const { body } = await api
      .anonymous()
      .get('/api/openapi.json')
      .expect(200)
      .expect('content-type', /^application\/json/);
    expect(body).toMatchObject({ openapi: expect.stringMatching(/^3/), info: { title: 'Frontporch' } });
    expect(Object.keys(body.components.securitySchemes)).toEqual(['session', 'token']);
  });

  it('is a page whose every script and style is there, and none of it inline', async () => {
    const page = await api.anonymous().get('/api/docs').expect(200).expect('content-type', /html/);
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    expect(addresses).toHaveLength(4);
    for (const address of addresses) await api.anonymous().get(address).expect(200);
    expect(page.text).not.toMatch(/<script(?! src=)|<style/);
  });
});

describe('too many requests', () => {
  it('are refused for a while, each address by itself', async () => {
    const api = await startApi({ empty: true, requestsPerMinute: 3, config: { trustProxy: true } });
    try {
      const from = (address: string) => api.anonymous().get('/api/setup').set('x-forwarded-for', address);
      for (let request = 0; request < 3; request += 1) await from('203.0.113.1').expect(200);
      const refused = await from('203.0.113.1')
        .expect(429)
        .expect('content-type', /problem\+json/);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      await from('203.0.113.2').expect(200);
    } finally {
      await api.close();
    }
  });
});
