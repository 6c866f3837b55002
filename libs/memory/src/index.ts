// Memory: what was read in the words that passed and is worth keeping (who wrote, offers, promises, facts, relations, each
// with its quote), and what a person said of it, which no reading and no import ever overwrites.
// How a text is read is the reading room's; whom to reach out to because of it is decided above.

// Views: what goes over the wire.
export { MemoryView } from './memory.view.js';
export { ContactMemoryView, FactsOfKind } from './signals/contact-memory.view.js';
export { PlacedSignal, RelationView, SignalView } from './signals/signal.view.js';
export {
  AuthorContact,
  AuthorEvidence,
  AuthorReading,
  ItemReading,
  ReadingProgress,
  ThreadReading,
  type AuthorConfidence,
  type AuthorState,
} from './texts/thread-reading.view.js';
export type { AuthorSaying } from './authors/author.dto.js';
export type { Promiser, SignalState, SignalType } from './signals/signal-words.js';
