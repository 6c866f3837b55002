import { AccountsModule } from '#libs/accounts';
import { ContactsModule } from '#libs/contacts';
import { InteractionsModule } from '#libs/interactions';
import { MemoryModule } from '#libs/memory';
import { Module } from '@nestjs/common';
import { AvailabilityController } from './availability/availability.controller.js';
import { AvailabilityService } from './availability/availability.service.js';
import { CallSettingsRepository } from './availability/call-settings.repository.js';
import { TakenTimesQuery } from './availability/taken-times.query.js';
import { BookingPageController } from './booking-page/booking-page.controller.js';
import { BookingPageQuery } from './booking-page/booking-page.query.js';
import { Bookings } from './bookings/bookings.service.js';
import { BriefController } from './brief/brief.controller.js';
import { BriefQuery } from './brief/brief.query.js';
import { CallPlanner } from './bookings/call-planner.service.js';
import { CallsController } from './bookings/calls.controller.js';
import { CallsRepository } from './bookings/calls.repository.js';
import { Calls } from './bookings/calls.service.js';
import { ListCallsQuery } from './bookings/list-calls.query.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { CallInvitations } from './invitations/invitations.service.js';
import { ListInvitationsQuery } from './invitations/list-invitations.query.js';
import { OpenOfferQuery } from './invitations/open-offer.query.js';

const availability = [AvailabilityService, CallSettingsRepository, TakenTimesQuery];
const invitations = [CallInvitations, InvitationsRepository, ListInvitationsQuery, OpenOfferQuery];
const bookings = [Bookings, BookingPageQuery, BriefQuery, CallPlanner, Calls, CallsRepository, ListCallsQuery];

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule, MemoryModule],
  providers: [...availability, ...invitations, ...bookings],
  exports: [
    BriefQuery,
    AvailabilityService,
    CallInvitations,
    Bookings,
    BookingPageQuery,
    CallPlanner,
    Calls,
    ListCallsQuery,
    ListInvitationsQuery,
  ],
})
export class CallsModule {}

@Module({
  imports: [CallsModule],
  controllers: [AvailabilityController, InvitationsController, CallsController, BriefController, BookingPageController],
})
export class CallsHttpModule {}
