import {
  describeReal,
  everyRealFile,
  faultsOf,
  interactionsOf,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { bloggerApi } from '../blogger-api/blogger-api.format.js';
import { commento } from '../commento/commento.format.js';
import { disqusApi } from '../disqus-api/disqus-api.format.js';
import { fileFormats } from '../file-formats.js';
import type { SourceRecord } from '../file-records.js';
import { ghost } from '../ghost/ghost.format.js';
import { isso } from '../isso/isso.format.js';
import { livefyre } from '../livefyre/livefyre.format.js';
import { remark42 } from '../remark42/remark42.format.js';
import { staticman } from '../staticman/staticman.format.js';
import { wordpressRest } from '../wordpress-rest/wordpress-rest.format.js';

/** Comments, pingbacks, what is left out, faults, people, answers. */
type Counts = [comments: number, pingbacks: number, leftOut: number, faults: number, people: number, replies: number];

const expected: Record<string, Counts> = {
  'wp-rest/WordPressKit__comments-v2-edit-context-success.json': [2, 0, 0, 0, 2, 2],
  'wp-rest/WordPressKit__comments-v2-view-context-success.json': [2, 0, 0, 0, 2, 2],
  'wp-rest/WordPressKit__site-comment-success.json': [1, 0, 0, 0, 1, 0],
  'wp-rest/WordPressKit__site-comments-success.json': [1, 0, 0, 0, 1, 0],
  'wp-rest/loopback-wp619-themetest-edit-statusall.json': [50, 0, 0, 0, 16, 26],
  'wp-rest/loopback-wp619-themetest-pingback-edit.json': [0, 2, 0, 0, 2, 0],
  'wp-rest/loopback-wp619-themetest-trackback-edit.json': [0, 2, 0, 0, 2, 0],
  'wp-rest/loopback-wp619-themetest-view.json': [46, 0, 0, 0, 21, 25],
  // One of the three was written by nobody, who counts as one.
  'comment-json/remark42__commento.json': [3, 0, 0, 0, 3, 1],
  // Twelve comments without a word, by nobody.
  'comment-json/remark42__tree.json': [12, 0, 0, 0, 1, 8],
  // Three posts, and no comment.
  'blogger/ghost-migrate__mg-blogger-response.json': [0, 0, 0, 0, 0, 0],
};
const ours = [wordpressRest, disqusApi, commento, remark42, isso, livefyre, ghost, bloggerApi, staticman];

describeReal('real comments in JSON', () => {
  it.each(Object.entries(expected))('%s gives what was counted in it', async (path, counts) => {
    const file = await realFile(path);
    const format = fileFormats.find((one) => one.claim([file]).length > 0)!;
    const records = await readAll(format, file);
    expect(countsOf(records)).toEqual(counts);
    expect(await readAll(format, file)).toEqual(records);
  });

  it('are claimed by one format alone, and nothing else is claimed, neither schema nor description of an API', async () => {
    for (const file of await everyRealFile('.')) {
      const claims = ours.filter((format) => format.claim([file]).length > 0);
      expect([file.path, claims.length]).toEqual([file.path, file.path in expected ? 1 : 0]);
    }
  });

  it('are one source where they are of one blog, and the same comment is read once', async () => {
    const files = await everyRealFile('wp-rest');
    const groups = wordpressRest.claim(files.filter(({ path }) => path.includes('loopback')));
    expect(groups.map((group) => group.length)).toEqual([4]);
    const records = await readAll(wordpressRest, groups[0]!);
    // What is public stands in the list of all, too.
    expect(countsOf(records)).toEqual([50, 4, 46, 0, 20, 26]);
  });

  it('tell who writes the blog', async () => {
    const [owner] = await readAll(bloggerApi, await realFile('blogger/ghost-migrate__mg-blogger-response.json'));
    expect(owner).toMatchObject({ type: 'owner', isCertain: true, person: { name: 'Important Author' } });
  });
});

function countsOf(records: SourceRecord[]): Counts {
  const comments = interactionsOf(records);
  const pingbacks = records.filter((one) => one.type === 'pingback');
  const people = new Set([
    ...comments.map(
      ({ author }) => author?.identities.find(({ kind }) => kind === 'email')?.printed ?? author?.name ?? '',
    ),
    ...pingbacks.map(({ title }) => title),
  ]);
  const replies = comments.filter(({ kind }) => kind === 'reply');
  const [leftOut, faults] = [leftOutOf(records), faultsOf(records)];
  return [comments.length, pingbacks.length, leftOut.length, faults.length, people.size, replies.length];
}
