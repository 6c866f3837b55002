import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform';
import { listedColumns, withTimes } from './people.sql.js';
import type { Person } from './person.js';

/** A few people with all that this room says about them. */
@Injectable()
export class PeopleQuery {
  constructor(private readonly database: Database) {}

  async byIds(workspaceId: string, ids: string[]): Promise<Map<string, Person>> {
    const people = await this.database.query<Person>(withTimes(BY_IDS), [workspaceId, ids]);
    return new Map(people.map((person) => [person.id, person]));
  }
}

const BY_IDS = `
  select ${listedColumns('exchange')}
  from contact_clocks k join contacts c on c.workspace_id = k.workspace_id and c.id = k.contact_id
  where k.workspace_id = $1 and k.contact_id = any($2::uuid[])`;
