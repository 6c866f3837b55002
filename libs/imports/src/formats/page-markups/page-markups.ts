import type { PageMarkup, PageReading, SavedPage } from '../saved-page/page-comment.js';
import { discourseTopic } from '../site-pages/discourse-topic.js';
import { githubIssue } from '../site-pages/github-issue.js';
import { hackerNews } from '../site-pages/hacker-news.js';
import { mastodonThread } from '../site-pages/mastodon-thread.js';
import { oldReddit } from '../site-pages/old-reddit.js';
import { reddit } from '../site-pages/reddit.js';
import { bloggerPage } from './blogger-page.js';
import { commentList } from './comment-list.js';
import { disqusThread } from './disqus-thread.js';
import { linkedComments } from './linked-comments.js';
import { microdata } from './microdata.js';
import { microformats } from './microformats.js';
import { readableThread } from './readable-thread.js';

/** Every way in which pages set out comments, the pickiest first: the first that finds any reads the page. */
const markups: PageMarkup[] = [
  hackerNews,
  oldReddit,
  reddit,
  discourseTopic,
  githubIssue,
  mastodonThread,
  bloggerPage,
  disqusThread,
  commentList,
  microdata,
  microformats,
  linkedComments,
  readableThread,
];

export function readMarkup(page: SavedPage): { markup: PageMarkup; reading: PageReading } | null {
  for (const markup of markups) {
    const reading = markup.read(page);
    if (reading.comments.length > 0) return { markup, reading };
  }
  return null;
}
