import { Module } from '@nestjs/common';
import { AccountsModule } from '#libs/accounts';
import { InteractionsModule } from '#libs/interactions';
import { PeopleQuery } from './people/people.query.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewQuery } from './review/review.query.js';
import { NeverTalkedReason } from './today/reasons/never-talked.reason.js';
import { OverdueReason } from './today/reasons/overdue.reason.js';
import { Reasons } from './today/reasons/reasons.js';
import { UnansweredReason } from './today/reasons/unanswered.reason.js';
import { TodayController } from './today/today.controller.js';
import { TodayQuery } from './today/today.query.js';
import { WaysToReachQuery } from './today/ways-to-reach.query.js';

const reasons = [Reasons, UnansweredReason, OverdueReason, NeverTalkedReason];

@Module({
  imports: [AccountsModule, InteractionsModule],
  providers: [PeopleQuery, ReviewQuery, TodayQuery, WaysToReachQuery, ...reasons],
  exports: [ReviewQuery, TodayQuery],
})
export class FollowupsModule {}

@Module({ imports: [FollowupsModule], controllers: [ReviewController, TodayController] })
export class FollowupsHttpModule {}
