import { Agent, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from '#libs/accounts';
import type { Operation } from './operations.js';

export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

type Headers = Record<string, string>;

/** Somebody who asks over one kept connection, with addresses and bodies sent exactly as they are given. */
export class Visitor {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly headers: Headers = {},
  ) {}

  static withSession(
    app: NestFastifyApplication,
    secret: string,
    headers: Headers = { 'sec-fetch-site': 'same-origin' },
  ): Visitor {
    return new Visitor(app, { cookie: `${SESSION_COOKIE}=${secret}`, ...headers });
  }

  static withToken(app: NestFastifyApplication, secret: string): Visitor {
    return new Visitor(app, { authorization: `Bearer ${secret}` });
  }

  /** A body is sent as JSON, a string as it is. */
  async ask(
    { method }: Pick<Operation, 'method'>,
    path: string,
    body?: unknown,
    headers: Headers = {},
  ): Promise<Answer> {
    const payload = body === undefined || method === 'GET' ? undefined : toPayload(body);
    const length = payload && { 'content-type': 'application/json', 'content-length': String(payload.length) };
    const response = await this.send(method, path, { ...length, ...this.headers, ...headers }, payload);
    const contentType = response.headers['content-type'] ?? '';
    return { status: response.statusCode ?? 0, contentType, body: await text(response) };
  }

  private send(method: string, path: string, headers: Headers, payload?: Buffer): Promise<IncomingMessage> {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    return new Promise((resolve, reject) => {
      // A body that is too large is refused before it was read to its end; the error that follows then does not matter.
      const asked = request(
        { agent: this.agent, host: '127.0.0.1', port, method, path: encodeSpaces(path), headers },
        resolve,
      );
      asked.on('error', reject);
      asked.end(payload);
    });
  }
}

// Node itself refuses to send these; everything else goes out as it is.
function encodeSpaces(path: string): string {
  return path.replaceAll(' ', '%20');
}

function toPayload(body: unknown): Buffer {
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
