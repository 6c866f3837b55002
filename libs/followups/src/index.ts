// Followups: whom has the owner not talked to lately (review), and whom to reach out to today and why (suggestions).
// What an exchange and a talk are is the interactions room's; what was read in words is the memory's.
export { CallAsking } from './call-queue/call-asking.service.js';
export { CallQueueQuery } from './call-queue/call-queue.query.js';
export { fitRhythm, planDay, rescore, sweepDue, sweepMornings, sweepRhythms } from './followups.jobs.js';
export { FollowupsHttpModule, FollowupsJobsModule, FollowupsModule } from './followups.module.js';
export { Followups } from './followups.service.js';
export { reviewClocks, type ReviewClock } from './people/person.js';
export { PromisesQuery, type PromisesQuestion } from './promises/promises.query.js';
export { reasonGroups, reasonNames, type ReasonGroup, type ReasonName } from './reasons/followup-reason.js';
export { dueFilters, type DueFilter, type ReviewQuestion } from './review/review-statement.js';
export { ReviewQuery } from './review/review.query.js';
export { foretellReturns, type ForetoldReturn } from './rhythm/foretell-returns.js';
export { BadHistoryRow, readCut, readHistory, type Cut } from './rhythm/history-file/read-history.js';
export { ContactRhythmQuery } from './rhythm/person/contact-rhythm.query.js';
export { RhythmFitter } from './rhythm/porch/rhythm-fitter.service.js';
export { type History } from './rhythm/snapshot-at.js';
export { ContactSuggestionsQuery } from './suggestions/contact-suggestions.query.js';
export { FollowupSettingsService } from './settings/followup-settings.service.js';
export { PrecisionQuery } from './suggestions/precision.query.js';
export { Rescorer, type RescoreOptions } from './scoring/rescorer.service.js';
export { Suggestions } from './suggestions/suggestions.service.js';
export { type Task } from './tasks/task.js';
export { TasksQuery } from './tasks/tasks.query.js';
export { DayPlanner } from './today/day-planner.service.js';
export { TodayQuery } from './today/today.query.js';
export { weekToReview } from './week/week-days.js';
export { WeekQuery } from './week/week.query.js';
export { counted, listed, numberWord, sentenceCase } from './wording/number-words.js';
export { YearQuery } from './year/year.query.js';
export { TripsQuery } from './trips/trips.query.js';
export { Trips } from './trips/trips.service.js';
export { ContactPlace } from './whereabouts/contact-place.service.js';

// Views: what goes over the wire.
export { CallQueueView, LeftUnasked, NewCallInvitationsView } from './call-queue/call-queue.view.js';
export { PromiseKeeper, PromiseView } from './promises/promise.view.js';
export { AwayView, FollowupSettingsView } from './settings/followup-settings.view.js';
export { ReviewLine } from './review/review.view.js';
export { ContactRhythmView, RhythmDot, RhythmSpan } from './rhythm/person/contact-rhythm.view.js';
export {
  ContactSuggestionsView,
  EvidenceView,
  PrecisionView,
  SuggestionView,
  type SuggestionAction,
} from './suggestions/suggestion.view.js';
export { TripNeighbour, TripNeighbours, TripView } from './trips/trip.view.js';
export { ContactPlaceView, PlacesView, PlaceView } from './whereabouts/place.view.js';
export { DoneToday, TodayAway, TodayContact, TodayCounts, TodayLine, TodayView } from './today/today.view.js';
export { WeekPerson, WeekPromises, WeekStep, WeekTalk, WeekView } from './week/week.view.js';
export { YearMonth, YearPerson, YearSteps, YearStopped, YearsView, YearView } from './year/year.view.js';

// Entities, for the list of apps/database.
export { Refusal } from './suggestions/refusal.entity.js';
export { Suggestion } from './suggestions/suggestion.entity.js';
export { Trip } from './trips/trip.entity.js';
