import { escapeHtml, htmlToText } from '#libs/platform';
import { readThread, UnreadableText, type ReadItem, type ReadThread, type ThreadStyle } from '#libs/reading';
import { commentAuthor } from '../blog/comment-author.js';
import { blankComment, type PageComment, type PageMarkup, type SavedPage } from '../saved-page/page-comment.js';
import { htmlOf, picks } from '../saved-page/page-tree.js';

const LONGEST_TEXT = 2_000_000;
const LEAST_CERTAINTY = 0.8;
const LEAST_NAMED = 0.9;
const NOT_READ = picks('head, nav, script, style, template, noscript, form, [hidden]');
/** Of these a whole page, menus and all, is told from other text; lists of anything look like the others. */
const STYLES = new Set<ThreadStyle>([
  'wordpress',
  'blogger',
  'disqus',
  'dated',
  'discourse',
  'substack',
  'hackernews',
  'reddit',
]);

/** A page that is set out in no known way, where what a reader sees of it is a thread beyond doubt. */
export const readableThread: PageMarkup = {
  channel: 'blog',

  read(page) {
    const thread = threadOf(page);
    if (thread === null || !isBeyondDoubt(thread)) return { comments: [] };
    const known = new Map<number, PageComment>();
    for (const item of thread.items) {
      const answered = item.repliesTo.map((one) => known.get(one.item ?? 0)).find(Boolean);
      known.set(item.item, readItem(item, answered ?? null));
    }
    return { comments: [...known.values()], post: { title: thread.title } };
  },
};

function threadOf({ tree }: SavedPage): ReadThread | null {
  const words = htmlToText(htmlOf([tree.root], NOT_READ));
  if (words.length > LONGEST_TEXT) return null;
  try {
    // A dash in front of each part of a list would make every menu a thread of bare items.
    return readThread(words.replace(/^- /gm, ''), { owner: { names: [] } });
  } catch (error) {
    if (error instanceof UnreadableText) return null;
    throw error;
  }
}

function isBeyondDoubt({ style, certainty, items }: ReadThread): boolean {
  const named = items.filter(({ author, kind }) => author.printed !== null || kind === 'pingback');
  return (
    STYLES.has(style) && certainty >= LEAST_CERTAINTY && items.length > 1 && named.length >= items.length * LEAST_NAMED
  );
}

function readItem({ item, kind, author, dated, text, link }: ReadItem, parent: PageComment | null): PageComment {
  const isPingback = kind === 'pingback';
  return {
    ...blankComment(parent),
    item: `comment ${item} of the page`,
    isPingback,
    author: commentAuthor({ name: escapeHtml(link?.title ?? author.printed ?? ''), url: link?.url ?? '' }),
    date: { exact: null, printed: dated },
    html: escapeHtml(text).replace(/\n/g, '<br>'),
    goneBecause: kind === 'spam' ? 'Spam.' : null,
  };
}
