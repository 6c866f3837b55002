const BIN = /^(trash|post-trashed)$/;
/** What plugins keep among the comments for themselves: the notes of a shop on its orders, logs. */
const PLUGIN_NOTE = /(?:^|_)(?:note|log|history|delivery)$/;
/** Other sites that speak of the post; the last two are what webmentions are stored as. */
const MENTION = /^(pingback|trackback|webmention|mention)$/;

/**
 * Why a comment of WordPress is left out, by its state and type in small letters; null for one that is taken. A comment that
 * waits for approval was written to the owner, as WordPress itself counts it under "all".
 */
export function whyWordPressLeftOut(state: string, type: string): string | null {
  if (state === 'spam') return 'Spam.';
  if (BIN.test(state)) return state === 'trash' ? 'In the bin.' : 'In the bin with its post.';
  if (state === 'deleted') return 'Deleted on the blog.';
  return PLUGIN_NOTE.test(type) ? `A note that a plugin keeps (${type}), no comment.` : null;
}

/** Whether a comment of that type is another site that speaks of the post. */
export function isWordPressMention(type: string): boolean {
  return MENTION.test(type);
}
