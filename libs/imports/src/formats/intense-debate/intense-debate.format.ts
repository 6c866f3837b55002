import { headText, type FileToRead } from '#libs/platform';
import { AnsweredByName } from '../blog/answered-by-name.js';
import { fileFaults, newFileEnd, wholeElements } from '../blog/file-faults.js';
import { ParentsFirst } from '../blog/parents-first.js';
import { PostsOnce } from '../blog/posts-once.js';
import { xmlRoot } from '../blog/xml-root.js';
import { eachFile, type FileFormat } from '../file-format.js';
import type { SourceInteraction, SourceRecord } from '../file-records.js';
import { intenseDebatePost, intenseDebateRow } from './intense-debate-comment.js';

const NAMES = new Set(['blogpost', 'comment']);

/** The XML of IntenseDebate, as its importer for WordPress takes it. */
export const intenseDebate: FileFormat = {
  name: 'intense-debate',
  title: 'IntenseDebate export',
  claim: eachFile((file) => {
    const head = headText(file);
    return xmlRoot(head)?.name === 'output' && head.includes('<blogpost>');
  }),
  async *read([file], { timeZone }) {
    if (file) yield* recordsOf(file, timeZone);
  },
};

async function* recordsOf(file: FileToRead, timeZone: string): AsyncGenerator<SourceRecord, void> {
  const posts = new PostsOnce();
  const names = new AnsweredByName();
  const end = newFileEnd();
  let order = new ParentsFirst<SourceInteraction>();
  let number = 0;
  for await (const element of wholeElements(file, NAMES, end)) {
    if (element.name === 'blogpost') {
      for (const row of order.rest()) yield names.read(row);
      order = new ParentsFirst();
      continue;
    }
    number++;
    const post = intenseDebatePost(element.parent?.parent ?? null, file.path);
    yield* posts.before(post);
    const row = intenseDebateRow(element, { post, file: file.path, timeZone, number });
    const { id = '', parentid: parent = '' } = element.attributes;
    for (const ready of order.add(id || `no ${number}`, /^0?$/.test(parent) ? null : parent, row))
      yield names.read(ready);
  }
  for (const row of order.rest()) yield names.read(row);
  yield* fileFaults(file.path, end);
}
