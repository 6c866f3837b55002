import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterIsThere, createCluster } from './cluster.js';
import { prepareDataFolder } from './data-folder.js';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { isAlive, readPostmaster } from './postmaster-file.js';
import { findPrograms } from './programs/server-programs.js';
import { serverAccount } from './server-account.js';
import { explainServerOutput, startFailure } from './server-log.js';
import { rememberPort, ServerProcess } from './server-process.js';
import type { ServerSettings } from './server-settings.js';
import { ServerShare } from './server-share.js';

export interface EmbeddedPostgresOptions {
  /** The folder that belongs to Frontporch; the database lies in `postgres` below it. */
  dataDir: string;
  log: (line: string) => void;
  /** PostgreSQL's own settings, before ours; they count when this call starts the server. */
  settings?: ServerSettings;
}

export interface EmbeddedPostgres {
  url: string;
  /** True when the server was running already: for another process, or left behind by a killed one. */
  attached: boolean;
  /** Gives up this process's part; the last process to leave turns the server off. */
  stop(): Promise<void>;
}

const POLL_MS = 25;
const PATIENCE_MS = 60_000;
const STOP_PATIENCE_MS = 20_000;

// Shared by all data folders of root, since the programs take 60 MB.
const PROGRAMS_OF_ROOT = '/var/lib/frontporch';

/** Starts the PostgreSQL of a data folder, or joins the one that runs there; throws an EmbeddedPostgresError. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, settings = {} } = options;
  const account = await serverAccount(join(dataDir, 'postgres'));
  await prepareDataFolder(dataDir, account);
  const cluster = join(await realpath(dataDir), 'postgres');
  const launch = async () => {
    const programs = await findPrograms(account, account ? [PROGRAMS_OF_ROOT, dataDir] : [dataDir]);
    if (!(await clusterIsThere(cluster, programs))) {
      log(`Making a database in ${cluster}`);
      await createCluster(cluster, programs, account);
    }
    return ServerProcess.launch({ dataDir, cluster, programs, account, settings });
  };
  const { share, server } = await startOrJoin(cluster, launch);
  if (server) await rememberPort(dataDir, server.port);
  let stopping: Promise<void> | null = null;
  server?.onceEnded(
    () => stopping ?? log(`PostgreSQL has ended by itself; ${join(dataDir, 'postgres.log')} says why.`),
  );
  return { url: share.url, attached: !server, stop: () => (stopping ??= leave(cluster, share, server)) };
}

/** Looks again and again: another process may be starting, stopping or recovering the same server meanwhile. */
async function startOrJoin(cluster: string, launch: () => Promise<ServerProcess>) {
  const deadline = Date.now() + PATIENCE_MS;
  let server: ServerProcess | null = null;
  for (;;) {
    const joined = await ServerShare.join(cluster);
    if (joined instanceof ServerShare) return { share: joined, server: joined.pid === server?.pid ? server : null };
    if (server && !server.isRunning) {
      await failUnlessRaced(server, cluster);
      server = null;
    }
    if (!server && Date.now() > deadline) throw unanswering(cluster);
    if (!server && joined === 'nobody') server = await launch();
    await sleep(POLL_MS);
  }
}

// Another process took the folder, or somebody the port, in the moment after we looked: worth another look.
async function failUnlessRaced(server: ServerProcess, cluster: string): Promise<void> {
  const output = await server.output();
  if (startFailure(output) !== 'other') return;
  throw new EmbeddedPostgresError(`PostgreSQL did not start: ${explainServerOutput(output, cluster)}`);
}

async function leave(cluster: string, share: ServerShare, server: ServerProcess | null): Promise<void> {
  const last = await share.leave();
  server?.letGo();
  // A server that no longer answers is only ours to end when we have started it.
  if (last ?? server?.isRunning) await turnOff(cluster, share.pid);
  await share.close();
}

/** A fast shutdown: open transactions are rolled back, and what is committed is on the disk. */
async function turnOff(cluster: string, pid: number): Promise<void> {
  const running = async () => (await readPostmaster(cluster))?.pid === pid && isAlive(cluster, { pid });
  if (!(await running())) return;
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + STOP_PATIENCE_MS;
  while (await running()) {
    // Without the final checkpoint: the next start recovers from the log.
    if (Date.now() > deadline) return void process.kill(pid, 'SIGQUIT');
    await sleep(POLL_MS);
  }
}

function unanswering(cluster: string): Error {
  return new EmbeddedPostgresError(
    `A PostgreSQL runs in ${cluster} (see its postmaster.pid) but does not answer. End it, then start again.`,
  );
}
