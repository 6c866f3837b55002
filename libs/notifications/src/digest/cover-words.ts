import type { ReasonGroup } from '#libs/followups';
import { isSensitive } from '#libs/reading';

export interface ToldWords {
  sentence: string;
  quote: string | null;
  permalink: string | null;
}

const plain: Record<ReasonGroup, string> = {
  calls: 'A call would be welcome.',
  replies: 'Waits for an answer from you.',
  promises: 'Something promised is open.',
  quiet: 'You have not been in touch for a while.',
  hellos: 'A hello would be welcome.',
};

/**
 * What may be told outside of Frontporch. What was read as sensitive is covered before it comes here; words that sound
 * like it are left out as well, rather too often than once too few.
 */
export function coverWords<Told extends ToldWords>(told: Told, group: ReasonGroup, mayTell: boolean): Told {
  if (mayTell) return told;
  const sentence = isSensitive(told.sentence) ? plain[group] : told.sentence;
  const quote = told.quote !== null && isSensitive(told.quote) ? null : told.quote;
  return { ...told, sentence, quote, permalink: told.permalink && saysMuch(told.permalink) ? null : told.permalink };
}

// The address of a post is mostly its title.
function saysMuch(address: string): boolean {
  return isSensitive(address.replace(/[^a-z0-9]+/gi, ' '));
}
