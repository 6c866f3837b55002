import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { peopleSql } from './people.sql.js';
import type { LastWords, Person, ReviewClock } from './person.js';

interface PersonRow extends Omit<Person, 'lastWords'> {
  lastWords: Omit<LastWords, 'happenedAt'> | null;
  lastWordsAt: Date | null;
  silentSince: string | null;
}

/** A person and the exact instant by which the list is sorted, null where there is none. */
export type ListedPerson = Person & { silentSince: string | null };

/** People with all that this room says about them. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly database: Database) {}

  /** The people of a page, which is SQL of contacts `c` joined to clocks `k`; parameter $1 is the workspace. */
  async list(page: string, by: ReviewClock, orderBy: string, parameters: unknown[]): Promise<ListedPerson[]> {
    const rows = await this.database.query<PersonRow>(peopleSql(page, by, orderBy), parameters);
    return rows.map(({ lastWords, lastWordsAt, ...person }) => ({
      ...person,
      lastWords: lastWords && { ...lastWords, happenedAt: lastWordsAt },
    }));
  }

  async byIds(workspaceId: string, ids: string[]): Promise<Map<string, Person>> {
    const people = await this.list(BY_IDS, 'exchange', 'page.contact_id', [workspaceId, ids]);
    return new Map(people.map((person) => [person.id, person]));
  }
}

const BY_IDS = `
  select k.*, c.name, c.circle, c.cadence_days, c.created_at
  from contact_clocks k join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
  where k.workspace_id = $1 and k.contact_id = any($2::uuid[])`;
