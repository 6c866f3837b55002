import { AccountsModule } from '#libs/accounts';
import { ContactsModule, MergeRules } from '#libs/contacts';
import { InteractionsModule } from '#libs/interactions';
import { MemoryModule } from '#libs/memory';
import { Module } from '@nestjs/common';
import { callsMergeRules } from './calls-merge-rules.js';
import { AvailabilityController } from './availability/availability.controller.js';
import { AvailabilityService } from './availability/availability.service.js';
import { CallSettingsRepository } from './availability/call-settings.repository.js';
import { FreeWeekQuery } from './availability/free-week.query.js';
import { TakenTimesQuery } from './availability/taken-times.query.js';
import { BookingFileQuery } from './booking-page/booking-file.query.js';
import { BlockedTimesQuery } from './busy-times/blocked-times.query.js';
import { BusyTimesQuery } from './busy-times/busy-times.query.js';
import { CalendarFiles } from './busy-times/calendar-files.service.js';
import { CalendarsController } from './busy-times/calendars.controller.js';
import { CalendarsRepository } from './busy-times/calendars.repository.js';
import { Calendars } from './busy-times/calendars.service.js';
import { CalendarParser } from './busy-times/refreshing/calendar-parser.service.js';
import { CalendarReader } from './busy-times/refreshing/calendar-reader.service.js';
import { CalendarSources } from './busy-times/refreshing/calendar-sources.service.js';
import { OwnAddressesQuery } from './busy-times/refreshing/own-addresses.query.js';
import { OwnCallsQuery } from './busy-times/refreshing/own-calls.query.js';
import { ReadingsRepository } from './busy-times/refreshing/readings.repository.js';
import { BookingPageController } from './booking-page/booking-page.controller.js';
import { BookingPageQuery } from './booking-page/booking-page.query.js';
import { OwnerNameQuery } from './booking-page/owner-name.query.js';
import { BookedCalls } from './bookings/booked-calls.service.js';
import { Bookings } from './bookings/bookings.service.js';
import { BriefController } from './brief/brief.controller.js';
import { BriefQuery } from './brief/brief.query.js';
import { CallMover } from './bookings/call-mover.service.js';
import { CallPlanner } from './bookings/call-planner.service.js';
import { CallsController } from './bookings/calls.controller.js';
import { CallsRepository } from './bookings/calls.repository.js';
import { Calls } from './bookings/calls.service.js';
import { ListCallsQuery } from './bookings/list-calls.query.js';
import { OfferedSlots } from './bookings/offered-slots.service.js';
import { CalendarCallsQuery } from './calendar-file/calendar-calls.query.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { CallInvitations } from './invitations/invitations.service.js';
import { ListInvitationsQuery } from './invitations/list-invitations.query.js';
import { InviteeQuery } from './invitations/invitee.query.js';
import { SentInvitations } from './invitations/sent-invitations.service.js';
import { ListOpenInvitationsQuery } from './open-invitations/list-open-invitations.query.js';
import { OpenInvitationsController } from './open-invitations/open-invitations.controller.js';
import { OpenInvitationsRepository } from './open-invitations/open-invitations.repository.js';
import { OpenInvitations } from './open-invitations/open-invitations.service.js';
import { Asking } from './open-invitations/page/asking.service.js';
import { OpenPageController } from './open-invitations/page/open-page.controller.js';
import { OpenPageQuery } from './open-invitations/page/open-page.query.js';
import { PageStandingQuery } from './open-invitations/page/page-standing.query.js';
import { RequestLinkQuery } from './open-invitations/page/request-link.query.js';
import { CallRequestsController } from './open-invitations/requests/call-requests.controller.js';
import { CallRequestsRepository } from './open-invitations/requests/call-requests.repository.js';
import { CallRequests } from './open-invitations/requests/call-requests.service.js';
import { ListCallRequestsQuery } from './open-invitations/requests/list-call-requests.query.js';
import { RequestAcceptance } from './open-invitations/requests/request-acceptance.service.js';
import { RequestLinks } from './open-invitations/requests/request-links.service.js';
import { RequestPeople } from './open-invitations/requests/request-people.repository.js';
import { RequestPerson } from './open-invitations/requests/request-person.service.js';
import { RequestTelling } from './open-invitations/requests/request-telling.service.js';
import { WeeklyShareQuery } from './open-invitations/weekly-share.query.js';
import { BookingLinks } from './notices/booking-links.service.js';
import { CallEvents } from './notices/call-events.js';
import { CallNoticesRepository } from './notices/call-notices.repository.js';
import { CallNotices } from './notices/call-notices.service.js';
import { CallToldQuery } from './notices/call-told.query.js';
import { TalkDraftsController } from './talk-drafts/talk-drafts.controller.js';
import { TalkDraftsRepository } from './talk-drafts/talk-drafts.repository.js';
import { TalkDrafts } from './talk-drafts/talk-drafts.service.js';
import { RefreshCalendarJob } from './jobs/refresh-calendar.job.js';
import { SweepCalendarsJob } from './jobs/sweep-calendars.job.js';

