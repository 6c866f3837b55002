import { Injectable } from '@nestjs/common';
import { Clock, JobQueue } from '#libs/platform';
import { fitRhythm, planDay, rescore } from './followups.jobs.js';
import { RhythmModels } from './rhythm/porch/rhythm-models.repository.js';
import { RescoreQueue } from './scoring/rescore-queue.repository.js';
import { DayPlanner } from './today/day-planner.service.js';

/** The next sweep takes the rest. */
const MOST_DUE = 20_000;

/** What waits is asked for here, in jobs; asking twice is asking once. */
@Injectable()
export class Followups {
  constructor(
    private readonly waiting: RescoreQueue,
    private readonly planner: DayPlanner,
    private readonly rhythms: RhythmModels,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  async sweepDue(): Promise<void> {
    await this.waiting.moveDue(this.clock.now(), MOST_DUE);
    for (const workspaceId of await this.waiting.listWorkspaces()) {
      await this.queue.enqueue(rescore, { workspaceId }, { id: workspaceId });
    }
  }

  async sweepMornings(): Promise<void> {
    for (const workspaceId of await this.planner.listWaiting()) {
      await this.queue.enqueue(planDay, { workspaceId }, { id: workspaceId });
    }
  }

  async sweepRhythms(): Promise<void> {
    const now = this.clock.now();
    await this.rhythms.addUpChanges(now);
    for (const workspaceId of await this.rhythms.listDue(now)) {
      await this.queue.enqueue(fitRhythm, { workspaceId }, { id: workspaceId });
    }
  }
}
