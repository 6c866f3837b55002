import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { ArrivingFile } from '#libs/imports';
import { explainFailure } from './read-input.js';

/** The files at these places, and all files of the folders among them. */
export async function* filesAt(places: string[]): AsyncGenerator<ArrivingFile, void> {
  for (const place of places) {
    try {
      if (!(await stat(place)).isDirectory()) yield { path: basename(place), bytes: createReadStream(place) };
      else yield* filesIn(place);
    } catch (error) {
      throw explainFailure(error, place);
    }
  }
}

async function* filesIn(folder: string): AsyncGenerator<ArrivingFile, void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.toSorted()) {
    const path = join(basename(folder), relative(folder, file));
    yield { path, bytes: createReadStream(file) };
  }
}
