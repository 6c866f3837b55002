import {
  describeReal,
  everyRealFile,
  faultsOf,
  interactionsOf,
  leftOutOf,
  readAll,
  realFile,
} from '../../../test/read-format.js';
import { fileFormats } from '../file-formats.js';
import { UnreadableFile } from '../file-format.js';
import type { SourceInteraction, SourceRecord } from '../file-records.js';
import { savedPage } from './saved-page.format.js';

/** Comments, pingbacks, those set in under another, what is left out. */
type Counts = [comments: number, pingbacks: number, nested: number, leftOut: number];

const expected: Record<string, Counts> = {
  'defuddle/comments--mastodon.social-@user-12345678.html': [5, 0, 1, 0],
  'defuddle/comments--news.ycombinator.com-item-id=12345678.html': [4, 0, 2, 0],
  'defuddle/general--github.com-issue-56.html': [6, 0, 0, 0],
  // The page of one comment, which answers another that is not there.
  'defuddle/general--news.ycombinator.com-item-id=12345678.html': [1, 0, 1, 0],
  'extruct/microdata.7.1.html': [2, 0, 0, 0],
  'granary/article_with_comments.mf2.html': [2, 0, 0, 0],
  'loopback-wp619-twentytwentyone-template-comments.html': [19, 0, 9, 0],
  'loopback-wp619-twentytwentyone-template-pingbacks-an-trackbacks.html': [1, 4, 0, 0],
  'postlight/blisterreview.com.html': [22, 0, 10, 0],
  'postlight/www.thepoliticalinsider.com.html': [14, 0, 4, 0],
  'trafilatura/anchor.ch.lanka.html': [12, 0, 6, 0],
  'trafilatura/archive.org.muffinrezept.net.grundrezept.html': [51, 0, 9, 0],
  'trafilatura/blog.wordpress.com.diverse.html': [13, 0, 3, 0],
  'trafilatura/de.creativecommons.org.endlich.html': [3, 2, 0, 0],
  'trafilatura/derpapierplanet.de.juni.html': [13, 0, 9, 0],
  'trafilatura/flawlessfood.co.uk.olive.html': [24, 0, 11, 0],
  'trafilatura/franziska-elea.de.vuitton.html': [17, 0, 4, 0],
  'trafilatura/grossefragen.wordpress.com.projekt.html': [23, 0, 12, 0],
  'trafilatura/hearya.com.metal.html': [38, 0, 0, 0],
  'trafilatura/hpd.de-Homosexuellenhass.html': [10, 0, 5, 0],
  'trafilatura/internet-law.de.pseudonymen.html': [35, 0, 0, 0],
  'trafilatura/lady50plus.de.sekre.html': [10, 0, 5, 0],
  'trafilatura/luxuryhaven.co.hyatt.html': [24, 0, 0, 0],
  'trafilatura/moritz-meyer.net.vreni.html': [20, 16, 9, 0],
  // Five of the fifty-nine are the newest of the blog, which stand under another post.
  'trafilatura/spektrum.de.engelbart.html': [54, 0, 1, 5],
  'trafilatura/thenervousbreakdown.com.loneliest.html': [11, 0, 2, 0],
  'trafilatura/theoriginalcopy.de.baby.html': [52, 0, 26, 0],
  'trafilatura/thisisjanewayne.com.bauch.html': [11, 0, 2, 0],
};
/** Likes, reposts, and a page whose ten comments all stand under other posts. */
const empty = [
  'granary/article_with_likes.mf2.html',
  'granary/article_with_reposts.mf2.html',
  'trafilatura/nachtkritik.de-Dragqueens.html',
];

describeReal('real saved pages', () => {
  const read = new Map<string, SourceRecord[]>();
  it.each(Object.entries(expected))('%s gives what was counted in it', async (path, counts) => {
    const file = await realFile(`html/${path}`);
    const format = fileFormats.find((one) => one.claim([file]).length > 0)!;
    const records = await readAll(format, file);
    expect([format.name, countsOf(records), faultsOf(records)]).toEqual(['saved-page', counts, []]);
    expect(await readAll(format, file)).toEqual(records);
    read.set(path, records);
  });

  it.each(empty)('%s is told to hold no comments', async (path) => {
    const file = await realFile(`html/${path}`);
    expect(leftOutOf(await readAll(savedPage, file)).at(-1)!.reason).toBe('A page without comments.');
    await expect(readAll(savedPage, { ...file, path: 'page.html' })).rejects.toThrow(UnreadableFile);
  });

  it('are all there are, and no other file is taken for one', async () => {
    const claimed = [];
    for (const file of await everyRealFile('.')) if (claims(file)) claimed.push(file.path);
    const known = [...Object.keys(expected), ...empty].map((path) => `html/${path}`);
    expect(claimed).toEqual(known.toSorted());
  });

  it('name and date whoever wrote, put a post before its comments, and what is answered before its answer', async () => {
    expect(read.size).toBe(Object.keys(expected).length);
    for (const [path, records] of read) {
      const [post, ...others] = records.filter(({ type }) => type === 'post');
      expect([path, post?.type, others]).toEqual([path, 'post', []]);
      const rows = interactionsOf(records);
      const seen = new Set<string>();
      for (const { key, answers, text } of rows) {
        expect([path, text === '']).toEqual([path, false]);
        expect(seen).not.toContain(key);
        seen.add(key!);
        if (path.includes('general--news')) continue;
        if (answers !== null) expect(seen).toContain(answers);
      }
      if (path.includes('granary')) continue;
      expect(rows.filter(({ author, at }) => author?.name === undefined || at === null)).toEqual([]);
    }
  });
});

function claims(file: Awaited<ReturnType<typeof realFile>>): boolean {
  return savedPage.claim([file]).length > 0 && fileFormats.find((one) => one.claim([file]).length > 0) === savedPage;
}

/** What is said to answer by "@name" alone is not counted, since nothing is set in there. */
function countsOf(records: SourceRecord[]): Counts {
  const comments = interactionsOf(records);
  const pingbacks = records.filter((one) => one.type === 'pingback');
  const isByName = ({ channel, text }: SourceInteraction) => channel === 'blog' && /^@\s?\S/.test(text);
  const nested = comments.filter((one) => one.answers !== null && !isByName(one));
  const leftOut = records.reduce((sum, one) => sum + (one.type === 'left_out' ? (one.count ?? 1) : 0), 0);
  return [comments.length, pingbacks.length, nested.length, leftOut];
}
