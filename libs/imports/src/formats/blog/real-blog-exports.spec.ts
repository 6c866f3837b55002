import { describeReal, everyRealFile, faultsOf, interactionsOf, readAll, realFile } from '../../../test/read-format.js';
import { fileFormats } from '../file-formats.js';
import type { SourcePerson, SourceRecord } from '../file-records.js';
import { blogger } from '../blogger/blogger.format.js';
import { commentFeed } from '../comment-feed/comment-feed.format.js';
import { disqusXml } from '../disqus-xml/disqus-xml.format.js';
import { intenseDebate } from '../intense-debate/intense-debate.format.js';
import { movableType } from '../movable-type/movable-type.format.js';
import { wordpressWxr } from '../wordpress-wxr/wordpress-wxr.format.js';

/** Comments, pingbacks, what is left out, faults, people, answers. */
type Counts = [comments: number, pingbacks: number, leftOut: number, faults: number, people: number, replies: number];

const wxr: Record<string, Counts> = {
  'ServiceStackV3_mythz_blog__wordpress-export.xml': [72, 19, 0, 0, 61, 16],
  'WPTT_theme-unit-test__2021.xml': [28, 4, 0, 0, 12, 10],
  'WordPress_theme-test-data__theme-preview.xml': [2, 0, 0, 0, 2, 0],
  'WordPress_theme-test-data__themetest-2024.xml': [29, 4, 0, 0, 12, 10],
  'WordPress_theme-test-data__themetest-block64.xml': [2, 0, 0, 0, 1, 1],
  'WordPress_wordpress-importer__a11y-unit-test-data.xml': [25, 4, 0, 0, 8, 9],
  'WordPress_wordpress-importer__blank-lines.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__cdata-edge.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__crazy-cdata-escaped.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__crazy-cdata.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__e2e-comprehensive.xml': [1, 0, 0, 0, 1, 0],
  'WordPress_wordpress-importer__invalid-version-tag.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__large-authors.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__malformed-simple.xml': [0, 0, 0, 1, 0, 0],
  'WordPress_wordpress-importer__malformed.xml': [0, 0, 0, 1, 0, 0],
  'WordPress_wordpress-importer__missing-tags.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__missing-version-tag.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__multiple-cdata.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__namespace-edge-cases.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__slashes.xml': [1, 0, 0, 0, 1, 0],
  'WordPress_wordpress-importer__small-export.xml': [1, 0, 0, 0, 1, 0],
  'WordPress_wordpress-importer__test-serialized-comment-meta.xml': [1, 0, 0, 0, 1, 0],
  'WordPress_wordpress-importer__theme-unit-test-data.xml': [29, 4, 0, 0, 12, 10],
  'WordPress_wordpress-importer__valid-wxr-1.0.xml': [1, 0, 0, 0, 1, 0],
  'WordPress_wordpress-importer__valid-wxr-1.1.xml': [1, 0, 0, 0, 1, 0],
  'WordPress_wordpress-importer__wxr-utf-8-challenges.xml': [0, 0, 0, 0, 0, 0],
  'WordPress_wordpress-importer__wxr-with-sub-data.xml': [1, 0, 0, 0, 1, 0],
  'contentful__wordpress.xml': [5, 0, 0, 0, 1, 0],
  'ghost-migrate__sample.xml': [0, 0, 0, 0, 0, 0],
  'hexo-migrator-wordpress__wordpress.xml': [1, 0, 0, 0, 1, 0],
  'isso__wordpress.xml': [8, 0, 0, 0, 3, 3],
  'loopback-wp619-export.xml': [50, 4, 0, 0, 20, 26],
  // The third person of the list is a pingback in the bin.
  'pelican__wordpressexport.xml': [3, 0, 1, 0, 2, 2],
};
const others: Record<string, Counts> = {
  // The two people who are missing wrote what is deleted.
  'disqus-xml/dorukgezici__disqus-export.xml': [49, 0, 2, 0, 47, 0],
  'disqus-xml/isso__disqus.xml': [5, 0, 1, 0, 3, 2],
  'disqus-xml/remark42__disqus.xml': [5, 0, 1, 1, 5, 0],
  'disqus-xml/remark42__disqus-deleted-post.xml': [4, 0, 2, 1, 4, 0],
  'disqus-xml/remark42__disqus-deleted-thread.xml': [2, 0, 4, 1, 2, 0],
  'blogger/apraditya__complete.xml': [0, 0, 53, 0, 0, 0],
  'blogger/jgable__blogger.xml': [13, 0, 58, 0, 2, 0],
  'blogger/pelican__bloggerexport.xml': [1, 0, 59, 0, 1, 0],
  'movabletype/d-gibbs__MultiplePosts.txt': [2, 2, 0, 0, 4, 0],
  'movabletype/d-gibbs__PostWithComments.txt': [2, 0, 0, 0, 2, 0],
  'movabletype/d-gibbs__PostWithCommentsAndPings.txt': [2, 2, 0, 0, 4, 0],
  'movabletype/d-gibbs__PostWithPings.txt': [0, 2, 0, 0, 2, 0],
  'movabletype/d-gibbs__SimplePost.txt': [0, 0, 0, 0, 0, 0],
  'movabletype/movabletype__first_entry.txt': [0, 0, 0, 0, 0, 0],
  'movabletype/movabletype__second_entry.txt': [0, 0, 0, 0, 0, 0],
  'movabletype/movabletype__third_entry.txt': [0, 0, 0, 0, 0, 0],
  'movabletype/movabletype__fourth_entry.txt': [0, 0, 0, 0, 0, 0],
  'feeds/feedparser__atomthreading.xml': [0, 0, 0, 0, 0, 0],
  'feeds/feedparser__atomthreadingwithentry.xml': [1, 0, 0, 0, 1, 0],
  'feeds/loopback-wp619-comments-atom.xml': [10, 0, 0, 0, 8, 8],
  'feeds/loopback-wp619-comments-rss2.xml': [10, 0, 0, 0, 8, 8],
  'feeds/loopback-wp619-post-template-comments-atom.xml': [10, 0, 0, 0, 6, 6],
  'feeds/loopback-wp619-post-template-comments-rss2.xml': [10, 0, 0, 0, 6, 6],
};
const expected: [string, Counts][] = [
  ...Object.entries(wxr).map(([name, counts]): [string, Counts] => [`wxr/${name}`, counts]),
  ...Object.entries(others),
];
const ours = [wordpressWxr, disqusXml, intenseDebate, blogger, commentFeed, movableType];
const folders = { 'disqus-xml': disqusXml, blogger, movabletype: movableType, feeds: commentFeed, wxr: wordpressWxr };

