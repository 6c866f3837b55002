import 'reflect-metadata';
import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Type } from 'class-transformer';
import { IsIn, IsString, ValidateNested } from 'class-validator';
import { readConfig } from '../config/read-config.js';
import { ConflictError, NotFoundError, TooManyError } from '../errors/problem.error.js';
import { Logger, newLogger } from '../logging/logger.js';
import { PageQuery } from './page.js';
import { newHttpAdapter, prepareHttp } from './prepare-http.js';

class Wish {
  @IsString()
  name: string;
}

class Wishes {
  @ValidateNested({ each: true })
  @Type(() => Wish)
  wishes: Wish[];

  @IsIn(['now', 'later'])
  when: string;
}

@Controller('wishes')
class WishesController {
  @Get()
  list(@Query() query: PageQuery): PageQuery {
    return query;
  }

  @Post()
  make(@Body() body: Wishes): Wishes {
    return body;
  }

  @Get(':kind')
  fail(@Param('kind') kind: string): never {
    if (kind === 'missing') throw new NotFoundError('There is no such wish.');
    if (kind === 'taken') throw new ConflictError('Somebody wished it before.');
    if (kind === 'often') throw new TooManyError('Wait a little.', 30);
    if (kind === 'nul') throw Object.assign(new Error('invalid byte sequence'), { code: '22021' });
    if (kind === 'slow') throw Object.assign(new Error('canceling statement'), { code: '57014' });
    throw new Error(`secret of ${kind}`);
  }
}

@Module({})
class WishesModule {}

describe('prepareHttp', () => {
  let app: NestFastifyApplication;
  let address: string;
  const lines: string[] = [];

  beforeAll(async () => {
    const logger = newLogger({ nodeEnv: 'production', logLevel: 'info' }, { write: (line) => void lines.push(line) });
    const module = {
      module: WishesModule,
      controllers: [WishesController],
      providers: [{ provide: Logger, useValue: logger }],
    };
    app = await NestFactory.create<NestFastifyApplication>(module, newHttpAdapter(readConfig({})), { logger: false });
    app.setGlobalPrefix('api');
    prepareHttp(app);
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
  });
  beforeEach(() => void lines.splice(0));
  afterAll(() => app.close());

  type Ask = { method?: 'GET' | 'POST' | 'DELETE'; url: string; headers?: Record<string, string>; body?: string };

  const ask = ({ url, ...request }: Ask) => fetch(new URL(url, address), request);
  const json = { 'content-type': 'application/json' };

  async function problem(options: Ask) {
    const answer = await ask(options);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const text = await answer.text();
    const body = JSON.parse(text) as Record<string, unknown>;
    expect(body).toMatchObject({ type: 'about:blank', status: answer.status });
    return { answer, body, text };
  }

  it.each([
    [404, 'no such route', { url: '/api/nothing' }],
    [404, 'no such route outside of the API', { url: '/nothing' }],
    [404, 'no such method', { method: 'DELETE', url: '/api/wishes' }],
    [400, 'malformed JSON', { method: 'POST', url: '/api/wishes', headers: json, body: '{"when":' }],
    [400, 'an empty body', { method: 'POST', url: '/api/wishes', headers: json, body: '' }],
    [400, 'a poisoned prototype', { method: 'POST', url: '/api/wishes', headers: json, body: '{"__proto__":{}}' }],
    [400, 'a malformed address', { url: '/api/wishes/%zz' }],
    [
      415,
      'another media type',
      { method: 'POST', url: '/api/wishes', headers: { 'content-type': 'text/csv' }, body: 'a' },
    ],
    [
      413,
      'too large a body',
      { method: 'POST', url: '/api/wishes', headers: json, body: `"${'x'.repeat(1_100_000)}"` },
    ],
    [422, 'no body', { method: 'POST', url: '/api/wishes' }],
    [422, 'a list for an object', { method: 'POST', url: '/api/wishes', headers: json, body: '[]' }],
    [422, 'null for an object', { method: 'POST', url: '/api/wishes', headers: json, body: 'null' }],
    [422, 'a limit that is none', { url: '/api/wishes?limit=1000' }],
    [422, 'two cursors', { url: '/api/wishes?cursor=a&cursor=b' }],
    [422, 'an unknown filter', { url: '/api/wishes?colour=red' }],
    [422, 'a character that PostgreSQL refuses', { url: '/api/wishes/nul' }],
    [503, 'a statement that took too long', { url: '/api/wishes/slow' }],
  ] as [number, string, Ask][])('answers %i: %s', async (status, _, request) => {
    const { answer } = await problem(request);
    expect(answer.status).toBe(status);
  });

  it('tells the fields that are wrong, however deep', async () => {
    const body = JSON.stringify({ wishes: [{ name: 'a' }, { name: 1, size: 2 }], when: 'never' });
    const { answer, body: told } = await problem({ method: 'POST', url: '/api/wishes', headers: json, body });
    expect(answer.status).toBe(422);
    const fields = (told.errors as { field: string }[]).map(({ field }) => field);
    expect(fields.sort()).toEqual(['when', 'wishes[1].name', 'wishes[1].size']);
  });

  it('gives our own errors with their detail, and the path without its query', async () => {
    const { body } = await problem({ url: '/api/wishes/missing?name=Ada' });
    expect(body).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'There is no such wish.',
      instance: '/api/wishes/missing',
    });
    expect((await problem({ url: '/api/wishes/taken' })).answer.status).toBe(409);
  });

  it('says when to come again', async () => {
    const { answer } = await problem({ url: '/api/wishes/often' });
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe('30');
  });

  it('hides an unexpected error and logs it with the id that it tells', async () => {
    const { answer, body, text } = await problem({ url: '/api/wishes/gold' });
    expect(answer.status).toBe(500);
    expect(text).not.toContain('secret');
    const logged = lines.map((line) => JSON.parse(line)).find(({ message }) => message === 'request failed');
    expect(logged).toMatchObject({ level: 'error', requestId: body.requestId, error: { message: 'secret of gold' } });
  });

  it('logs each request by the template of its route', async () => {
    await ask({ url: '/api/wishes/missing?name=Ada' });
    await ask({ url: '/api/people/ada@example.org' });
    const logged = lines.map((line) => JSON.parse(line)).filter(({ message }) => message === 'request');
    expect(logged).toMatchObject([
      { method: 'GET', route: '/api/wishes/:kind', status: 404 },
      { method: 'GET', route: 'unknown', status: 404 },
    ]);
    expect(lines.join('')).not.toMatch(/Ada|ada@/);
  });

  it('gives a page query its default and real numbers', async () => {
    expect(await (await ask({ url: '/api/wishes' })).json()).toEqual({ limit: 50 });
    expect(await (await ask({ url: '/api/wishes?limit=7&cursor=abc' })).json()).toEqual({ limit: 7, cursor: 'abc' });
  });
});

describe('newHttpAdapter', () => {
  it.each([
    ['the connection itself', '', '127.0.0.1'],
    ['the hop that our own proxy wrote, whatever the visitor wrote before it', 'yes', '198.51.100.7'],
  ])('takes for the address %s', async (_what, trustProxy, expected) => {
    const fastify = newHttpAdapter(readConfig({ TRUST_PROXY: trustProxy })).getInstance();
    fastify.get('/', (request, reply) => reply.send(request.ip));
    const address = await fastify.listen({ port: 0, host: '127.0.0.1' });
    try {
      const answer = await fetch(address, { headers: { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' } });
      expect(await answer.text()).toBe(expected);
    } finally {
      await fastify.close();
    }
  });
});
