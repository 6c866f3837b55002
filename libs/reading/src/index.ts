// Reading: from pasted text to items, each with its author, whom it answers, its handles and its signals.
// Pure: no database, no network, no clock; it imports no other room.
export { decodeText } from './decode-text.js';
export { foldName, isOwnerName } from './names/fold-name.js';
export { isAnonymous } from './names/is-anonymous.js';
export { printedItem, type PrintedItem } from './printed-item.js';
export { readItems, type KnownThread } from './read-items.js';
export { readerVersion } from './reader-version.js';
export { readThread } from './read-thread.js';
export { exchangedBefore } from './signals/exchanged-before.js';
export type { Explanation } from './signals/explain-signal.js';
export { explainSignal, readSignals } from './signals/read-signals.js';
export { isSensitive } from './signals/sensitive-words.js';
export type * from './thread.types.js';
export { UnreadableText, type UnreadableCode } from './unreadable-text.js';
