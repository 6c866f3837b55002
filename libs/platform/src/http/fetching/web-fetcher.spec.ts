import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createLine, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { SMTPServer } from 'smtp-server';
import type { Resolve } from './checked-addresses.js';
import { FetchError } from './fetch.error.js';
import { WebFetcher, type FetchOptions } from './web-fetcher.js';

const KIBIBYTE = 1024;
const usual: FetchOptions = { maxBytes: 64 * KIBIBYTE, timeoutMs: 5_000 };

describe('WebFetcher', () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0)) await close();
  });
  const fetcher = new WebFetcher({ fetchAllow: ['127.0.0.1'] });

  /** A server on loopback, and all that it was asked. */
  async function serve(answer: RequestListener, host = '127.0.0.1') {
    const asked: IncomingMessage[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request);
      answer(request, response);
    });
    server.listen(0, host);
    await once(server, 'listening');
    closers.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    return { asked, port, at: (path = '/', name = '127.0.0.1') => `http://${name}:${port}${path}` };
  }

  const faultOf = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(
      () => 'no fault',
      (thrown: unknown) => thrown,
    );
    return error instanceof FetchError ? error.fault : error;
  };
  const text = async (address: string, options: Partial<FetchOptions> = {}, by = fetcher) =>
    (await by.get(address, { ...usual, ...options }))!.bytes.toString();

  it('fetches a file, and does not fetch it again while it is the same', async () => {
    const { asked, at } = await serve((request, response) => {
      response.setHeader('etag', '"one"').setHeader('last-modified', 'Fri, 27 Nov 2026 09:00:00 GMT');
      if (request.headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.end('words');
    });
    const file = (await fetcher.get(at(), usual))!;
    expect(file).toEqual({ bytes: Buffer.from('words'), etag: '"one"', lastModified: 'Fri, 27 Nov 2026 09:00:00 GMT' });
    expect(await fetcher.get(at(), { ...usual, ...file })).toBeNull();
    expect(asked[1]!.headers).toMatchObject({ 'if-modified-since': file.lastModified, 'user-agent': 'Frontporch' });
  });

  it('unpacks what is packed', async () => {
    const { at } = await serve(({ url }, response) => {
      if (url === '/br') response.setHeader('content-encoding', 'br').end(brotliCompressSync('words'));
      else if (url === '/odd') response.setHeader('content-encoding', 'gzip, gzip').end('words');
      else if (url === '/liar') response.setHeader('content-encoding', 'gzip').end('words');
      else response.setHeader('content-encoding', 'gzip').end(gzipSync('words'));
    });
    expect([await text(at()), await text(at('/br'))]).toEqual(['words', 'words']);
    expect(await faultOf(fetcher.get(at('/odd'), usual))).toBe('broken');
    expect(await faultOf(fetcher.get(at('/liar'), usual))).toBe('broken');
  });

  describe('never asks what is not public', () => {
    it('by number, by name, or where one of several addresses is private', async () => {
      const { asked, port } = await serve((_, response) => response.end('secret'));
      const strict = new WebFetcher({ fetchAllow: [] });
      const hosts = [
        '127.0.0.1',
        'localhost',
        '[::1]',
        '[::ffff:127.0.0.1]',
        '0.0.0.0',
        '2130706433',
        '169.254.169.254',
      ];
      for (const host of hosts) {
        expect([host, await faultOf(strict.get(`http://${host}:${port}/`, usual))]).toEqual([host, 'not_public']);
      }
      const both: Resolve = async () => [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ];
      const mixed = new WebFetcher({ fetchAllow: [] }, both);
      expect(await faultOf(mixed.get(`http://cal.example:${port}/`, usual))).toBe('not_public');
      expect(asked).toEqual([]);
    });

    it('by a redirect from somewhere that may be asked', async () => {
      const inside = await serve((_, response) => response.end('secret'), '127.0.0.2');
      const { at } = await serve(({ url }, response) => {
        const targets: Record<string, string> = {
          '/number': `http://127.0.0.2:${inside.port}/`,
          '/name': `http://localhost:${inside.port}/`,
          '/cloud': 'http://169.254.169.254/latest/meta-data/',
          '/file': 'file:///etc/passwd',
        };
        response.writeHead(302, { location: targets[url!]! }).end();
      });
      // The name "localhost" means another machine's loopback for this resolver.
      const resolve: Resolve = async () => [{ address: '127.0.0.2', family: 4 }];
      const walled = new WebFetcher({ fetchAllow: ['127.0.0.1'] }, resolve);
      expect(await faultOf(walled.get(at('/number'), usual))).toBe('not_public');
      expect(await faultOf(walled.get(at('/name'), usual))).toBe('not_public');
      expect(await faultOf(walled.get(at('/cloud'), usual))).toBe('not_public');
      expect(await faultOf(walled.get(at('/file'), usual))).toBe('bad_address');
      expect(inside.asked).toEqual([]);
    });

    it('by a name that means something else when it is asked a second time', async () => {
      const inside = await serve((_, response) => response.end('secret'), '127.0.0.2');
      const { at, port } = await serve((_, response) => response.end('words'));
      let times = 0;
      const turning: Resolve = async () => [{ address: (times += 1) === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
      const walled = new WebFetcher({ fetchAllow: ['127.0.0.1'] }, turning);
      expect(await text(at('/', 'turning.example'), {}, walled)).toBe('words');
      expect(times).toBe(1);
      expect(await faultOf(walled.get(`http://turning.example:${port}/`, usual))).toBe('not_public');
      expect(inside.asked).toEqual([]);
    });
  });

  it('follows five redirects and not a sixth', async () => {
    const { asked, at } = await serve(({ url }, response) => {
      const left = Number(url!.slice(1));
      if (left === 0) response.end('there');
      else response.writeHead(left % 2 ? 301 : 307, { location: `/${left - 1}` }).end('not this');
    });
    expect(await text(at('/5'))).toBe('there');
    expect(asked).toHaveLength(6);
    expect(await faultOf(fetcher.get(at('/6'), usual))).toBe('too_many_redirects');
  });

  it('gives a name and password to no other origin, and says nothing of them', async () => {
    const other = await serve((_, response) => response.end('words'));
    const { asked, at } = await serve(({ url }, response) => {
      if (url === '/away') response.writeHead(302, { location: other.at('/') }).end();
      else response.writeHead(403).end('no');
    });
    const withSecret = (path: string) => at(path).replace('http://', 'http://ann:sweetpeas@');
    await fetcher.get(withSecret('/away'), usual);
    expect(asked[0]!.headers.authorization).toBe(`Basic ${Buffer.from('ann:sweetpeas').toString('base64')}`);
    expect(other.asked[0]!.headers.authorization).toBeUndefined();
    const refused = await fetcher.get(`${withSecret('/s3cret.ics')}?token=abc`, usual).catch((error: unknown) => error);
    expect(refused).toMatchObject({ fault: 'refused', status: 403 });
    expect(String((refused as Error).stack)).not.toMatch(/sweetpeas|s3cret|abc/);
  });

  describe('stops', () => {
    it('at the first byte too many, packed or not, said or not', async () => {
      let sent = 0;
      const bomb = gzipSync(Buffer.alloc(200 * 1024 * KIBIBYTE));
      const { at } = await serve(({ url }, response) => {
        response.on('error', () => undefined);
        if (url === '/said') response.writeHead(200, { 'content-length': '1000000' }).write('x');
        else if (url === '/bomb') response.setHeader('content-encoding', 'gzip').end(bomb);
        else {
          const more = () => {
            if (response.destroyed) return;
            sent += 16 * KIBIBYTE;
            response.write(Buffer.alloc(16 * KIBIBYTE), () => setImmediate(more));
          };
          more();
        }
      });
      expect(bomb.length).toBeLessThan(300 * KIBIBYTE);
      const before = process.memoryUsage().arrayBuffers;
      for (const path of ['/said', '/endless', '/bomb']) {
        expect([path, await faultOf(fetcher.get(at(path), { ...usual, maxBytes: 300 * KIBIBYTE }))]).toEqual([
          path,
          'too_large',
        ]);
      }
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * KIBIBYTE);
      const atEnd = sent;
      await wait(50);
      expect(sent - atEnd).toBeLessThan(64 * KIBIBYTE);
    });

    it('takes exactly as many bytes as are allowed', async () => {
      const { at } = await serve((_, response) => response.end(Buffer.alloc(1_000)));
      expect((await fetcher.get(at(), { ...usual, maxBytes: 1_000 }))!.bytes).toHaveLength(1_000);
      expect(await faultOf(fetcher.get(at(), { ...usual, maxBytes: 999 }))).toBe('too_large');
    });

    it('when the time for all of it is over: no head, a slow drip, a name that is never found', async () => {
      const { at } = await serve(({ url }, response) => {
        if (url === '/silent') return;
        const drip = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(drip));
      });
      const lost: Resolve = () => new Promise(() => undefined);
      const started = performance.now();
      const short = { ...usual, timeoutMs: 200 };
      expect(await faultOf(fetcher.get(at('/silent'), short))).toBe('too_slow');
      expect(await faultOf(fetcher.get(at('/drip'), short))).toBe('too_slow');
      expect(await faultOf(new WebFetcher({ fetchAllow: [] }, lost).get('http://cal.example/', short))).toBe(
        'too_slow',
      );
      expect(performance.now() - started).toBeLessThan(3_000);
    });

    it('when whoever asked has gone', async () => {
      const { at } = await serve(() => undefined);
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(new Error('gone')), 50);
      await expect(fetcher.get(at(), { ...usual, signal: leaving.signal })).rejects.toThrow('gone');
    });
  });

  it('says in words what is wrong', async () => {
    const { at } = await serve(({ url }, response) => response.writeHead(Number(url!.slice(1))).end());
    for (const status of [204, 206, 304, 400, 404, 500]) {
      const error: unknown = await fetcher.get(at(`/${status}`), usual).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ fault: 'refused', status });
    }
    const nobody: Resolve = () => Promise.reject(new Error('ENOTFOUND'));
    const lost = new WebFetcher({ fetchAllow: [] }, nobody).get('http://cal.example/', usual);
    await expect(lost).rejects.toThrow('There is no server called cal.example.');
    const closed = await serve((_, response) => response.end());
    await closers.pop()!();
    expect(await faultOf(fetcher.get(closed.at(), usual))).toBe('unreachable');
  });

  it('is not taken in by what is no web server, or has no good certificate', async () => {
    const rude = createLine((socket: Socket) => {
      socket.on('error', () => undefined);
      socket.end('SSH-2.0-porch\r\n');
    });
    rude.listen(0, '127.0.0.1');
    await once(rude, 'listening');
    closers.push(() => rude.close());
    const { port } = rude.address() as AddressInfo;
    expect(await faultOf(fetcher.get(`http://127.0.0.1:${port}/`, usual))).toBe('broken');
    expect(await faultOf(fetcher.get(`https://127.0.0.1:${port}/`, usual))).toBe('not_trusted');
    // The test server for mails signs for itself, and says loudly that it does.
    const warned = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    closers.push(() => warned.mockRestore());
    const signsItself = new SMTPServer({ secure: true });
    signsItself.on('error', () => undefined);
    await new Promise<void>((resolve) => signsItself.listen(0, '127.0.0.1', resolve));
    closers.push(() => new Promise<void>((resolve) => signsItself.close(resolve)));
    const encrypted = (signsItself.server.address() as AddressInfo).port;
    expect(await faultOf(fetcher.get(`https://127.0.0.1:${encrypted}/`, usual))).toBe('not_trusted');
  });
});
