import { Sessions } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { AvailabilityService } from '../availability/availability.service.js';
import { Bookings } from '../bookings/bookings.service.js';
import type { Call } from '../bookings/calls.repository.js';
import { OfferedSlots } from '../bookings/offered-slots.service.js';
import { CallNoticesRepository } from '../notices/call-notices.repository.js';
import type { BookingPage } from './booking-page.js';
import { OwnerNameQuery } from './owner-name.query.js';

export interface PageAsked {
  zone: string | null;
  /** Every free time, not only the first ones. */
  all: boolean;
  filled: Record<string, string>;
  /** The secret of the session of whoever looks, where he has one. */
  session?: string | undefined;
}

const FIRST_SLOTS = 12;
const MOST_SLOTS = 200;
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** All that the page of a link shows. */
@Injectable()
export class BookingPageQuery {
  constructor(
    private readonly bookings: Bookings,
    private readonly offered: OfferedSlots,
    private readonly availability: AvailabilityService,
    private readonly owners: OwnerNameQuery,
    private readonly sessions: Sessions,
    private readonly notices: CallNoticesRepository,
  ) {}

  /** Throws NotFoundError where the link is not valid. */
  async get(
    token: string,
    ask: PageAsked = { zone: null, all: false, filled: {} },
  ): Promise<{ page: BookingPage; call: Call | null; questions: string[] }> {
    const { session } = ask;
    const { invitation, call } = await this.bookings.open(token, async (of) =>
      session === undefined ? false : this.sessions.isOfMember(session, of),
    );
    const { workspaceId, minutes } = invitation;
    const [settings, slots, timeZone, ownerName, mail] = await Promise.all([
      this.availability.settingsOf(workspaceId),
      this.offered.list(invitation, call?.id ?? null),
      this.offered.timeZoneOf(workspaceId),
      this.owners.get(workspaceId),
      call && this.notices.findChangeTold(workspaceId, call, 'guest'),
    ]);
    const page: BookingPage = {
      path: `/call/${token}`,
      ownerName,
      ownerZone: timeZone,
      minutes,
      slots: slots.slice(0, MOST_SLOTS),
      most: ask.all ? MOST_SLOTS : FIRST_SLOTS,
      zone: ask.zone ?? call?.theirTimeZone ?? timeZone,
      zones,
      reachedBy: settings.reachedBy,
      questions: settings.questions,
      booked: call,
      mail,
      filled: ask.filled,
      problem: null,
    };
    return { page, call, questions: settings.questions };
  }
}
