import { Injectable } from '@nestjs/common';
import { OwnerIdentities } from '#libs/accounts';
import { Database } from '#libs/platform';
import type { Found } from '../pick-lines.js';
import { asksTheOwner, namesToCall, type AskedText } from './asks-the-owner.js';
import {
  atMost,
  MOST_CANDIDATES,
  type Asked,
  type Candidate,
  type FollowupReason,
  type ReasonQuestion,
} from './followup-reason.js';
import { WAITING_WORDS } from './unanswered.sql.js';

type WaitingRow = Omit<Asked, 'kind' | 'quote'> & AskedText & { contactId: string; lookedAt: number };

/** How many of the newest words are read; what lies further back does not wait any more for today. */
const MOST_READ = 2_000;

/** People who asked the owner something, or spoke to him by name, and heard nothing since: the newest first. */
@Injectable()
export class UnansweredReason implements FollowupReason {
  constructor(
    private readonly database: Database,
    private readonly owner: OwnerIdentities,
  ) {}

  async find({ access, now }: ReasonQuestion): Promise<Found<Candidate>> {
    const [identities, rows] = await Promise.all([
      this.owner.list(access.workspaceId),
      this.database.query<WaitingRow>(WAITING_WORDS, [access.workspaceId, now, MOST_READ]),
    ]);
    const names = namesToCall(identities);
    const people = new Map<string, Candidate>();
    for (const row of rows) {
      if (people.has(row.contactId)) continue;
      const asked = toAsked(row, names);
      if (asked) people.set(row.contactId, { contactId: row.contactId, asked });
      if (people.size > MOST_CANDIDATES) break;
    }
    const found = atMost([...people.values()]);
    return { ...found, more: found.more || rows[0]?.lookedAt === MOST_READ };
  }
}

function toAsked(
  { text, answers, contactId: _, lookedAt: __, ...where }: WaitingRow,
  names: Set<string>,
): Asked | null {
  const ask = asksTheOwner({ text, answers }, names);
  return ask && { ...where, ...ask };
}