describeReal('real exports of blogs', () => {
  it.each(expected)('%s gives what was counted in it', async (path, counts) => {
    const file = await realFile(path);
    const format = fileFormats.find((one) => one.claim([file]).length > 0)!;
    const records = await readAll(format, file);
    expect(countsOf(records)).toEqual(counts);
    expect(await readAll(format, file)).toEqual(records);
  });

  it('are claimed by their own format alone, and nothing else is claimed', async () => {
    const known = new Map(expected);
    for (const file of await everyRealFile('.')) {
      const claims = ours.filter((format) => format.claim([file]).length > 0);
      const folder = file.path.split('/')[0]!;
      const own = known.has(file.path) ? [folders[folder as keyof typeof folders]] : [];
      expect([file.path, claims.map(({ name }) => name)]).toEqual([file.path, own.map(({ name }) => name)]);
    }
  });

  it('put a post before its comments, and what is answered before what answers it', async () => {
    for (const [path] of expected) {
      const file = await realFile(path);
      const records = await readAll(
        fileFormats.find((one) => one.claim([file]).length > 0)!,
        file,
      );
      const posts = new Set<string>();
      const keys = new Set(interactionsOf(records).map(({ key }) => key));
      for (const record of records) {
        if (record.type === 'post') posts.add(record.key);
        if (record.type !== 'interaction') continue;
        if (record.post !== null) expect(posts).toContain(record.post);
        if (record.answers !== null) expect(keys).not.toContain(record.answers);
        keys.delete(record.key);
      }
    }
  });
});

function countsOf(records: SourceRecord[]): Counts {
  const comments = interactionsOf(records);
  const pingbacks = records.filter((one) => one.type === 'pingback');
  const leftOut = records.reduce((sum, one) => sum + (one.type === 'left_out' ? (one.count ?? 1) : 0), 0);
  const people = new Set([...comments.map(({ author }) => person(author)), ...pingbacks.map(({ title }) => title)]);
  const replies = comments.filter(({ kind }) => kind === 'reply');
  return [comments.length, pingbacks.length, leftOut, faultsOf(records).length, people.size, replies.length];
}

// As they were counted: by account or address where there is one, else by name, and nobody as one.
function person(author: SourcePerson | null): string {
  const known = ['disqus', 'email'].map((kind) => author?.identities.find((one) => one.kind === kind)?.printed);
  return (known.find(Boolean) ?? author?.name ?? '').toLowerCase();
}
