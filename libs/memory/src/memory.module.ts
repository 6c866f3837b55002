import { AccountsModule } from '#libs/accounts';
import { ContactsModule, MergeRules } from '#libs/contacts';
import { InteractionsModule } from '#libs/interactions';
import { Module } from '@nestjs/common';
import { memoryMergeRules } from './memory-merge-rules.js';
import { AuthorAttacher } from './authors/author-attacher.service.js';
import { AuthorCorrectionsRepository } from './authors/author-corrections.repository.js';
import { AuthorMatcher } from './authors/author-matcher.service.js';
import { AuthorNamer } from './authors/author-namer.service.js';
import { AuthorsController } from './authors/authors.controller.js';
import { Authors } from './authors/authors.service.js';
import { AuthorSettler } from './authors/author-settler.service.js';
import { ItemAuthors } from './authors/item-authors.repository.js';
import { FactArchive } from './facts/fact-archive.repository.js';
import { FactsController } from './facts/facts.controller.js';
import { FactsRepository } from './facts/facts.repository.js';
import { Facts } from './facts/facts.service.js';
import { ReadTextJob } from './jobs/read-text.job.js';
import { SweepUnreadJob } from './jobs/sweep-unread.job.js';
import { MemoryController } from './memory.controller.js';
import { MemoryQuery } from './memory.query.js';
import { Memory } from './memory.service.js';
import { ContactMemoryController } from './signals/contact-memory.controller.js';
import { ContactMemoryQuery } from './signals/contact-memory.query.js';
import { InteractionReadingQuery } from './notes/interaction-reading.query.js';
import { NotesController } from './notes/notes.controller.js';
import { WrittenPromises } from './notes/written-promises.service.js';
import { ReadWhenInteractionWritten } from './read-when-interaction-written.subscriber.js';
import { SignalsController } from './signals/signals.controller.js';
import { SignalsRepository } from './signals/signals.repository.js';
import { Signals } from './signals/signals.service.js';
import { InteractionReader } from './texts/interaction-reader.service.js';
import { ReadingsRepository } from './texts/readings.repository.js';
import { ThreadLoader } from './texts/thread-loader.service.js';
import { ThreadReader } from './texts/thread-reader.service.js';
import { ThreadMemoryController } from './summary/thread-memory.controller.js';
import { ThreadMemoryQuery } from './summary/thread-memory.query.js';
import { ReadingStateQuery } from './texts/reading-state.query.js';
import { ThreadReadingController } from './texts/thread-reading.controller.js';
import { ThreadReadingQuery } from './texts/thread-reading.query.js';
import { WordsToRead } from './texts/words-to-read.repository.js';

const authors = [
  Authors,
  AuthorAttacher,
  AuthorCorrectionsRepository,
  AuthorMatcher,
  AuthorNamer,
  AuthorSettler,
  ItemAuthors,
];
const signals = [Signals, SignalsRepository, ContactMemoryQuery, FactArchive, Facts, FactsRepository];
const notes = [InteractionReadingQuery, WrittenPromises];
const texts = [
  InteractionReader,
  ReadingsRepository,
  ReadingStateQuery,
  ThreadMemoryQuery,
  ThreadLoader,
  ThreadReader,
  ThreadReadingQuery,
  WordsToRead,
];

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule],
  providers: [Memory, MemoryQuery, ReadWhenInteractionWritten, ...authors, ...signals, ...notes, ...texts],
  exports: [
    FactArchive,
    Memory,
    MemoryQuery,
    Authors,
    AuthorMatcher,
    ItemAuthors,
    Signals,
    Facts,
    ...notes,
    ContactMemoryQuery,
    InteractionReader,
    ThreadReader,
    ThreadReadingQuery,
    ThreadMemoryQuery,
  ],
})
export class MemoryModule {
  constructor(rules: MergeRules) {
    rules.declare(...memoryMergeRules);
  }
}

@Module({
  imports: [MemoryModule],
  controllers: [
    MemoryController,
    AuthorsController,
    ThreadReadingController,
    ThreadMemoryController,
    ContactMemoryController,
    SignalsController,
    NotesController,
    FactsController,
  ],
})
export class MemoryHttpModule {}

@Module({ imports: [MemoryModule], providers: [ReadTextJob, SweepUnreadJob] })
export class MemoryJobsModule {}
