/** A comment as the theme of a WordPress blog prints it. */
export interface PrintedComment {
  id: number;
  author?: string;
  url?: string;
  /** Classes besides those that every comment has. */
  classes?: string;
  datetime?: string;
  html?: string;
  children?: string;
}

export const BENCH = 'https://porch.example/2014/bench/';

/** A page of a WordPress blog, with the comments given. */
export const wordpressPage = (comments: string, { url = BENCH, head = '', rest = '' } = {}) => `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8"><title>A bench &#8211; Porch</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="Porch">
<link rel="https://api.w.org/" href="https://porch.example/wp-json/">${head}</head><body>
<article class="post"><header><h1 class="entry-title">A bench</h1>
<time class="entry-date published" datetime="2014-01-14T10:00:00+00:00">January 14, 2014</time></header>
<div class="entry-content"><p>It is <em>green</em>.</p></div></article>
<div id="comments" class="comments-area"><h2>2 thoughts on “A bench”</h2><ol class="comment-list">${comments}</ol>
<form id="commentform"><p class="comment-form-comment"><textarea name="comment"></textarea></p></form></div>${rest}
</body></html>`;

export function wordpressComment({ id, author = 'Rosa', url = '', ...more }: PrintedComment): string {
  const { classes = '', datetime = '2014-01-14T17:32:12+00:00', html = '<p>So green.</p>', children = '' } = more;
  const name = url === '' ? author : `<a href="${url}" rel="external nofollow ugc" class="url">${author}</a>`;
  return `<li id="comment-${id}" class="comment even thread-even ${classes}">
<article id="div-comment-${id}" class="comment-body"><footer class="comment-meta">
<div class="comment-author vcard"><img alt="" class="avatar" src="a.png"><b class="fn">${name}</b> <span class="says">says:</span></div>
<div class="comment-metadata"><a href="${BENCH}#comment-${id}"><time datetime="${datetime}">January 14, 2014 at 5:32 pm</time></a></div></footer>
<div class="comment-content">${html}</div>
<div class="reply"><a class="comment-reply-link" href="${BENCH}?replytocom=${id}#respond">Reply</a></div></article>
${children === '' ? '' : `<ol class="children">${children}</ol>`}</li>`;
}
