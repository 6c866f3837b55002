import { headText, type FileToRead } from '#libs/platform';
import { eachFile, type FileFormat } from '../file-format.js';
import { noComment, readComments } from '../json-comments/read-comments.js';
import { beginsAsJson } from '../social/first-words.js';
import { readPieces } from '../social/read-pieces.js';
import { ghostComments } from './ghost-comment.js';
import { GhostSite } from './ghost-site.js';

/** Where the tables of an export stand; that of old sites has no list of databases around it. */
const PLACES = ['db[].data', 'data'];

/** Comments of Ghost: the export of a site, and what its API answers. */
export const ghost: FileFormat = {
  name: 'ghost',
  title: 'Ghost comments',
  isInOrderOfTime: true,
  claim: eachFile((file) => beginsAsJson(file) && (isExport(headText(file)) || isAnswer(headText(file)))),
  async *read([file]) {
    if (!file) return;
    const site = isExport(headText(file)) ? await readSite(file) : new GhostSite();
    yield* site.owners();
    yield* readComments([file], {
      pathsIn: (one) => (isExport(headText(one)) ? PLACES.map((place) => `${place}.comments[]`) : ['comments[]']),
      *read({ value, number }) {
        for (const comment of ghostComments(value, site, file.path))
          yield comment ?? noComment(file, number, 'This comment has no id.');
      },
    });
  },
};

async function readSite(file: FileToRead): Promise<GhostSite> {
  const site = new GhostSite();
  const tables = ['posts', 'members', 'users'];
  const wanted = PLACES.flatMap((place) => tables.map((table) => `${place}.${table}[]`));
  for await (const { path, value } of readPieces(file, wanted, 'entry')) {
    const table = tables.find((one) => path.endsWith(`.${one}[]`));
    if (table !== undefined) site.add(table, value);
  }
  return site;
}

function isExport(head: string): boolean {
  return /^\s*\{\s*"(?:db|meta|data)"\s*:/.test(head) && /"exported_on"\s*:/.test(head) && /"data"\s*:\s*\{/.test(head);
}

function isAnswer(head: string): boolean {
  if (!/^\s*\{\s*"(?:comments|meta)"\s*:/.test(head) || !/"comments"\s*:\s*\[/.test(head)) return false;
  return /"member(?:_id)?"\s*:/.test(head) && /"html"\s*:/.test(head) && /"created_at"\s*:/.test(head);
}
