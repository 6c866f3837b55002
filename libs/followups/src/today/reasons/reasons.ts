import { Injectable } from '@nestjs/common';
import type { Found, TodayReason } from '../pick-lines.js';
import type { Candidate, FollowupReason, ReasonQuestion } from './followup-reason.js';
import { NeverTalkedReason } from './never-talked.reason.js';
import { OverdueReason } from './overdue.reason.js';
import { UnansweredReason } from './unanswered.reason.js';

/** All reasons, one line each; a new one is a file beside and a line here. */
@Injectable()
export class Reasons {
  private readonly all: Record<TodayReason, FollowupReason>;

  constructor(unanswered: UnansweredReason, overdue: OverdueReason, neverTalked: NeverTalkedReason) {
    this.all = { unanswered, overdue, never_talked: neverTalked };
  }

  async findAll(question: ReasonQuestion): Promise<Record<TodayReason, Found<Candidate>>> {
    const found = Object.entries(this.all).map(async ([reason, one]) => [reason, await one.find(question)] as const);
    return Object.fromEntries(await Promise.all(found)) as Record<TodayReason, Found<Candidate>>;
  }
}
