/** The page of the post that a comment stands under, without what leads to the comment, or to one page of the comments. */
export function commentPage(link: string): string {
  const url = new URL(link);
  url.hash = '';
  url.pathname = url.pathname.replace(/\/comment-page-\d+\/?$/, '/');
  for (const name of ['cpage', 'replytocom', 'showComment', 'commentPage']) url.searchParams.delete(name);
  return url.href;
}
