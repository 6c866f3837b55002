import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, type Tx } from '#libs/platform';
import { InteractionArchive } from '../archive/interaction-archive.repository.js';
import { Clocks } from '../rhythm/clocks.repository.js';

/** A website in its normal form, of which it is now known whose it is, and by which import. */
export interface KnownWebsite {
  website: string;
  contactId: string;
  importId: string | null;
}

interface MetLink {
  threadId: string;
  position: number;
  contactId: string;
  website: string;
  importId: string | null;
  title: string;
  url: string | null;
  text: string;
  happenedAt: Date | null;
  sourceKey: Buffer;
}

/** Links from other sites become their owners' words about the post. */
@Injectable()
export class LinkOwners {
  constructor(
    private readonly database: Database,
    private readonly archive: InteractionArchive,
    private readonly clocks: Clocks,
    private readonly clock: Clock,
  ) {}

  /** Of websites that are just known: whatever stands in threads from them, and is nobody's yet. */
  async meet(tx: Tx, workspaceId: string, websites: KnownWebsite[]): Promise<void> {
    if (websites.length === 0) return;
    const met = await this.database.queryIn<MetLink>(tx, MET, [
      workspaceId,
      websites.map(({ website }) => website),
      websites.map(({ contactId }) => contactId),
      websites.map(({ importId }) => importId),
    ]);
    if (met.length === 0) return;
    const now = this.clock.now();
    const rows = met.map(({ title, url, happenedAt, website, ...link }) => ({
      ...link,
      id: newId(),
      channel: 'blog' as const,
      kind: 'mention' as const,
      direction: 'inbound' as const,
      happenedAt,
      precision: happenedAt === null ? ('none' as const) : ('instant' as const),
      datedBy: happenedAt === null ? null : ('item' as const),
      original: null,
      durationMinutes: null,
      part: 0,
      knownBy: `website ${website}`,
      printedAuthor: title.slice(0, LONGEST_AUTHOR) || null,
      permalink: url,
      wordsKey: null,
      createdAt: now,
    }));
    await this.archive.insertMany(tx, workspaceId, rows);
    const added = rows.map(({ id }) => id);
    await this.clocks.refresh(tx, workspaceId, [...new Set(met.map(({ contactId }) => contactId))], added);
  }
}

const LONGEST_AUTHOR = 200;

// A site that two people have tells nothing; of two known sites the nearer one to the page does.
const MET = `
  with met as (
    select distinct on (l.thread_id, l.position) l.thread_id, l.position, l.title, l.url, l.text, l.happened_at, l.source_key,
      known.contact_id, known.website, known.import_id
    from unnest($2::text[], $3::uuid[], $4::uuid[]) as known(website, contact_id, import_id)
    join thread_links l on l.workspace_id = $1 and l.sites @> array[known.website]
    where not exists (
        select from identities o where o.workspace_id = $1 and o.kind = 'website' and o.value = known.website
          and o.contact_id <> known.contact_id
      )
      and not exists (
        select from interactions i where i.workspace_id = $1 and i.thread_id = l.thread_id and i.source_key = l.source_key
      )
    order by l.thread_id, l.position, array_position(l.sites, known.website)
  )
  select met.thread_id as "threadId", met.contact_id as "contactId", met.website, met.import_id as "importId", met.title, met.url, met.text,
    met.happened_at as "happenedAt", met.source_key as "sourceKey",
    (greatest(
      (select max(i.position) from interactions i where i.workspace_id = $1 and i.thread_id = met.thread_id),
      (select max(l.position) from thread_links l where l.workspace_id = $1 and l.thread_id = met.thread_id)
    ) + row_number() over (partition by met.thread_id order by met.position))::int as position
  from met`;
