import { Workspaces } from '#libs/accounts';
import { Database } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { AvailabilityService } from '../availability/availability.service.js';
import { Bookings } from '../bookings/bookings.service.js';
import type { Call } from '../bookings/calls.repository.js';
import type { BookingPage } from './booking-page.js';

export interface PageAsked {
  zone: string | null;
  /** Every free time, not only the first ones. */
  all: boolean;
  filled: Record<string, string>;
}

const FIRST_SLOTS = 12;
const MOST_SLOTS = 200;
const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** All that the page of a link shows. */
@Injectable()
export class BookingPageQuery {
  constructor(
    private readonly database: Database,
    private readonly bookings: Bookings,
    private readonly availability: AvailabilityService,
    private readonly workspaces: Workspaces,
  ) {}

  /** Throws NotFoundError where the link is not valid. */
  async get(
    token: string,
    ask: PageAsked = { zone: null, all: false, filled: {} },
  ): Promise<{ page: BookingPage; call: Call | null; questions: string[] }> {
    const { invitation, call } = await this.bookings.open(token);
    const { workspaceId, minutes } = invitation;
    const [settings, slots, { timeZone }, ownerName] = await Promise.all([
      this.availability.settingsOf(workspaceId),
      this.availability.slots(workspaceId, { minutes, movingId: call?.id ?? null }),
      this.workspaces.get(workspaceId),
      this.ownerName(workspaceId),
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
      filled: ask.filled,
      problem: null,
    };
    return { page, call, questions: settings.questions };
  }

  private async ownerName(workspaceId: string): Promise<string> {
    const [owner] = await this.database.query<{ name: string }>(
      `select u.name from members m join users u on u.id = m.user_id
       where m.workspace_id = $1 and m.role = 'owner' order by m.created_at, u.id limit 1`,
      [workspaceId],
    );
    return owner?.name ?? 'us';
  }
}
