import type { TwitterAccount } from '../twitter-accounts/twitter-account.js';

// "ann@porch.example" is an address, and "@ann@porch.example" an account elsewhere.
const MENTION = /(?<![\w@/.])@(\w{1,20})(?![\w@])/g;

/** The handles with which a text begins: Twitter puts those of whom it answers there. */
export function leadingHandles(text: string): string[] {
  const [run = ''] = /^\s*(?:\.?@\w{1,20}[\s,:]*)+/.exec(text) ?? [];
  return [...run.matchAll(/@(\w+)/g)].map(([, handle]) => handle!);
}

/** Whom a text mentions, where the export does not say it apart. */
export function mentionsIn(text: string): TwitterAccount[] {
  return [...text.matchAll(MENTION)].map(([, handle]) => ({ id: null, handle: handle!, name: null }));
}
