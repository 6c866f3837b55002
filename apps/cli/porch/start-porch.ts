import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Config, webAddress } from '#libs/platform';
import { createApi } from '../../api/create-api.js';
import { createWorker, workerConnections } from '../../worker/create-worker.js';
import { CommandFailure } from '../command-failure.js';
import { openDatabase } from './open-database.js';

type Api = Awaited<ReturnType<typeof createApi>>;

export interface OpenedPorch {
  address: string;
  /** Only while nobody owns the porch yet and strangers could reach it. */
  setupCode: string | null;
  signIn: { email: string; password: string } | null;
}

/** Starts database, API, web and worker in this process; `opened` is null when it was asked to stop meanwhile. */
export async function startPorch(config: Config, options: { demo: boolean; stop: AbortSignal }) {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    return { opened: await open(withSetupCode(config), options, closers), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  config: Config,
  { demo, stop }: { demo: boolean; stop: AbortSignal },
  closers: (() => Promise<unknown>)[],
): Promise<OpenedPorch | null> {
  const database = await openDatabase(config, say);
  closers.push(database.close);
  if (stop.aborted) return null;
  const api = await createApi(config, await database.connect());
  closers.push(() => api.close());
  const signIn = demo ? await (await import('../demo/fill-demo.js')).fillDemo(api) : null;
  if (stop.aborted) return null;
  await listen(api, config);
  const worker = await createWorker(config, await database.connect(workerConnections(config)));
  closers.push(() => worker.close());
  return { address: addressOf(api, config), setupCode: await neededSetupCode(api, config), signIn };
}

async function listen(api: Api, config: Config): Promise<void> {
  try {
    // Past Nest, which would also log the failure that is told below.
    await api.getHttpAdapter().getInstance().listen({ port: config.port, host: config.host });
  } catch (error) {
    throw new CommandFailure(explainListenFailure((error as NodeJS.ErrnoException).code, config) ?? String(error));
  }
}

function explainListenFailure(code: string | undefined, { host, port }: Config): string | null {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use, perhaps by another Frontporch. Choose another: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is not an address of this machine.`;
  return null;
}

function addressOf(api: Api, config: Config): string {
  const { port } = api.getHttpServer().address() as AddressInfo;
  return webAddress({ ...config, port });
}

// Whoever comes first becomes the owner, so an address that others can reach asks for a code.
function withSetupCode(config: Config): Config {
  if (config.setupCode || isLoopback(config.host)) return config;
  return new Config({ ...config, setupCode: randomBytes(6).toString('base64url') });
}

async function neededSetupCode(api: Api, config: Config): Promise<string | null> {
  if (!config.setupCode) return null;
  const answer = await api.inject({ url: '/api/setup' });
  return answer.json<{ needed: boolean }>().needed ? config.setupCode : null;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
