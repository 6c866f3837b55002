import { Config, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { Bookings } from '../bookings/bookings.service.js';
import { calendarFile } from '../calendar-file/calendar-file.js';
import { callEvent } from '../calendar-file/call-event.js';
import { guestEventWords } from '../calendar-file/event-words.js';
import { CallToldQuery } from '../notices/call-told.query.js';

/** The calendar file of the call that is booked by a link. */
@Injectable()
export class BookingFileQuery {
  constructor(
    private readonly bookings: Bookings,
    private readonly told: CallToldQuery,
    private readonly config: Config,
  ) {}

  /** Throws NotFoundError where the link is not valid, or no call is booked by it. */
  async get(secret: string): Promise<string> {
    const { call } = await this.bookings.open(secret);
    const told = call && (await this.told.find(call.workspaceId, call.id));
    if (!told) throw new NotFoundError('No call is booked by this link.');
    // Who asks has the link, so that it may stand in the file though it is not kept.
    const words = guestEventWords({ ...told, guestPath: `/call/${secret}` }, this.config.publicUrl);
    return calendarFile(null, callEvent({ ...told.call, isCancelled: false }, words));
  }
}
