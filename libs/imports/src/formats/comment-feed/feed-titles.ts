import { onOneLine } from '../blog/comment-words.js';

/** How WordPress titles a comment in the feed of a whole blog, by language; (1) is the post and (2) the author. */
const COMMENT_ON = [
  'Comment on (1) by (2)',
  'Kommentar zu (1) von (2)',
  'Commentaires sur (1) par (2)',
  'Commentaire sur (1) par (2)',
  'Comentario en (1) por (2)',
  'Comentário sobre (1) por (2)',
  'Comentário em (1) por (2)',
  'Commenti su (1) di (2)',
  'Reactie op (1) door (2)',
  'Kommentar till (1) av (2)',
  'Kommentar til (1) af (2)',
  'Kommentar til (1) av (2)',
  'Kommentti artikkeliin (1) kirjoittanut (2)',
  'Komentarz do (1), którego autorem jest (2)',
  'Komentář: (1) od (2)',
  'Komentář k (1) od (2)',
  'Комментарий к записи (1) ((2))',
  'Комментарий к (1) от (2)',
  'Коментар до (1) від (2)',
  'Коментарі до (1) від (2)',
  '(2) tarafından (1) yazısına yapılan yorum',
  '(1) への (2) のコメント',
  '(2) より (1) へのコメント',
  '(2) 对《(1)》的评论',
  '评论《(1)》由(2)',
];

/** How the feed of one post is titled: "Comments on: A bench", and without the colon in Atom. */
const COMMENTS_ON =
  /^(?:Comments on|Kommentare zu|Commentaires sur|Comentarios en|Comentários (?:sobre|em)|Commenti a|Reacties op|Kommentarer (?:till|til|på)|Komentarze do|Komentáře|Комментарии (?:к|на)|Коментарі до)\s*:?\s+(.+)$/i;

/** The title of the post that a comment stands under, from the comment's own title; null where it does not say. */
export function postInTitle(printed: string, author: string): string | null {
  const title = onOneLine(printed) ?? '';
  const name = onOneLine(author);
  if (name === null) return null;
  for (const form of COMMENT_ON) {
    const [before = '', between = '', after = ''] = form.split(/\([12]\)/);
    const isAuthorFirst = form.indexOf('(2)') < form.indexOf('(1)');
    const start = isAuthorFirst ? before + name + between : before;
    const end = isAuthorFirst ? after : between + name + after;
    if (title.startsWith(start) && title.endsWith(end) && title.length > start.length + end.length)
      return title.slice(start.length, title.length - end.length).trim();
  }
  return null;
}

/** The title of the one post that a whole feed belongs to; null where it belongs to many. */
export function postOfFeed(printed: string, isBlogger: boolean): string | null {
  const post = COMMENTS_ON.exec(onOneLine(printed) ?? '')?.[1] ?? null;
  // Blogger puts the name of the blog in between: "Comments on The Porch: A bench".
  return post !== null && isBlogger ? post.replace(/^.*?: (?=.)/, '') : post;
}
