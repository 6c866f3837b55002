// The threads with known answers: the project's own, and the given one where it lies beside the project.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMarked } from './marked-thread.mjs';

const OWN = 'libs/reading/eval';
const GIVEN = '../shared/threads/grow-thread'; // no part of the project
const GIVEN_OWNER = { names: ['Mark', 'Mark Schaefer', 'Mark W Schaefer'], handles: [] };

/** Each as { name, page, owner, labels, isHeldOut }, in the order of the names; `folders` are looked into as well. */
export function labelledThreads(folders = []) {
  const own = [OWN, join(OWN, 'threads'), ...folders].filter((folder) => existsSync(folder)).flatMap(threadsIn);
  return [...givenThread(), ...own];
}

function givenThread() {
  if (!existsSync(`${GIVEN}.txt`)) return [];
  const labels = JSON.parse(readFileSync(`${GIVEN}.labels-001-060.json`, 'utf8'));
  const page = readFileSync(`${GIVEN}.txt`, 'utf8');
  return [{ name: 'grow-thread 1-60', page, owner: GIVEN_OWNER, labels, isHeldOut: false }];
}

function threadsIn(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const name = file.replace(/\.(txt|thread)$/, '');
      const stem = join(folder, name);
      const isHeldOut = name.includes('.held-out');
      if (file.endsWith('.thread'))
        return [{ name, isHeldOut, ...readMarked(readFileSync(`${stem}.thread`, 'utf8'), file) }];
      if (!file.endsWith('.txt') || !existsSync(`${stem}.labels.json`)) return [];
      const [labels, owner] = ['labels', 'owner'].map((part) =>
        JSON.parse(readFileSync(`${stem}.${part}.json`, 'utf8')),
      );
      return [{ name, isHeldOut, page: readFileSync(`${stem}.txt`, 'utf8'), owner, labels }];
    });
}
