import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { CallsModule } from '#libs/calls';
import { ContactsModule, MergeRules } from '#libs/contacts';
import { InteractionsModule } from '#libs/interactions';
import { followupsMergeRules } from './followups-merge-rules.js';
import { CallAsking } from './call-queue/call-asking.service.js';
import { BusyPeopleQuery } from './call-queue/busy-people.query.js';
import { CallQueueController } from './call-queue/call-queue.controller.js';
import { CallQueueQuery } from './call-queue/call-queue.query.js';
import { CallsKnownQuery } from './facts/calls-known.query.js';
import { FactsQuery } from './facts/facts.query.js';
import { KeptFacts } from './facts/kept-facts.service.js';
import { PorchQuery } from './facts/porch.query.js';
import { SaidWordsQuery } from './facts/said-words.query.js';
import { WaysToReachQuery } from './facts/ways-to-reach.query.js';
import { Followups } from './followups.service.js';
import { StrangersQuery } from './introductions/strangers.query.js';
import { TopicsRepository } from './introductions/topics.repository.js';
import { FitRhythmJob } from './jobs/fit-rhythm.job.js';
import { PlanDayJob } from './jobs/plan-day.job.js';
import { RescoreJob } from './jobs/rescore.job.js';
import { SweepDueJob } from './jobs/sweep-due.job.js';
import { SweepMorningsJob } from './jobs/sweep-mornings.job.js';
import { SweepRhythmsJob } from './jobs/sweep-rhythms.job.js';
import { PeopleQuery } from './people/people.query.js';
import { Gazetteer } from './places/gazetteer.service.js';
import { PromisesController } from './promises/promises.controller.js';
import { PromisesQuery } from './promises/promises.query.js';
import { RescoreWhenContactsMerged } from './rescore-when-contacts-merged.subscriber.js';
import { RescoreWhenInteractionWritten } from './rescore-when-interaction-written.subscriber.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewQuery } from './review/review.query.js';
import { ContactRhythmController } from './rhythm/person/contact-rhythm.controller.js';
import { ContactRhythmQuery } from './rhythm/person/contact-rhythm.query.js';
import { RhythmFitter } from './rhythm/porch/rhythm-fitter.service.js';
import { RhythmModels } from './rhythm/porch/rhythm-models.repository.js';
import { CandidatesQuery } from './suggestions/candidates.query.js';
import { ContactSuggestionsController } from './suggestions/contact-suggestions.controller.js';
import { ContactSuggestionsQuery } from './suggestions/contact-suggestions.query.js';
import { FollowupSettingsController } from './settings/followup-settings.controller.js';
import { FollowupSettingsRepository } from './settings/followup-settings.repository.js';
import { FollowupSettingsService } from './settings/followup-settings.service.js';
import { PrecisionQuery } from './suggestions/precision.query.js';
import { RefusalsRepository } from './suggestions/refusals.repository.js';
import { RescoreQueue } from './scoring/rescore-queue.repository.js';
import { Rescorer } from './scoring/rescorer.service.js';
import { Scorer } from './scoring/scorer.service.js';
import { SuggestionsController } from './suggestions/suggestions.controller.js';
import { SuggestionsRepository } from './suggestions/suggestions.repository.js';
import { Suggestions } from './suggestions/suggestions.service.js';
import { PromisedTasksQuery } from './tasks/promised-tasks.query.js';
import { TasksQuery } from './tasks/tasks.query.js';
import { DayListQuery } from './today/day-list.query.js';
import { DayPlanner } from './today/day-planner.service.js';
import { DayPlansRepository } from './today/day-plans.repository.js';
import { TodayController } from './today/today.controller.js';
import { TodayQuery } from './today/today.query.js';
import { TripsController } from './trips/trips.controller.js';
import { TripsQuery } from './trips/trips.query.js';
import { TripsRepository } from './trips/trips.repository.js';
import { Trips } from './trips/trips.service.js';
import { ContactPlaceController } from './whereabouts/contact-place.controller.js';
import { ContactPlace } from './whereabouts/contact-place.service.js';
import { ContactPlacesRepository } from './whereabouts/contact-places.repository.js';
import { Homes } from './whereabouts/homes.service.js';
import { NearQuery } from './whereabouts/near.query.js';
import { PlaceFinder } from './whereabouts/place-finder.service.js';
import { PlacesController } from './whereabouts/places.controller.js';
import { WeekController } from './week/week.controller.js';
import { WeekQuery } from './week/week.query.js';
import { YearController } from './year/year.controller.js';
import { YearQuery } from './year/year.query.js';

const rhythm = [ContactRhythmQuery, RhythmFitter, RhythmModels];
const facts = [
  PeopleQuery,
  CallsKnownQuery,
  FactsQuery,
  KeptFacts,
  PorchQuery,
  SaidWordsQuery,
  StrangersQuery,
  TopicsRepository,
  WaysToReachQuery,
];
const suggestions = [
  CandidatesQuery,
  ContactSuggestionsQuery,
  FollowupSettingsRepository,
  FollowupSettingsService,
  PrecisionQuery,
  RefusalsRepository,
  RescoreQueue,
  Rescorer,
  Scorer,
  Suggestions,
  SuggestionsRepository,
];
const whereabouts = [Gazetteer, ContactPlace, ContactPlacesRepository, Homes, NearQuery, PlaceFinder];
const trips = [Trips, TripsQuery, TripsRepository];
const today = [DayListQuery, DayPlanner, DayPlansRepository, TodayQuery, TasksQuery, PromisedTasksQuery];
const callQueue = [CallAsking, BusyPeopleQuery, CallQueueQuery];
const reviews = [ReviewQuery, WeekQuery, YearQuery];

@Module({
  imports: [AccountsModule, ContactsModule, InteractionsModule, CallsModule],
  providers: [
    Followups,
    RescoreWhenContactsMerged,
    RescoreWhenInteractionWritten,
    PromisesQuery,
    ...reviews,
    ...facts,
    ...rhythm,
    ...suggestions,
    ...whereabouts,
    ...trips,
    ...today,
    ...callQueue,
  ],
  exports: [
    ...callQueue,
    Followups,
    PromisesQuery,
    ...reviews,
    TodayQuery,
    TasksQuery,
    DayPlanner,
    Rescorer,
    ContactRhythmQuery,
    RhythmFitter,
    Suggestions,
    ContactSuggestionsQuery,
    PrecisionQuery,
    FollowupSettingsService,
    Trips,
    TripsQuery,
    ContactPlace,
    PlaceFinder,
  ],
})
export class FollowupsModule {
  constructor(rules: MergeRules) {
    rules.declare(...followupsMergeRules);
  }
}

@Module({
  imports: [FollowupsModule],
  controllers: [
    ReviewController,
    CallQueueController,
    PromisesController,
    WeekController,
    YearController,
    TodayController,
    SuggestionsController,
    ContactSuggestionsController,
    ContactRhythmController,
    FollowupSettingsController,
    TripsController,
    PlacesController,
    ContactPlaceController,
  ],
})
export class FollowupsHttpModule {}

@Module({
  imports: [FollowupsModule],
  providers: [RescoreJob, SweepDueJob, PlanDayJob, SweepMorningsJob, FitRhythmJob, SweepRhythmsJob],
})
export class FollowupsJobsModule {}
