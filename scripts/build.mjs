#!/usr/bin/env node
// Compiles the server into dist/ and the web page into dist/apps/web.
//   --if-needed  only when the sources have changed since the last build
//   --quiet      says nothing unless it fails
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { chmod, cp, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const STALE_LOCK_MS = 10 * 60 * 1000;
const onlyIfNeeded = process.argv.includes('--if-needed');
const quiet = process.argv.includes('--quiet');

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));
const lock = '.cache/build.lock';
const stampFile = 'dist/.stamp';
const command = 'dist/apps/cli/main.js';

try {
  if (!(onlyIfNeeded && (await isFresh()))) await buildAlone();
} catch (error) {
  process.stderr.write(`The build failed: ${error.message}\n`);
  process.exitCode = 1;
}

// A second build waits for the first one, and then often has nothing left to do.
async function buildAlone() {
  await mkdir('.cache', { recursive: true });
  await takeLock();
  process.once('exit', () => rmSync(lock, { force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  if (!(onlyIfNeeded && (await isFresh()))) await build();
}

async function build() {
  const started = Date.now();
  say('Building …');
  const stamp = await stampOfSources();
  await rm(stampFile, { force: true });
  // The compiler's notes would make it leave out what was deleted by hand.
  if (!existsSync(command)) await rm('dist/.tsbuildinfo', { force: true });
  const parts = await Promise.allSettled([buildServer(), buildWeb()]);
  const failed = parts.filter((part) => part.status === 'rejected').map((part) => part.reason.message);
  if (failed.length > 0) throw new Error(failed.join('; '));
  await writeFile(stampFile, stamp);
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

async function buildServer() {
  await run('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
  await removeOrphans('dist');
  for await (const file of filesBelow(['apps', 'libs', 'bench'])) {
    if (isAsset(file)) await cp(file, join('dist', file));
  }
  await chmod(command, 0o755);
}

async function buildWeb() {
  const work = join('.cache', `web-${process.pid}`);
  try {
    const outDir = join(process.cwd(), work);
    await run('vite/bin/vite.js', ['build', 'apps/web', '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']);
    await mkdir('dist/apps', { recursive: true });
    // A server that runs from dist must never find half a page.
    if (existsSync('dist/apps/web')) await rename('dist/apps/web', `${work}.old`);
    await rename(work, 'dist/apps/web');
  } finally {
    for (const path of [work, `${work}.old`]) await rm(path, { recursive: true, force: true });
  }
}

async function isFresh() {
  const stamp = await readFile(stampFile, 'utf8').catch(() => null);
  return stamp !== null && existsSync(command) && stamp === (await stampOfSources());
}

// By content, since a checkout or a copy changes every date.
async function stampOfSources() {
  const hash = createHash('sha256');
  const single = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'scripts/build.mjs'];
  for (const file of single) hash.update(`${file}\n`).update(await readFile(file));
  for await (const file of filesBelow(['apps', 'libs', 'bench'])) {
    if (isTest(file) || file.endsWith('.md')) continue;
    hash.update(`${file}\n`).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function* filesBelow(folders) {
  for (const folder of folders.filter((name) => existsSync(name))) {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    yield* files.sort();
  }
}

function isTest(file) {
  return /\.spec\.tsx?$|\/(test|e2e|fixtures)\/|^libs\/testing\//.test(file);
}

function isAsset(file) {
  return !isTest(file) && !file.startsWith('apps/web/') && !['.ts', '.tsx', '.md'].includes(extname(file));
}

// What was compiled from a source that is gone could still be loaded by its name.
async function removeOrphans(folder) {
  for await (const file of filesBelow([folder])) {
    const source = file.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts');
    if (/\.js(\.map)?$/.test(file) && !file.startsWith('dist/apps/web/') && !existsSync(source)) await rm(file);
  }
}

async function takeLock() {
  for (let waited = false; ; waited = true) {
    try {
      const file = await open(lock, 'wx');
      await file.writeFile(String(process.pid));
      return await file.close();
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isLockStale()) await rm(lock, { force: true });
    else if (!waited) say('Waiting for another build …');
    await sleep(100);
  }
}

async function isLockStale() {
  try {
    const pid = Number(await readFile(lock, 'utf8'));
    if (Date.now() - (await stat(lock)).mtimeMs > STALE_LOCK_MS) return true;
    // Its writer may not have come to write its number yet.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function run(program, parameters) {
  const path = join('node_modules', program);
  if (!existsSync(path)) throw new Error(`${path} is missing; run npm ci`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      const text = Buffer.concat(output).toString();
      if (code !== 0 || !quiet) process.stderr.write(text);
      if (code === 0) resolve();
      else reject(new Error(`${program.split('/')[0]} found errors`));
    });
  });
}

function say(line) {
  if (!quiet) process.stderr.write(`${line}\n`);
}
