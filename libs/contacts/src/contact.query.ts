import { Injectable } from '@nestjs/common';
import { Database, NotFoundError } from '#libs/platform';
import type { AlsoOnView, ContactClocksView, ContactView, IdentityView } from './contact.view.js';

type Dated<View> = {
  [Field in keyof View]: Field extends `${string}At` ? Date | Extract<View[Field], null> : View[Field];
};
type ContactRow = Dated<Omit<ContactView, 'identities' | 'clocks'>> & Dated<ContactClocksView>;
type IdentityRow = Dated<Omit<IdentityView, 'alsoOn'>> & { alsoOn: AlsoOnView[] | null };

/** One person with everything by which he is known. */
@Injectable()
export class ContactQuery {
  constructor(private readonly database: Database) {}

  /** Throws NotFoundError where the workspace has no such contact. */
  async get(workspaceId: string, contactId: string): Promise<ContactView> {
    const [contacts, identities] = await Promise.all([
      this.database.query<ContactRow>(CONTACT, [workspaceId, contactId]),
      this.database.query<IdentityRow>(IDENTITIES, [workspaceId, contactId]),
    ]);
    if (!contacts[0]) throw new NotFoundError('There is no such contact.');
    return toContactView(contacts[0], identities);
  }
}

// The clocks are kept by the interactions room, but the row is born with the contact, so this join always finds one.
const CONTACT = `
  select c.id, c.name, c.circle, c.cadence_days as "cadenceDays", c.about, c.boundaries,
    c.archived_at as "archivedAt",
    c.created_at as "createdAt", c.updated_at as "updatedAt",
    k.first_inbound_at as "firstInboundAt", k.last_inbound_at as "lastInboundAt",
    k.first_outbound_at as "firstOutboundAt", k.last_outbound_at as "lastOutboundAt",
    k.last_exchange_at as "lastExchangeAt", k.last_talk_at as "lastTalkAt", k.inbound_count as "inboundCount",
    k.outbound_count as "outboundCount", k.talk_count as "talkCount", k.depth, k.depth_at as "depthAt",
    k.depth_interaction_id as "depthInteractionId"
  from contacts c join contact_clocks k on k.workspace_id = c.workspace_id and k.contact_id = c.id
  where c.workspace_id = $1 and c.id = $2`;

const IDENTITIES = `
  select i.id, i.kind, i.value, i.printed, i.verified, i.source, i.first_seen_at as "firstSeenAt",
    i.last_seen_at as "lastSeenAt", twins.people as "alsoOn"
  from identities i
  left join lateral (
    select json_agg(json_build_object('id', twin.id, 'name', twin.name)) as people
    from (
      select c.id, c.name from identities o join contacts c on c.workspace_id = o.workspace_id and c.id = o.contact_id
      where o.workspace_id = i.workspace_id and o.kind = i.kind and o.value = i.value and o.contact_id <> i.contact_id
      limit 5
    ) twin
  ) twins on true
  where i.workspace_id = $1 and i.contact_id = $2
  order by i.kind <> 'name', i.first_seen_at, i.id`;

function toContactView(row: ContactRow, identities: IdentityRow[]): ContactView {
  return {
    id: row.id,
    name: row.name,
    circle: row.circle,
    cadenceDays: row.cadenceDays,
    about: row.about,
    boundaries: row.boundaries,
    archivedAt: row.archivedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    identities: identities.map(toIdentityView),
    clocks: toClocksView(row),
  };
}

function toIdentityView({ firstSeenAt, lastSeenAt, alsoOn, ...rest }: IdentityRow): IdentityView {
  const seen = { firstSeenAt: firstSeenAt.toISOString(), lastSeenAt: lastSeenAt.toISOString() };
  return { ...rest, ...seen, alsoOn: alsoOn ?? [] };
}

function toClocksView(row: Dated<ContactClocksView>): ContactClocksView {
  return {
    firstInboundAt: row.firstInboundAt?.toISOString() ?? null,
    lastInboundAt: row.lastInboundAt?.toISOString() ?? null,
    firstOutboundAt: row.firstOutboundAt?.toISOString() ?? null,
    lastOutboundAt: row.lastOutboundAt?.toISOString() ?? null,
    lastExchangeAt: row.lastExchangeAt?.toISOString() ?? null,
    lastTalkAt: row.lastTalkAt?.toISOString() ?? null,
    inboundCount: row.inboundCount,
    outboundCount: row.outboundCount,
    talkCount: row.talkCount,
    depth: row.depth,
    depthAt: row.depthAt?.toISOString() ?? null,
    depthInteractionId: row.depthInteractionId,
  };
}
