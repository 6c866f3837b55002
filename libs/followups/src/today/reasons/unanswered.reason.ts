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

type WaitingRow = Omit<Asked, 'kind' | 'quote'> & AskedText & { contactId: string; cameAt: Date; lookedAt: number };

/** How many of the newest words are read: a few hundred hold enough people, or else thousands are tried. */
const READS = [400, 2_000];

/** A question waits longer than words that only were addressed to the owner. */
const DAYS_OF_ADDRESS = 60;
const DAY_MS = 86_400_000;

/** People who asked the owner something, or spoke to him by name, and heard nothing since: the newest first. */
@Injectable()
export class UnansweredReason implements FollowupReason {
  constructor(
    private readonly database: Database,
    private readonly owner: OwnerIdentities,
  ) {}

  async find({ access, now }: ReasonQuestion): Promise<Found<Candidate>> {
    const names = namesToCall(await this.owner.list(access.workspaceId));
    let found: Found<Candidate> = { candidates: [], more: true };
    for (const read of READS) {
      const rows = await this.database.query<WaitingRow>(WAITING_WORDS, [access.workspaceId, now, read]);
      const people = peopleWhoAsk(rows, names, now);
      const readToTheEnd = (rows[0]?.lookedAt ?? 0) < read;
      found = { ...atMost(people), more: people.length > MOST_CANDIDATES || !readToTheEnd };
      if (people.length > MOST_CANDIDATES || readToTheEnd) break;
    }
    return found;
  }
}

function peopleWhoAsk(rows: WaitingRow[], names: ReadonlySet<string>, now: Date): Candidate[] {
  const people = new Map<string, Candidate>();
  for (const { text, answers, contactId, cameAt, lookedAt: _, ...where } of rows) {
    const ask = people.has(contactId) ? null : asksTheOwner({ text, answers }, names);
    const tooOld = ask?.kind === 'address' && now.getTime() - cameAt.getTime() > DAYS_OF_ADDRESS * DAY_MS;
    if (ask && !tooOld) people.set(contactId, { contactId, asked: { ...where, ...ask } });
    if (people.size > MOST_CANDIDATES) break;
  }
  return [...people.values()];
}
