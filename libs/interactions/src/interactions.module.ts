import { ContactsModule } from '#libs/contacts';
import { Module } from '@nestjs/common';
import { ExportController } from './export/export.controller.js';
import { ExportPeopleQuery } from './export/export-people.query.js';
import { MeetLinksWhenWebsiteKnown } from './threads/meet-links-when-website-known.subscriber.js';
import { LinkOwners } from './threads/link-owners.service.js';
import { ForgetWordsWhenContactRemoved } from './forget-words-when-contact-removed.subscriber.js';
import { Authorship } from './archive/authorship.repository.js';
import { InteractionArchive } from './archive/interaction-archive.repository.js';
import { InteractionsController } from './interactions.controller.js';
import { InteractionsRepository } from './interactions.repository.js';
import { InteractionEvents } from './interaction-events.js';
import { Interactions } from './interactions.service.js';
import { LadderController } from './ladder/ladder.controller.js';
import { LadderQuery } from './ladder/ladder.query.js';
import { ListPeopleQuery } from './people/list-people.query.js';
import { PeopleController } from './people/people.controller.js';
import { RefreshClocksWhenRowsMoved } from './merging/refresh-clocks-when-rows-moved.subscriber.js';
import { SortInteractions } from './merging/sort-interactions.repository.js';
import { Clocks } from './rhythm/clocks.repository.js';
import { Rhythms } from './rhythm/rhythms.repository.js';
import { ListThreadsQuery } from './threads/list-threads.query.js';
import { ThreadItemsQuery } from './threads/thread-items.query.js';
import { ThreadPositionsQuery } from './threads/thread-positions.query.js';
import { TurnWordsWhenOwnerFound } from './turn-words-when-owner-found.subscriber.js';
import { ThreadsController } from './threads/threads.controller.js';
import { Threads } from './threads/threads.repository.js';
import { TimelineController } from './timeline/timeline.controller.js';
import { TimelineQuery } from './timeline/timeline.query.js';

const doors = [
  Interactions,
  InteractionEvents,
  InteractionArchive,
  Authorship,
  Threads,
  LinkOwners,
  Clocks,
  Rhythms,
  ListPeopleQuery,
  TimelineQuery,
  LadderQuery,
  ListThreadsQuery,
  ThreadItemsQuery,
  ThreadPositionsQuery,
  ExportPeopleQuery,
];

@Module({
  imports: [ContactsModule],
  providers: [
    ...doors,
    InteractionsRepository,
    ForgetWordsWhenContactRemoved,
    MeetLinksWhenWebsiteKnown,
    TurnWordsWhenOwnerFound,
    SortInteractions,
    RefreshClocksWhenRowsMoved,
  ],
  exports: doors,
})
export class InteractionsModule {}

@Module({
  imports: [InteractionsModule],
  controllers: [
    PeopleController,
    LadderController,
    TimelineController,
    InteractionsController,
    ThreadsController,
    ExportController,
  ],
})
export class InteractionsHttpModule {}
