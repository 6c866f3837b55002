// Calls: when the owner may be called, whom he has asked, the page on which they pick a time, and what came of it.
// Whom to ask is decided above, by followups; a call that was held is an interaction like any other.
export { AvailabilityService } from './availability/availability.service.js';
export { type FreeWeek } from './availability/free-week.js';
export { FreeWeekQuery } from './availability/free-week.query.js';
export { Bookings, type Booking } from './bookings/bookings.service.js';
export { CallMover } from './bookings/call-mover.service.js';
export { CallPlanner, type CallToPlan } from './bookings/call-planner.service.js';
export { Calls, type OutcomeOfCall } from './bookings/calls.service.js';
export { ListCallsQuery } from './bookings/list-calls.query.js';
export { BriefQuery } from './brief/brief.query.js';
export {
  endedBys,
  invitationStates,
  type CallState,
  type EndedBy,
  type InvitationState,
  type NoticeKind,
  type NoticeRecipient,
  type NoticeState,
} from './call-words.js';
export { dayWords, hourWords, placeWords } from './booking-page/time-words.js';
export { callEvent, type Parties } from './calendar-file/call-event.js';
export { calendarFile, type CalendarMethod } from './calendar-file/calendar-file.js';
export { CalendarCallsQuery, type CallInCalendar } from './calendar-file/calendar-calls.query.js';
export { dateValue, instantValue, textValue } from './calendar-file/calendar-lines.js';
export { briefAddress, guestEventWords, guestLink, ownerEventWords } from './calendar-file/event-words.js';
export { isPendingAt, stateAt } from './invitations/invitation-state.sql.js';
export { CallInvitations, type InvitationToSend, type WantedInvitation } from './invitations/invitations.service.js';
export { SentInvitations, type HowSent } from './invitations/sent-invitations.service.js';
export { CallEvents, type CallChangedListener, type ChangedCall } from './notices/call-events.js';
export {
  CallNoticesRepository,
  type CallNotice,
  type NoticeClaim,
  type NoticeOutcome,
} from './notices/call-notices.repository.js';
export { CallToldQuery, type CallTold } from './notices/call-told.query.js';
export { reminders } from './notices/plan-notices.js';
export { wayForGuest, wayForOwner } from './way-words.js';
export { CalendarFiles } from './busy-times/calendar-files.service.js';
export { Calendars } from './busy-times/calendars.service.js';
export { CalendarReader } from './busy-times/refreshing/calendar-reader.service.js';
export { refreshCalendar, sweepCalendars } from './calls.jobs.js';
export { CallsHttpModule, CallsJobsModule, CallsModule } from './calls.module.js';
export { ListInvitationsQuery } from './invitations/list-invitations.query.js';
export { ListOpenInvitationsQuery } from './open-invitations/list-open-invitations.query.js';
export { OpenInvitations } from './open-invitations/open-invitations.service.js';
export { Asking } from './open-invitations/page/asking.service.js';
export { readRequest, type AskedCall } from './open-invitations/page/read-request.js';
export { CallRequests } from './open-invitations/requests/call-requests.service.js';
export { RequestAcceptance } from './open-invitations/requests/request-acceptance.service.js';

// Views: what goes over the wire.
export { CallSettingsView, CallSlotsView } from './availability/availability.view.js';
export { BriefView, OpenerView, ReachView } from './brief/brief.view.js';
export { CallMailView, CallView } from './bookings/call.view.js';
export { CallInvitationView, NewCallInvitationView, toNewInvitationView } from './invitations/invitation.view.js';
export { TalkDraftView } from './talk-drafts/talk-draft.view.js';
export { OpenInvitationCounts, OpenInvitationView } from './open-invitations/open-invitation.view.js';
export {
  AnsweredRequestView,
  CallRequestView,
  RequestLinkView,
  RequestPersonView,
} from './open-invitations/requests/call-request.view.js';
export { BlockedTimesView, BlockedTimeView, CalendarsView, CalendarView } from './busy-times/calendar.view.js';
