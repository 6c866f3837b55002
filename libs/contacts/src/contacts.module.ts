import { AccountsModule } from '#libs/accounts';
import { Module } from '@nestjs/common';
import { ContactDirectory } from './contact-directory.repository.js';
import { ContactEvents } from './contact-events.js';
import { ContactQuery } from './contact.query.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsRepository } from './contacts.repository.js';
import { Contacts } from './contacts.service.js';
import { IdentitiesRepository } from './identities/identities.repository.js';

@Module({
  imports: [AccountsModule],
  providers: [Contacts, ContactsRepository, IdentitiesRepository, ContactDirectory, ContactEvents, ContactQuery],
  exports: [Contacts, ContactDirectory, ContactEvents, ContactQuery],
})
export class ContactsModule {}

@Module({ imports: [ContactsModule], controllers: [ContactsController] })
export class ContactsHttpModule {}
