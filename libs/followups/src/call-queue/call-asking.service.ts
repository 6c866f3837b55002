import { Workspaces, type Access } from '#libs/accounts';
import { AvailabilityService, CallInvitations, FreeWeekQuery, type InvitationToSend } from '#libs/calls';
import { Clock, ConflictError, dayOf, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { plusDays } from '../facts/touches.js';
import { PeopleQuery } from '../people/people.query.js';
import type { Person } from '../people/person.js';
import { CandidatesQuery } from '../suggestions/candidates.query.js';
import { counted } from '../wording/number-words.js';
import { openingWords } from './opening-words.js';

/** After so long there is more to tell each other. */
const DAYS_OF_LONG_SILENCE = 365;
const LONGEST_CALL = 240;

export interface Asked {
  items: InvitationToSend[];
  /** Who was not asked, and why. */
  left: { contactId: string; why: string }[];
}

/** Drafts invitations to a call, each in words that come from the very reason for it; nothing is sent. */
@Injectable()
export class CallAsking {
  constructor(
    private readonly invitations: CallInvitations,
    private readonly candidates: CandidatesQuery,
    private readonly people: PeopleQuery,
    private readonly availability: AvailabilityService,
    private readonly weeks: FreeWeekQuery,
    private readonly workspaces: Workspaces,
    private readonly clock: Clock,
  ) {}

  /** A link that was sent before ends: who is asked by hand is asked anew. */
  async ask(access: Access, contactId: string, minutes?: number): Promise<InvitationToSend> {
    return this.invite(access, contactId, { minutes, again: true });
  }

  /** Whoever was asked already is left in peace, so that a second run makes nothing; refused (409) beyond the places. */
  async askMany(access: Access, contactIds: string[], minutes?: number): Promise<Asked> {
    const places = (await this.weeks.find(access.workspaceId))?.places ?? 0;
    if (contactIds.length > places)
      throw new ConflictError(`There is room for ${counted(places, 'call')} only; ask no more people than that.`);
    const asked: Asked = { items: [], left: [] };
    for (const contactId of contactIds) {
      try {
        asked.items.push(await this.invite(access, contactId, { minutes, again: false }));
      } catch (error) {
        if (!(error instanceof ConflictError || error instanceof NotFoundError)) throw error;
        asked.left.push({ contactId, why: error.detail });
      }
    }
    return asked;
  }

  private async invite(
    access: Access,
    contactId: string,
    { minutes, again }: { minutes?: number | undefined; again: boolean },
  ): Promise<InvitationToSend> {
    const { workspaceId } = access;
    const now = this.clock.now();
    const { timeZone } = await this.workspaces.get(workspaceId);
    const day = { today: dayOf(now, timeZone), timeZone };
    const [reasons, people, { slotMinutes }] = await Promise.all([
      this.candidates.ofContact(workspaceId, contactId, now, day.today),
      this.people.byIds(workspaceId, [contactId]),
      this.availability.settingsOf(workspaceId),
    ]);
    const person = people.get(contactId);
    if (!person) throw new NotFoundError('There is no such contact.');
    const standing = reasons.filter(({ state }) => state !== 'dismissed');
    return this.invitations.invite(access, contactId, {
      minutes: minutes ?? minutesFor(person, slotMinutes, now),
      why: openingWords(standing, person, day),
      again,
    });
  }
}

function minutesFor({ lastExchangeAt }: Person, slotMinutes: number, now: Date): number {
  const wasLong = lastExchangeAt !== null && plusDays(lastExchangeAt, DAYS_OF_LONG_SILENCE) < now;
  return wasLong ? Math.min(LONGEST_CALL, 2 * slotMinutes) : slotMinutes;
}
