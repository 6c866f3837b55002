import { readAuthor } from './author-name.js';
import { isRefused, type WeighedWords } from './weigh-words.js';

export interface KnownOfAuthor {
  printedAuthor: string | null;
  said: WeighedWords;
  inferred: { name: string; confidence: 'certain' | 'probable' } | null;
}

/** On whose timeline an item belongs, and who says so. */
export type ExpectedAuthor =
  { by: 'hand'; name: string; contactId: string | null } | { by: 'print' | 'inference'; name: string };

/** Decides who is to be taken for an item's author: a person's word, else the printed name, else a certain conclusion. */
export function expectAuthor({ printedAuthor, said, inferred }: KnownOfAuthor): ExpectedAuthor | null {
  if (said.is) return { by: 'hand', ...said.is };
  const printed = readAuthor(printedAuthor);
  if (printed.known && !isRefused(said, printed.name)) return { by: 'print', name: printed.name };
  if (inferred?.confidence !== 'certain' || isRefused(said, inferred.name)) return null;
  const concluded = readAuthor(inferred.name);
  return concluded.known ? { by: 'inference', name: concluded.name } : null;
}
