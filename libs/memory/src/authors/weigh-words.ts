import { normaliseIdentity } from '#libs/accounts';
import type { AuthorWord } from './author-correction.entity.js';

/** What all that a person said of an item's author comes to. */
export interface WeighedWords {
  is: { name: string; contactId: string | null } | null;
  /** In the order of saying. */
  notBy: string[];
}

export const nothingSaid: WeighedWords = { is: null, notBy: [] };

/** Weighs words in the order in which they were said: a later one stands against an earlier one of the same name. */
export function weighWords(words: AuthorWord[]): WeighedWords {
  let is: WeighedWords['is'] = null;
  let notBy: string[] = [];
  for (const { says, name, contactId } of words) {
    notBy = notBy.filter((refused) => !isSameName(refused, name));
    if (says === 'is') is = { name, contactId };
    else {
      notBy.push(name);
      if (is && isSameName(is.name, name)) is = null;
    }
  }
  return { is, notBy };
}

export function isSameName(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

export function isRefused({ notBy }: WeighedWords, name: string): boolean {
  return notBy.some((refused) => isSameName(refused, name));
}

export function foldedName(name: string): string {
  return normaliseIdentity('name', name) ?? name.trim();
}
