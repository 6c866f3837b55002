import { Injectable } from '@nestjs/common';
import { JobHandler, type JobRun } from '#libs/platform';
import { planDay, type WorkspacePayload } from '../followups.jobs.js';
import { DayPlanner } from '../today/day-planner.service.js';

@Injectable()
export class PlanDayJob extends JobHandler<WorkspacePayload> {
  readonly job = planDay;

  constructor(private readonly planner: DayPlanner) {
    super();
  }

  run({ workspaceId }: WorkspacePayload, { signal }: JobRun): Promise<void> {
    return this.planner.plan(workspaceId, signal);
  }
}
