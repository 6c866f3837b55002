import { escapeHtml, jsonAt, jsonList, jsonText } from '#libs/platform';
import { commentAuthor } from '../blog/comment-author.js';
import { commentAt } from '../comment-keys.js';
import type { SourcePerson } from '../file-records.js';
import { linkedObjects, typesOf } from '../saved-page/linked-data.js';
import { blankComment, type PageComment, type PageMarkup } from '../saved-page/page-comment.js';
import { webAddress } from '../saved-page/page-address.js';

const COMMENTS = /^(?:Comment|UserComments|Answer|CorrectionComment)$/;
/** Under which names an object holds what answers it. */
const HELD = ['comment', 'comments', 'suggestedAnswer', 'acceptedAnswer'];

/** Comments that a page describes for search engines in a script, in the words of schema.org. */
export const linkedComments: PageMarkup = {
  channel: 'blog',

  read(page) {
    const objects = linkedObjects(page.tree);
    const held = new Map<unknown, unknown>();
    for (const object of objects)
      for (const inner of HELD.flatMap((name) => [jsonAt(object, name), ...jsonList(object, name)]))
        held.set(inner, object);
    const known = new Map<unknown, PageComment>();
    const byAddress = new Map<string, PageComment>();
    for (const object of objects) {
      const types = typesOf(object);
      const isHeld = held.has(object) && types.includes('DiscussionForumPosting');
      if (!isHeld && !types.some((type) => COMMENTS.test(type))) continue;
      const above = jsonText(object, 'parentItem', '@id') ?? jsonText(object, 'parentItem', 'url') ?? '';
      const parent = known.get(held.get(object)) ?? byAddress.get(above) ?? null;
      const comment = readComment(object, page.url, parent);
      known.set(object, comment);
      for (const name of ['@id', 'url']) byAddress.set(jsonText(object, name) ?? name, comment);
    }
    return { comments: [...known.values()] };
  },
};

function readComment(object: unknown, pageUrl: string | null, parent: PageComment | null): PageComment {
  const own = (...names: string[]) => names.map((name) => jsonText(object, name)).find((one) => one !== null) ?? null;
  const permalink = webAddress(own('url', '@id') ?? '', pageUrl);
  const isKnown = permalink !== null && permalink !== pageUrl;
  const text = own('text', 'commentText', 'articleBody', 'description') ?? '';
  return {
    ...blankComment(parent),
    item: isKnown ? permalink : null,
    key: isKnown ? commentAt(permalink) : null,
    author: authorOf(object, pageUrl),
    date: { exact: own('dateCreated', 'datePublished', 'commentTime'), printed: null },
    // Some sites put markup there, and most plain words.
    html: /<(?:p|br|a|div|em|strong|blockquote)\b[^>]*>/i.test(text) ? text : escapeHtml(text).replace(/\n/g, '<br>'),
    permalink: isKnown ? permalink : null,
  };
}

function authorOf(object: unknown, pageUrl: string | null): SourcePerson | null {
  for (const name of ['author', 'creator']) {
    const author = jsonList(object, name)[0] ?? jsonAt(object, name);
    const printed = jsonText(author) ?? jsonText(author, 'name') ?? '';
    const url = webAddress(jsonText(author, 'url') ?? jsonText(author, 'sameAs') ?? '', pageUrl);
    const isOfSite = url !== null && pageUrl !== null && new URL(url).host === new URL(pageUrl).host;
    const person = commentAuthor({ name: escapeHtml(printed), url: isOfSite ? '' : (url ?? '') });
    if (person !== null) return person;
  }
  return null;
}
