import { Clock, Database, type CursorValue, type Page } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { cutPage, placeOf } from '../keyset.js';
import { SqlParameters } from '../sql-parameters.js';
import { peopleConditions, type PeopleFilter } from './people-filter.js';
import { bestMatchFirst, peopleOrder, type PeopleOrder, type PeopleSort } from './people-order.js';
import { peopleSearch, searchSettings } from './people-search.js';
import { personColumns, toPersonLine, withLastWords, type PersonRow } from './person-line.js';
import type { PersonLine } from './person-line.view.js';

export interface PeoplePage extends PeopleFilter {
  /** A name, a handle or words said; mistyped names and left out accents are forgiven. */
  search?: string;
  /** By name where it is left out, when searching by best match. */
  sort?: PeopleSort;
  /** Sensitive last words too; else they are covered. */
  uncover?: boolean;
  limit: number;
  cursor?: string;
}

/** The list of people: searched, filtered, sorted, page by page. */
@Injectable()
export class ListPeopleQuery {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(workspaceId: string, asked: PeoplePage): Promise<Page<PersonLine>> {
    const { settings, sql, values } = peopleStatement(workspaceId, asked, this.clock.now());
    const rows = settings ? await this.readWith(settings, sql, values) : await this.database.query<Row>(sql, values);
    const page = cutPage(rows, asked.limit, (row) => row.place);
    return { items: page.rows.map((row) => toPersonLine(row, asked.uncover)), nextCursor: page.nextCursor };
  }

  private readWith(settings: string, sql: string, values: unknown[]): Promise<Row[]> {
    return this.database.transaction(async (tx) => {
      await this.database.queryIn(tx, settings);
      return this.database.queryIn<Row>(tx, sql, values);
    });
  }
}

type Row = PersonRow & { place: CursorValue[] };

export interface PeopleStatement {
  /** To run before it in the same transaction. */
  settings: string | null;
  sql: string;
  values: unknown[];
}

/** The one statement of a page; built from what is asked, so that each has its own plan. */
export function peopleStatement(workspaceId: string, asked: PeoplePage, now: Date): PeopleStatement {
  const parameters = new SqlParameters();
  const workspace = parameters.add(workspaceId);
  const search = asked.search?.trim();
  const order = search && !asked.sort ? bestMatchFirst : peopleOrder(asked.sort ?? 'name');
  const conditions = [`k.workspace_id = ${workspace}`, ...peopleConditions(asked, now, parameters)];
  if (asked.cursor !== undefined) conditions.push(after(order, asked.cursor, parameters));
  const found = search ? `join (${peopleSearch(search, parameters)}) found on found.id = k.contact_id` : '';
  const people = `
    select ${personColumns}, json_build_array(${order.parts.map((part) => part.inCursor).join(', ')}) as place,
      ${order.parts.map((part, index) => `${part.by} as order${index}`).join(', ')}
    from contact_clocks k
    join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id ${found}
    where ${conditions.join(' and ')}
    order by ${order.parts.map((part) => `${part.by} ${order.direction}`).join(', ')}
    limit ${parameters.add(asked.limit + 1)}`;
  const again = order.parts.map((_, index) => `p.order${index} ${order.direction}`).join(', ');
  const settings = search ? searchSettings(search) : null;
  return { settings, sql: withLastWords(people, again), values: parameters.values };
}

function after({ parts, direction }: PeopleOrder, cursor: string, parameters: SqlParameters): string {
  const kinds = parts.map((part) => part.kind);
  const place = placeOf(cursor, kinds, parameters);
  return `(${parts.map((part) => part.by).join(', ')}) ${direction === 'asc' ? '>' : '<'} ${place}`;
}
