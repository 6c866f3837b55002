import { fediversePost } from '../comment-keys.js';
import { blankComment, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';
import { allIn, classesOf, firstIn, htmlWithin, picks, said, wordsIn, type Element } from '../saved-page/page-tree.js';

const MAIN = picks('.detailed-status');
const STATUS = picks('.status[data-id]');
const NAME = picks('.display-name__html');
const ACCOUNT = picks('.display-name__account');
const TIME = picks('time[datetime]');
const LINK = picks('.status__relative-time[href], .detailed-status__datetime[href]');
const WORDS = picks('.status__content__text, .status__content');
const INVISIBLE = picks('.poll, .media-gallery');

/** A post on Mastodon with what was answered to it, as its own pages show it. */
export const mastodonThread: PageMarkup = {
  channel: 'other',
  isNested: true,

  read({ tree, url }) {
    const main = firstIn(tree.root, MAIN);
    if (main === null || url === null) return { comments: [] };
    const comments: PageComment[] = [];
    const author = accountIn(main, url);
    for (const element of allIn(tree.root, STATUS)) {
      // What is drawn with a line from above answers what stands above, unless the thread begins anew with it.
      const isFirst = classesOf(element).includes('status--first-in-thread');
      const above = comments.at(-1) ?? null;
      const isLinked = !isFirst && classesOf(element).includes('status--in-thread');
      comments.push(readStatus(element, url, isLinked ? above : null, author));
    }
    const words = firstIn(main, WORDS);
    const opening = words && htmlWithin(words);
    return { comments, post: { url, title: words && wordsIn(words, undefined, 80), opening } };
  },
};

function readStatus(element: Element, url: string, parent: PageComment | null, main: string | null): PageComment {
  const account = accountIn(element, url);
  const name = firstIn(element, NAME);
  const words = firstIn(element, WORDS);
  const id = said(element, 'data-id');
  const { host, origin } = new URL(url);
  const [login, home] = (account ?? '').split('@');
  // Only for its own people a server prints what is the address of the post everywhere.
  const isOfServer = home === host && /^\d+$/.test(id);
  return {
    ...blankComment(parent),
    item: `post ${id}`,
    key: isOfServer ? fediversePost(`${origin}/users/${login}/statuses/${id}`) : null,
    author:
      account === null
        ? null
        : {
            name: (name && wordsIn(name, undefined, 200)) || login!,
            identities: [{ kind: 'mastodon', printed: `@${account}`, verified: true }],
          },
    isByPostAuthor: account !== null && account === main,
    date: { exact: said(firstIn(element, TIME), 'datetime') || null, printed: null },
    html: words === null ? '' : htmlWithin(words, INVISIBLE),
    permalink: webAddress(said(firstIn(element, LINK), 'href'), url),
  };
}

/** "bob@other.example"; people of the server itself are printed without it. */
function accountIn(element: Element, url: string): string | null {
  const mark = firstIn(element, ACCOUNT);
  const [, login, home] = /^@?([\w.-]+)(?:@([\w.-]+))?$/.exec(mark === null ? '' : wordsIn(mark, undefined, 200)) ?? [];
  return login === undefined ? null : `${login}@${(home ?? new URL(url).host).toLowerCase()}`;
}
