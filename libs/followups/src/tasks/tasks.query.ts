import { Injectable } from '@nestjs/common';
import { TodayQuery } from '../today/today.query.js';
import { PromisedTasksQuery } from './promised-tasks.query.js';
import type { Task } from './task.js';

/** What has a day: the lines of today, and what was promised for a day. */
@Injectable()
export class TasksQuery {
  constructor(
    private readonly today: TodayQuery,
    private readonly promised: PromisedTasksQuery,
  ) {}

  /** Sensitive words are covered unless they are asked for here, whatever the owner allows on his own screen. */
  async list(workspaceId: string, showSensitive: boolean): Promise<Task[]> {
    const { date, lines } = await this.today.get({ workspaceId }, { quoteSensitive: showSensitive });
    const signals = new Set(lines.flatMap(({ evidence }) => evidence.map(({ signalId }) => signalId)));
    const promises = await this.promised.list(workspaceId, date, showSensitive);
    const suggested = lines.map((line): Task => {
      const { id, contact, group, sentence, quote, permalink, happenedAt } = line;
      const since = new Date(happenedAt ?? `${date}T00:00:00Z`);
      const who = { contactId: contact.id, name: contact.name };
      return { id, ...who, kind: 'suggestion', group, sentence, quote, permalink, dueOn: date, since };
    });
    return [...suggested, ...promises.filter(({ id }) => !signals.has(id))];
  }
}