const availability = [AvailabilityService, CallSettingsRepository, FreeWeekQuery, TakenTimesQuery];
const invitations = [CallInvitations, InvitationsRepository, InviteeQuery, ListInvitationsQuery, SentInvitations];
const bookings = [BookedCalls, Bookings, CallMover, CallPlanner, Calls, CallsRepository, ListCallsQuery, OfferedSlots];
const briefs = [BriefQuery, CalendarCallsQuery, TalkDrafts, TalkDraftsRepository];
const notices = [BookingLinks, CallEvents, CallNotices, CallNoticesRepository, CallToldQuery];
const bookingPage = [BookingFileQuery, BookingPageQuery, OwnerNameQuery];

const busyTimes = [
  BlockedTimesQuery,
  BusyTimesQuery,
  CalendarFiles,
  CalendarParser,
  CalendarReader,
  Calendars,
  CalendarSources,
  CalendarsRepository,
  OwnAddressesQuery,
  OwnCallsQuery,
  ReadingsRepository,
];
const openPage = [Asking, OpenPageQuery, PageStandingQuery, RequestLinkQuery];
const acceptance = [RequestAcceptance, RequestLinks, RequestPeople, RequestPerson, RequestTelling];
const requests = [CallRequests, CallRequestsRepository, ListCallRequestsQuery, ...acceptance];
const pages = [OpenInvitations, OpenInvitationsRepository, ListOpenInvitationsQuery, WeeklyShareQuery];
const openInvitations = [...pages, ...openPage, ...requests];

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule, MemoryModule],
  providers: [
    ...availability,
    ...busyTimes,
    ...invitations,
    ...bookings,
    ...briefs,
    ...notices,
    ...bookingPage,
    ...openInvitations,
  ],
  exports: [
    BriefQuery,
    TalkDrafts,
    BlockedTimesQuery,
    CalendarFiles,
    CalendarReader,
    Calendars,
    AvailabilityService,
    FreeWeekQuery,
    CallInvitations,
    SentInvitations,
    Bookings,
    BookingFileQuery,
    BookingPageQuery,
    CalendarCallsQuery,
    CallEvents,
    CallNoticesRepository,
    CallMover,
    CallPlanner,
    CallToldQuery,
    Calls,
    ListCallsQuery,
    ListInvitationsQuery,
    OpenInvitations,
    ListOpenInvitationsQuery,
    Asking,
    OpenPageQuery,
    CallRequests,
    ListCallRequestsQuery,
    RequestAcceptance,
  ],
})
export class CallsModule {
  constructor(rules: MergeRules) {
    rules.declare(...callsMergeRules);
  }
}

@Module({
  imports: [CallsModule],
  controllers: [
    AvailabilityController,
    CalendarsController,
    InvitationsController,
    CallsController,
    BriefController,
    TalkDraftsController,
    BookingPageController,
    OpenInvitationsController,
    CallRequestsController,
    OpenPageController,
  ],
})
export class CallsHttpModule {}

@Module({ imports: [CallsModule], providers: [RefreshCalendarJob, SweepCalendarsJob] })
export class CallsJobsModule {}
