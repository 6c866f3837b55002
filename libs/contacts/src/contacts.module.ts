import { AccountsModule } from '#libs/accounts';
import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ContactDirectory } from './contact-directory.repository.js';
import { ContactEvents } from './contact-events.js';
import { ContactQuery } from './contact.query.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsRepository } from './contacts.repository.js';
import { Contacts } from './contacts.service.js';
import { IdentitiesRepository } from './identities/identities.repository.js';
import { MatchContactsJob } from './jobs/match-contacts.job.js';
import { SweepMatchingJob } from './jobs/sweep-matching.job.js';
import { DuplicatesController } from './matching/proposals/duplicates.controller.js';
import { DuplicatesQuery } from './matching/proposals/duplicates.query.js';
import { DuplicateAnswers } from './matching/proposals/duplicate-answers.service.js';
import { OwnerFinder } from './matching/owner/owner-finder.service.js';
import { OwnerTakings } from './matching/owner/owner-takings.repository.js';
import { OwnerQuestions } from './matching/owner/owner-questions.repository.js';
import { ProposalsRepository } from './matching/proposals/proposals.repository.js';
import { RefusalsRepository } from './matching/proposals/refusals.repository.js';
import { RememberWhenTakenApart } from './matching/remember-when-taken-apart.subscriber.js';
import { MatchKeys } from './matching/workspace/match-keys.repository.js';
import { MatchPeopleQuery } from './matching/workspace/match-people.query.js';
import { MatchThreadsQuery } from './matching/workspace/match-threads.query.js';
import { MatchQueue } from './matching/workspace/match-queue.repository.js';
import { Matcher } from './matching/workspace/matcher.service.js';
import { Matching } from './matching/workspace/matching.service.js';
import { FollowRedirects } from './merging/follow-redirects.interceptor.js';
import { MergesController } from './merging/merges.controller.js';
import { MergesQuery } from './merging/merges.query.js';
import { MergesRepository } from './merging/merges.repository.js';
import { MergingService } from './merging/merging.service.js';
import { ContactTables } from './merging/moving/contact-tables.repository.js';
import { MergeRules } from './merging/moving/merge-rules.js';
import { RowMover } from './merging/moving/row-mover.repository.js';
import { contactRules } from './merging/own-rules.js';
import { Redirects } from './merging/redirects.repository.js';
import { Splitter } from './merging/splitter.service.js';
import { Unmerger } from './merging/unmerger.service.js';
import { Merger } from './merging/merger.service.js';

const matching = [
  DuplicateAnswers,
  DuplicatesQuery,
  MatchKeys,
  MatchPeopleQuery,
  MatchThreadsQuery,
  MatchQueue,
  Matcher,
  Matching,
  OwnerFinder,
  OwnerQuestions,
  OwnerTakings,
  ProposalsRepository,
  RefusalsRepository,
];

const merging = [Merger, Unmerger, Splitter, MergesRepository, RowMover, ContactTables];

@Module({
  imports: [AccountsModule],
  providers: [
    Contacts,
    ContactsRepository,
    IdentitiesRepository,
    ContactDirectory,
    ContactEvents,
    ContactQuery,
    MergingService,
    MergesQuery,
    MergeRules,
    Redirects,
    ...merging,
    ...matching,
    RememberWhenTakenApart,
  ],
  exports: [
    Contacts,
    ContactDirectory,
    ContactEvents,
    ContactQuery,
    MergingService,
    MergesQuery,
    MergeRules,
    Redirects,
    ContactTables,
    ...matching,
  ],
})
export class ContactsModule {
  constructor(rules: MergeRules) {
    rules.declare(...contactRules);
  }
}

@Module({
  imports: [ContactsModule],
  controllers: [ContactsController, MergesController, DuplicatesController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: FollowRedirects }],
})
export class ContactsHttpModule {}

@Module({ imports: [ContactsModule], providers: [MatchContactsJob, SweepMatchingJob] })
export class ContactsJobsModule {}
