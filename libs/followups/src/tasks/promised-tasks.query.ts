import { Injectable } from '@nestjs/common';
import { leftAlone } from '#libs/contacts';
import { addDays, Clock, Database, type CalendarDay } from '#libs/platform';
import { FactsQuery } from '../facts/facts.query.js';
import { PorchQuery } from '../facts/porch.query.js';
import { cameAt } from '../facts/touches.js';
import { closingOf } from '../promises/closing.js';
import { quoteOf } from '../wording/quote.js';
import type { Task } from './task.js';

/** More than anybody wants in a calendar, and few enough to be looked at one by one. */
const MOST_PROMISES = 200;
const DAYS_AHEAD = 366;
const DAYS_LATE = 30;

/** What the owner promised for a named day, as far as it is not kept yet. */
@Injectable()
export class PromisedTasksQuery {
  constructor(
    private readonly database: Database,
    private readonly facts: FactsQuery,
    private readonly porch: PorchQuery,
    private readonly clock: Clock,
  ) {}

  async list(workspaceId: string, today: CalendarDay, showSensitive: boolean): Promise<Task[]> {
    const days = [addDays(today, -DAYS_LATE), addDays(today, DAYS_AHEAD)];
    const due = await this.database.query<{ contactId: string; id: string }>(DUE, [
      workspaceId,
      ...days,
      MOST_PROMISES,
      leftAlone,
    ]);
    const contactIds = [...new Set(due.map(({ contactId }) => contactId))];
    const facts = await this.facts.gather(workspaceId, contactIds, await this.porch.get(workspaceId, this.clock.now()));
    return due.flatMap(({ contactId, id }): Task[] => {
      const known = facts.get(contactId);
      const signal = known?.signals.find((one) => one.id === id);
      const row = signal && [...known!.rows, ...known!.notes].find((one) => one.id === signal.interactionId);
      if (!known || !row || signal.dueOn === null || closingOf(signal, row, known.rows, known.words)) return [];
      const { permalink } = row;
      const quote = signal.sensitive && !showSensitive ? null : quoteOf(signal.quote);
      const told = { kind: 'promise', group: 'promises', sentence: 'You promised this.', dueOn: signal.dueOn } as const;
      return [{ id, contactId, name: known.person.name, ...told, quote, permalink, since: cameAt(row) }];
    });
  }
}

const DUE = `
  select i.contact_id as "contactId", s.id
  from signals s
  join interactions i on i.workspace_id = s.workspace_id and i.id = s.interaction_id and i.contact_id is not null
  join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id and c.archived_at is null
    and not (c.boundaries && $5::text[])
  where s.workspace_id = $1 and s.type = 'promise' and s.state = 'open' and s.promised_by = 'owner'
    and s.due_on between $2::date and $3::date
  order by s.due_on, s.id limit $4`;
