import { ThreadPositionsQuery } from '#libs/interactions';
import { Database, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AuthorCorrectionsRepository } from '../authors/author-corrections.repository.js';
import { signalColumns, toSignalView, type SignalRow } from '../signals/to-signal-view.js';
import { toItemReadings, type ReadPartRow } from './item-reading.js';
import { ReadingStateQuery } from './reading-state.query.js';
import type { ItemReading, ThreadReading } from './thread-reading.view.js';

export interface ReadingPage {
  limit: number;
  cursor?: string;
  uncover?: boolean;
}

/** What was read in a thread, in the pages of its items. */
@Injectable()
export class ThreadReadingQuery {
  constructor(
    private readonly database: Database,
    private readonly positions: ThreadPositionsQuery,
    private readonly states: ReadingStateQuery,
    private readonly corrections: AuthorCorrectionsRepository,
  ) {}

  /** Throws NotFoundError where the workspace has no such thread. */
  async page(workspaceId: string, threadId: string, { uncover, ...page }: ReadingPage): Promise<ThreadReading> {
    const [{ positions, nextCursor }, state] = await Promise.all([
      this.positions.page(workspaceId, threadId, page),
      this.states.get(workspaceId, threadId),
    ]);
    const range = { from: positions[0] ?? 0, to: positions.at(-1) ?? 0 };
    return { ...state, items: await this.items(workspaceId, threadId, range, uncover), nextCursor };
  }

  /** Throws NotFoundError where the thread has no such item. */
  async getItem(workspaceId: string, threadId: string, position: number): Promise<ItemReading> {
    const [item] = await this.items(workspaceId, threadId, { from: position, to: position });
    if (!item) throw new NotFoundError('There is no such item.');
    return item;
  }

  private async items(
    workspaceId: string,
    threadId: string,
    range: { from: number; to: number },
    uncover = false,
  ): Promise<ItemReading[]> {
    const between = [workspaceId, threadId, range.from, range.to];
    const [parts, words, signals] = await Promise.all([
      this.database.query<ReadPartRow>(PARTS, between),
      this.corrections.listOfThread(workspaceId, threadId, range),
      this.database.query<SignalRow>(SIGNALS, between),
    ]);
    const views = signals.map((signal) => toSignalView(signal, uncover));
    return toItemReadings(parts, words, views);
  }
}

const PARTS = `
  select i.id, i.position, i.contact_id as "contactId", c.name as "contactName", case when concluded.name is not null
    then json_build_object('name', concluded.name, 'confidence', concluded.confidence, 'because', concluded.because)
    end as concluded
  from interactions i
  left join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
  left join item_authors concluded on concluded.workspace_id = i.workspace_id and concluded.interaction_id = i.id
  where i.workspace_id = $1 and i.thread_id = $2 and i.position between $3 and $4
  order by i.position, i.part`;

const SIGNALS = `
  select ${signalColumns} from interactions i
  join signals s on s.workspace_id = i.workspace_id and s.interaction_id = i.id
  where i.workspace_id = $1 and i.thread_id = $2 and i.position between $3 and $4
  order by i.position, i.part, s.start, s.type, s.id`;
