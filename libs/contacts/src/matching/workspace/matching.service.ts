import { Injectable } from '@nestjs/common';
import { bulkWriting, Clock, Database, JobQueue } from '#libs/platform';
import { matchContacts } from '../../contacts.jobs.js';
import { OwnerQuestions } from '../owner/owner-questions.repository.js';
import { ProposalsRepository } from '../proposals/proposals.repository.js';
import { MatchQueue } from './match-queue.repository.js';

/** Asks for the matching of whoever waits; the work is done by Matcher, in a job. */
@Injectable()
export class Matching {
  constructor(
    private readonly waiting: MatchQueue,
    private readonly proposals: ProposalsRepository,
    private readonly questions: OwnerQuestions,
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** Of every workspace in which somebody waits, and no import is writing. */
  async sweep(): Promise<void> {
    await this.proposals.bringBack(this.clock.now());
    await this.questions.bringBack(this.clock.now());
    for (const workspaceId of await this.waiting.listWorkspaces())
      if (!(await this.database.isLocked(bulkWriting(workspaceId)))) await this.ask(workspaceId);
  }

  /** Has everybody of a workspace compared anew; what was answered stays. */
  async matchAll(workspaceId: string): Promise<void> {
    await this.waiting.addAll(workspaceId);
    await this.ask(workspaceId);
  }

  /** Asking twice is asking once. */
  async ask(workspaceId: string): Promise<void> {
    await this.queue.enqueue(matchContacts, { workspaceId }, { id: workspaceId });
  }
}
