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
  ],
})
export class ContactsModule {
  constructor(rules: MergeRules) {
    rules.declare(...contactRules);
  }
}

@Module({
  imports: [ContactsModule],
  controllers: [ContactsController, MergesController],
  providers: [{ provide: APP_INTERCEPTOR, useClass: FollowRedirects }],
})
export class ContactsHttpModule {}
