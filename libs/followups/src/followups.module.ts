import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { InteractionsModule } from '#libs/interactions';
import { FactsQuery } from './facts/facts.query.js';
import { PorchQuery } from './facts/porch.query.js';
import { WaysToReachQuery } from './facts/ways-to-reach.query.js';
import { Followups } from './followups.service.js';
import { PlanDayJob } from './jobs/plan-day.job.js';
import { RescoreJob } from './jobs/rescore.job.js';
import { SweepDueJob } from './jobs/sweep-due.job.js';
import { SweepMorningsJob } from './jobs/sweep-mornings.job.js';
import { PeopleQuery } from './people/people.query.js';
import { RescoreWhenInteractionWritten } from './rescore-when-interaction-written.subscriber.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewQuery } from './review/review.query.js';
import { CandidatesQuery } from './suggestions/candidates.query.js';
import { ContactSuggestionsController } from './suggestions/contact-suggestions.controller.js';
import { ContactSuggestionsQuery } from './suggestions/contact-suggestions.query.js';
import { FollowupSettingsController } from './suggestions/followup-settings.controller.js';
import { FollowupSettingsRepository } from './suggestions/followup-settings.repository.js';
import { FollowupSettingsService } from './suggestions/followup-settings.service.js';
import { PrecisionQuery } from './suggestions/precision.query.js';
import { RefusalsRepository } from './suggestions/refusals.repository.js';
import { RescoreQueue } from './suggestions/rescore-queue.repository.js';
import { Rescorer } from './suggestions/rescorer.service.js';
import { Scorer } from './suggestions/scorer.service.js';
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
import { WeekController } from './week/week.controller.js';
import { WeekQuery } from './week/week.query.js';
import { YearController } from './year/year.controller.js';
import { YearQuery } from './year/year.query.js';

const facts = [PeopleQuery, FactsQuery, PorchQuery, WaysToReachQuery];
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
const today = [DayListQuery, DayPlanner, DayPlansRepository, TodayQuery, TasksQuery, PromisedTasksQuery];
const reviews = [ReviewQuery, WeekQuery, YearQuery];

@Module({
  imports: [AccountsModule, InteractionsModule],
  providers: [Followups, RescoreWhenInteractionWritten, ...reviews, ...facts, ...suggestions, ...today],
  exports: [
    Followups,
    ...reviews,
    TodayQuery,
    TasksQuery,
    DayPlanner,
    Rescorer,
    Suggestions,
    ContactSuggestionsQuery,
    PrecisionQuery,
    FollowupSettingsService,
  ],
})
export class FollowupsModule {}

@Module({
  imports: [FollowupsModule],
  controllers: [
    ReviewController,
    WeekController,
    YearController,
    TodayController,
    SuggestionsController,
    ContactSuggestionsController,
    FollowupSettingsController,
  ],
})
export class FollowupsHttpModule {}

@Module({ imports: [FollowupsModule], providers: [RescoreJob, SweepDueJob, PlanDayJob, SweepMorningsJob] })
export class FollowupsJobsModule {}
