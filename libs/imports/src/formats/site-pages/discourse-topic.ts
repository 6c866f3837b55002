import { discoursePost } from '../comment-keys.js';
import { blankComment, WORDS_GONE, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import {
  allIn,
  around,
  classesOf,
  firstIn,
  htmlWithin,
  picks,
  said,
  wordsIn,
  type Element,
} from '../saved-page/page-tree.js';

const POST = picks('article[id^="post_"], div.crawler-post[id^="post_"], [id^="post_"][itemprop~="comment"]');
const IS_HERE = picks('meta[name="generator"][content^="Discourse"], .topic-post, .crawler-post, #discourse-modal');
const NAMES = picks('.names .username, .creator [itemprop~="name"], .names .full-name, [data-user-card]');
const FULL = picks('.names .full-name');
const DATE = picks('.relative-date[data-time], time[datetime], .post-date [title]');
const WORDS = picks('.cooked, .post[itemprop~="text"], .post');
const QUOTE = picks('aside.quote[data-post]');
const ANSWERS = picks('.reply-to-tab');
const NOT_SAID = picks('.quote-controls, .cooked-selection-barrier, .lightbox .meta, .badge-notification');

/** A topic of a Discourse forum, as it is shown to people or to search engines; its first post is no comment. */
export const discourseTopic: PageMarkup = {
  channel: 'other',

  read({ tree, url }) {
    const topic = /^(.*?\/t\/(?:[^/]+\/)?(\d+))(?:\/\d+)?\/?(?:[?#].*)?$/.exec(url ?? '');
    if (!firstIn(tree.root, IS_HERE)) return { comments: [] };
    const posts = allIn(tree.root, POST);
    const known = new Map<string, PageComment>();
    const byName = new Map<string, PageComment>();
    const first = posts.find((one) => numberOf(one) === '1') ?? null;
    for (const element of posts) {
      const number = numberOf(element);
      if (number === null || number === '1' || known.has(number)) continue;
      const comment = readPost(element, parentOf(element, known, byName));
      comment.item = `post ${number}`;
      comment.isByPostAuthor ||= first !== null && comment.author?.name === nameIn(first);
      if (topic) comment.key = discoursePost(new URL(url!).origin, topic[2]!, number);
      if (topic) comment.permalink = `${topic[1]}/${number}`;
      known.set(number, comment);
      if (comment.author?.name) byName.set(comment.author.name, comment);
    }
    const words = first && firstIn(first, WORDS);
    const posted = first && dateIn(first).exact;
    return {
      comments: [...known.values()],
      post: { url: topic?.[1] ?? url, posted, opening: words && htmlWithin(words) },
    };
  },
};

function numberOf(element: Element): string | null {
  return /^post_(\d+)$/.exec(said(element, 'id'))?.[1] ?? null;
}

function readPost(element: Element, parent: PageComment | null): PageComment {
  const words = firstIn(element, WORDS);
  const name = nameIn(element);
  const full = firstIn(element, FULL);
  const holders = [element, ...[...around(element)].slice(0, 3)].flatMap(classesOf);
  const named = full === null ? '' : wordsIn(full, undefined, 100);
  const isOther = named !== '' && named !== name;
  return {
    ...blankComment(parent),
    author: name === null ? null : { name, identities: isOther ? [{ kind: 'name', printed: named }] : [] },
    isByPostAuthor: holders.includes('topic-owner'),
    date: dateIn(element),
    html: words === null ? '' : htmlWithin(words, NOT_SAID),
    goneBecause: words === null || holders.includes('deleted') || holders.includes('post-hidden') ? WORDS_GONE : null,
  };
}

function nameIn(element: Element): string | null {
  const mark = allIn(element, NAMES).find((one) => classesOf(one).includes('username')) ?? firstIn(element, NAMES);
  return mark === null ? null : wordsIn(mark, undefined, 100).split('\n')[0] || said(mark, 'data-user-card') || null;
}

function dateIn(element: Element) {
  const date = firstIn(element, DATE);
  return { exact: said(date, 'data-time') || said(date, 'datetime') || null, printed: said(date, 'title') || null };
}

/** What it says that it answers, else what it quotes first. */
function parentOf(
  element: Element,
  known: Map<string, PageComment>,
  byName: Map<string, PageComment>,
): PageComment | null {
  const tab = firstIn(element, ANSWERS);
  const answered = tab === null ? undefined : byName.get(wordsIn(tab, undefined, 100).split('\n').at(-1)!);
  return answered ?? known.get(said(firstIn(element, QUOTE), 'data-post')) ?? null;
}
