import { Injectable } from '@nestjs/common';
import { newestFirst } from '#libs/interactions';
import { Database } from '#libs/platform';

/** So much of a text tells whether it keeps a promise. */
const LONGEST_WORDS = 1_000;

interface SaidRow {
  contactId: string;
  id: string;
  words: string;
}

/** What was said to and by people with whom a promise is open: these few only, since words are many. */
@Injectable()
export class SaidWordsQuery {
  constructor(private readonly database: Database) {}

  /** By contact, then by interaction; the newest `most` of each contact. */
  async byIds(workspaceId: string, contactIds: string[], most: number): Promise<Map<string, Map<string, string>>> {
    if (contactIds.length === 0) return new Map();
    const rows = await this.database.query<SaidRow>(SAID_WORDS, [workspaceId, contactIds, most, LONGEST_WORDS]);
    const said = new Map(contactIds.map((id) => [id, new Map<string, string>()]));
    for (const { contactId, id, words } of rows) said.get(contactId)?.set(id, words);
    return said;
  }
}

const SAID_WORDS = `
  select r.contact_id as "contactId", r.id, left(r.text, $4) as words
  from unnest($2::uuid[]) as wanted(id)
  cross join lateral (
    select i.contact_id, i.id, i.text from interactions i
    where i.workspace_id = $1 and i.contact_id = wanted.id
    order by ${newestFirst('i')}
    limit $3
  ) r
  where r.text <> ''`;
