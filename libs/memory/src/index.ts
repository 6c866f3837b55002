// Memory: what was read in the words that passed and is worth keeping (who wrote, offers, promises, facts, relations, each
// with its quote), and what a person said of it, which no reading and no import ever overwrites.
// How a text is read is the reading room's; whom to reach out to because of it is decided above.
export { AuthorMatcher } from './authors/author-matcher.service.js';
export { isFullName, readAuthor, type AuthorName } from './authors/author-name.js';
export { type AuthorMatch } from './authors/match-author.js';
export { Authors } from './authors/authors.service.js';
export { ItemAuthors, type NamedPerson } from './authors/item-authors.repository.js';
export { type GivenWord } from './authors/name-given.js';
export { readText, sweepUnread } from './memory.jobs.js';
export { MemoryHttpModule, MemoryJobsModule, MemoryModule } from './memory.module.js';
export { MemoryQuery } from './memory.query.js';
export { Memory } from './memory.service.js';
export { type FactDay, type OwnFactKind } from './facts/fact-words.js';
export { FactArchive, type NewFact } from './facts/fact-archive.repository.js';
export { Facts, type FactToWrite } from './facts/facts.service.js';
export { InteractionReadingQuery } from './notes/interaction-reading.query.js';
export { WrittenPromises, type PromiseToWrite } from './notes/written-promises.service.js';
export { ContactMemoryQuery } from './signals/contact-memory.query.js';
export { Signals, type SignalChange } from './signals/signals.service.js';
export { InteractionReader } from './texts/interaction-reader.service.js';
export { ownerInTexts } from './texts/owner-in-texts.js';
export { ThreadReader, type ReadOptions } from './texts/thread-reader.service.js';
export { ThreadReadingQuery } from './texts/thread-reading.query.js';

// Views: what goes over the wire.
export { MemoryView } from './memory.view.js';
export { FactDayView, FactView } from './facts/fact.view.js';
export { InteractionReadingView } from './notes/interaction-reading.view.js';
export { ContactMemoryView, FactsOfKind } from './signals/contact-memory.view.js';
export { ThreadCompanion, ThreadCounts, ThreadMemoryView } from './summary/thread-memory.view.js';
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
export { promisers, type Promiser, type SignalState, type SignalType } from './signals/signal-words.js';

// Entities, for the list of apps/database.
export { AuthorCorrection } from './authors/author-correction.entity.js';
export { Fact } from './facts/fact.entity.js';
export { ItemAuthor, type Because, type NewItemAuthor } from './authors/item-author.entity.js';
export { Signal } from './signals/signal.entity.js';
export { Reading } from './texts/reading.entity.js';
