import { githubComment } from '../comment-keys.js';
import { blankComment, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';
import {
  allIn,
  firstIn,
  htmlWithin,
  picks,
  said,
  wordsIn,
  type Element,
  type PageTree,
} from '../saved-page/page-tree.js';

const COMMENT = picks('.react-issue-comment, .js-timeline-item .timeline-comment');
const BODY_OF_ISSUE = picks('[data-testid="issue-body"], .js-issue-body, .react-issue-body');
const NUMBER = picks('[id^="issuecomment-"]');
const LINK = picks('a[href*="#issuecomment-"]');
const AUTHOR = picks('a.author, [data-testid="avatar-link"], a[class*="AuthorLink"], a[data-hovercard-url^="/users/"]');
const TIME = picks('relative-time[datetime], time[datetime]');
const WORDS = picks('.markdown-body');
const SITE = 'https://github.com/';

/** The comments on an issue or pull request of GitHub. */
export const githubIssue: PageMarkup = {
  channel: 'other',

  read({ tree, url }) {
    const found = allIn(tree.root, COMMENT).map((one) => readComment(one, openerOf(tree)));
    return { comments: found.filter((one) => one !== null), post: { url: url ?? null } };
  },
};

function readComment(element: Element, opener: string | null): PageComment | null {
  const link = firstIn(element, LINK);
  const number = /issuecomment-(\d+)/.exec(said(firstIn(element, NUMBER), 'id') || said(link, 'href'))?.[1];
  const words = firstIn(element, WORDS);
  if (number === undefined || words === null) return null;
  const name = loginIn(element);
  return {
    ...blankComment(),
    item: `comment ${number}`,
    key: githubComment(number),
    author: name === null ? null : { name, identities: [{ kind: 'github', printed: name, verified: true }] },
    isByPostAuthor: name !== null && name === opener,
    date: { exact: said(firstIn(element, TIME), 'datetime') || null, printed: null },
    html: htmlWithin(words),
    permalink: webAddress(said(link, 'href'), SITE),
  };
}

function openerOf({ root }: PageTree): string | null {
  const body = firstIn(root, BODY_OF_ISSUE);
  return body && loginIn(body);
}

function loginIn(element: Element): string | null {
  for (const link of allIn(element, AUTHOR)) {
    const inAddress = /^(?:https:\/\/github\.com)?\/([\w-]+)\/?$/.exec(said(link, 'href'))?.[1];
    const login = inAddress ?? wordsIn(link, undefined, 100);
    if (login !== '') return login;
  }
  return null;
}
