import { describeReal, interactionsOf, readAll, realFile } from '../../../test/read-format.js';
import { commentFeed } from '../comment-feed/comment-feed.format.js';
import type { SourceInteraction, SourcePost, SourceRecord } from '../file-records.js';
import { savedPage } from '../saved-page/saved-page.format.js';
import { wordpressRest } from '../wordpress-rest/wordpress-rest.format.js';
import { wordpressWxr } from '../wordpress-wxr/wordpress-wxr.format.js';

const comments = `post 127.0.0.1:8181/2012/01/template-comments`;
const pingbacks = `post 127.0.0.1:8181/2012/01/template-pingbacks-an-trackbacks`;

/** What all exports of a WordPress blog say of a comment. */
function told({ key, kind, at, precision, author, post, answers, text, permalink }: SourceInteraction) {
  const identities = author?.identities.filter((one) => one.kind !== 'email') ?? [];
  // Pages and feeds show quotes and dashes as a typesetter would, and end lines elsewhere.
  const words = text
    .replace(/[‘’′]/g, "'")
    .replace(/[“”″]/g, '"')
    .replace(/…/g, '...')
    .replace(/[–—]|--/g, '-');
  const who = { name: author?.name ?? null, sites: identities.map(({ printed }) => printed) };
  return { key, kind, at, precision, ...who, post, answers, permalink, text: words.replace(/\s+/g, '') };
}

describeReal('the comments of one blog in several exports', () => {
  let wxr: SourceRecord[] = [];
  beforeAll(async () => {
    wxr = await readAll(wordpressWxr, await realFile('wxr/loopback-wp619-export.xml'));
  });

  it.each(['comments-rss2', 'comments-atom', 'post-template-comments-rss2', 'post-template-comments-atom'])(
    'are the same in the feed %s as in WXR',
    async (name) => {
      const feed = await readAll(commentFeed, await realFile(`feeds/loopback-wp619-${name}.xml`));
      const known = new Map(interactionsOf(wxr).map((one) => [one.key, one]));
      expect(interactionsOf(feed)).toHaveLength(10);
      for (const one of interactionsOf(feed)) {
        const here = told(known.get(one.key)!);
        // RSS names no website of whoever wrote a comment.
        expect(told(one)).toEqual(name.endsWith('rss2') ? { ...here, sites: [] } : here);
      }
      const posts = new Map(wxr.flatMap((one) => (one.type === 'post' ? [[one.key, one]] : [])));
      for (const one of feed.filter((record) => record.type === 'post')) {
        const { key, title, url } = posts.get(one.key)!;
        expect(one).toMatchObject({ key, title, url });
      }
    },
  );

  it.each(['view', 'edit-statusall'])('are the same over the API as in WXR, in its list %s', async (name) => {
    const rest = await readAll(wordpressRest, await realFile(`wp-rest/loopback-wp619-themetest-${name}.json`));
    const known = new Map(interactionsOf(wxr).map((one) => [one.key, one]));
    expect(interactionsOf(rest)).toHaveLength(name === 'view' ? 46 : 50);
    for (const one of interactionsOf(rest)) expect(told(one)).toEqual(told(known.get(one.key)!));
  });

  it('have the numbers that the API gives, all nineteen of one post and all five of another', async () => {
    const files = ['view', 'pingback-edit', 'trackback-edit'].map((name) =>
      realFile(`wp-rest/loopback-wp619-themetest-${name}.json`),
    );
    const rest = await readAll(wordpressRest, await Promise.all(files));
    const under = (records: SourceRecord[], post: string) =>
      records.flatMap((one) => (hasPost(one) && one.post === post ? [one.key] : []));
    expect([under(rest, comments).length, under(rest, pingbacks).length]).toEqual([19, 5]);
    // One comment of the first waits for approval, so that the API shows it to nobody.
    expect([under(wxr, comments).length, under(wxr, pingbacks).length]).toEqual([20, 5]);
    for (const post of [comments, pingbacks])
      expect(under(wxr, post)).toEqual(expect.arrayContaining(under(rest, post)));
  });

  it.each([
    ['template-comments', comments, 19],
    ['template-pingbacks-an-trackbacks', pingbacks, 5],
  ])('are the same in the saved page %s as in WXR', async (name, post, count) => {
    const page = await readAll(savedPage, await realFile(`html/loopback-wp619-twentytwentyone-${name}.html`));
    const known = new Map(interactionsOf(wxr).map((one) => [one.key, one]));
    const pings = page.filter((one) => one.type === 'pingback');
    expect(interactionsOf(page).length + pings.length).toBe(count);
    for (const one of interactionsOf(page)) {
      // The page prints the clock of the blog at which this export was once taken in, and breaks lines that WXR does not.
      const { at, text, ...rest } = told(one);
      const there = told(known.get(one.key)!);
      expect(rest).toEqual({ ...there, at: undefined, text: undefined });
      expect(text).toBe(there.text);
      expect(Math.abs(at!.getTime() - there.at!.getTime())).toBeLessThanOrEqual(8 * 3_600_000);
    }
    const knownPings = new Map(wxr.flatMap((one) => (one.type === 'pingback' ? [[one.key, one]] : [])));
    for (const { key, url, post: under } of pings)
      expect([url, under]).toEqual([knownPings.get(key)!.url, knownPings.get(key)!.post]);
    const posts = wxr.filter((one) => one.type === 'post' && one.key === post);
    const { key, title, url } = posts[0] as SourcePost;
    expect(page[0]).toMatchObject({ type: 'post', key, title, url });
  });
});

function hasPost(one: SourceRecord) {
  return one.type === 'interaction' || one.type === 'pingback';
}
