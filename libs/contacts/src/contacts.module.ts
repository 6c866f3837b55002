import { AccountsModule } from '#libs/accounts';
import { Module } from '@nestjs/common';
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
import { ProposalsRepository } from './matching/proposals/proposals.repository.js';
import { RefusalsRepository } from './matching/proposals/refusals.repository.js';
import { MatchKeys } from './matching/workspace/match-keys.repository.js';
import { MatchPeopleQuery } from './matching/workspace/match-people.query.js';
import { MatchQueue } from './matching/workspace/match-queue.repository.js';
import { Matcher } from './matching/workspace/matcher.service.js';
import { Matching } from './matching/workspace/matching.service.js';

const matching = [
  DuplicateAnswers,
  DuplicatesQuery,
  MatchKeys,
  MatchPeopleQuery,
  MatchQueue,
  Matcher,
  Matching,
  ProposalsRepository,
  RefusalsRepository,
];

@Module({
  imports: [AccountsModule],
  providers: [
    Contacts,
    ContactsRepository,
    IdentitiesRepository,
    ContactDirectory,
    ContactEvents,
    ContactQuery,
    ...matching,
  ],
  exports: [Contacts, ContactDirectory, ContactEvents, ContactQuery, ...matching],
})
export class ContactsModule {}

@Module({ imports: [ContactsModule], controllers: [ContactsController, DuplicatesController] })
export class ContactsHttpModule {}

@Module({ imports: [ContactsModule], providers: [MatchContactsJob, SweepMatchingJob] })
export class ContactsJobsModule {}
