import { Injectable } from '@nestjs/common';
import type { Direction } from '#libs/interactions';
import { Database, type CalendarDay } from '#libs/platform';
import type { ItemAuthor } from '../authors/item-author.entity.js';

/** One part of an item, with what was concluded of its author before. */
export interface PartToRead {
  id: string;
  position: number;
  direction: Direction;
  printedAuthor: string | null;
  contactId: string | null;
  importId: string | null;
  text: string;
  /** The day on which it was said, where that is known to the day. */
  saidOn: CalendarDay | null;
  /** The position of the item that it answers first. */
  answers: number | null;
  concluded: Pick<ItemAuthor, 'name' | 'confidence' | 'attached'> | null;
}

export interface ThreadToRead {
  opening: string | null;
  style: string | null;
  /** In the order of (position, part). */
  parts: PartToRead[];
}

export interface InteractionToRead {
  id: string;
  direction: Direction;
  text: string;
  saidOn: CalendarDay | null;
  contactName: string | null;
  /** A note, or the notes of a talk: they tell what was said. */
  isOnTalk: boolean;
}

/** Loads texts for reading. */
@Injectable()
export class WordsToRead {
  constructor(private readonly database: Database) {}

  async loadThread(workspaceId: string, threadId: string): Promise<ThreadToRead> {
    const [threads, parts] = await Promise.all([
      this.database.query<Pick<ThreadToRead, 'opening' | 'style'>>(
        'select opening, style from threads where workspace_id = $1 and id = $2',
        [workspaceId, threadId],
      ),
      this.database.query<PartToRead>(PARTS, [workspaceId, threadId]),
    ]);
    return { opening: threads[0]?.opening ?? null, style: threads[0]?.style ?? null, parts };
  }

  loadInteractions(workspaceId: string, ids: string[]): Promise<InteractionToRead[]> {
    return this.database.query(
      `select i.id, i.direction, i.text, ${SAID_ON}, c.name as "contactName",
         i.kind in ('note', 'call', 'meeting') as "isOnTalk" from interactions i
       left join contacts c on c.workspace_id = i.workspace_id and c.id = i.contact_id
       where i.workspace_id = $1 and i.id = any($2::uuid[])`,
      [workspaceId, ids],
    );
  }
}

// A comment that has only its post's date was said on that day or on any later one.
const SAID_ON = `case when i.precision in ('instant', 'day') and i.dated_by is distinct from 'post' then
  (i.happened_at at time zone (select w.time_zone from workspaces w where w.id = i.workspace_id))::date::text end as "saidOn"`;

const PARTS = `
  select i.id, i.position, i.direction, i.printed_author as "printedAuthor", i.contact_id as "contactId",
    i.import_id as "importId", i.text, ${SAID_ON},
    answered.position as answers,
    case when concluded.name is not null then json_build_object('name', concluded.name,
      'confidence', concluded.confidence, 'attached', concluded.attached) end as concluded
  from interactions i
  left join interaction_answers a on a.workspace_id = i.workspace_id and a.interaction_id = i.id and a.ordinal = 0
  left join interactions answered on answered.workspace_id = i.workspace_id and answered.id = a.answered_id
    and answered.thread_id = i.thread_id
  left join item_authors concluded on concluded.workspace_id = i.workspace_id and concluded.interaction_id = i.id
  where i.workspace_id = $1 and i.thread_id = $2
  order by i.position, i.part`;
