// Starts the product as a newcomer does, makes an owner, kills everything, starts again, and stops by Ctrl-C's signal.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const START_MS = 60_000;
const STOP_MS = 10_000;
const dataDir = await mkdtemp(join(tmpdir(), 'frontporch-smoke-'));
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
const started = [];

try {
  const first = await start();
  await makeOwner();
  step('kill -9 of all its processes');
  process.kill(await postmasterPid(), 'SIGKILL');
  first.kill('SIGKILL');
  await first.ended;

  const second = await start();
  const setup = await (await fetch(`${address}/api/setup`)).json();
  assert.equal(setup.needed, false, 'the owner was lost by the kill');
  await theSameDataFromASecondProcess();
  second.kill('SIGINT');
  const code = await Promise.race([second.ended, sleep(STOP_MS, 'still running')]);
  assert.equal(code, 0, `npm start ended with ${code} after SIGINT:\n${second.output()}`);
  assert.deepEqual(await leftBehind(), [], 'processes were left behind');
  step('done');
} finally {
  for (const one of started) one.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
}

async function start() {
  step('npm start');
  const before = Date.now();
  const one = run(['start']);
  while (!one.output().includes(`Frontporch is ready at ${address}`)) {
    assert(one.isRunning(), `npm start ended early:\n${one.output()}`);
    assert(Date.now() - before < START_MS, `npm start was not ready in time:\n${one.output()}`);
    await sleep(50);
  }
  assert.equal((await fetch(`${address}/health/ready`)).status, 200);
  assert.match(await (await fetch(address)).text(), /<div id="root"/);
  step(`ready after ${((Date.now() - before) / 1000).toFixed(1)} s`);
  return one;
}

async function makeOwner() {
  const answer = await fetch(`${address}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({
      name: 'Odd Owner',
      email: 'owner@example.org',
      password: 'a long enough one',
      timeZone: 'Europe/Berlin',
      identities: [{ kind: 'name', printed: 'Odd Owner' }],
    }),
  });
  assert.equal(answer.status, 201, await answer.text());
}

async function theSameDataFromASecondProcess() {
  const review = run(['run', '-s', 'frontporch', '--', 'review', '--json']);
  const code = await review.ended;
  assert([0, 3].includes(code), `frontporch review beside a running start ended with ${code}:\n${review.output()}`);
  assert.equal((await fetch(`${address}/health/ready`)).status, 200, 'the second process took the database away');
}

// In a process group of its own, as a terminal does it, so that a kill reaches npm and all below it.
function run(parameters) {
  const env = { ...process.env, PORT: String(port), FRONTPORCH_DATA_DIR: dataDir };
  const child = spawn('npm', parameters, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const one = {
    ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal))),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    output: () => Buffer.concat(chunks).toString(),
    kill(signal) {
      if (one.isRunning()) process.kill(-child.pid, signal);
    },
  };
  started.push(one);
  return one;
}

async function postmasterPid() {
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function leftBehind() {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const folders = await Promise.all(numbers.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return numbers.filter((_pid, index) => folders[index].startsWith(dataDir));
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return free;
}

function step(words) {
  console.log(`smoke: ${words}`);
}
