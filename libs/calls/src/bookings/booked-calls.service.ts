import { Clock, newId, NotFoundError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CallSettingsRepository } from '../availability/call-settings.repository.js';
import type { EndedBy } from '../call-words.js';
import { BookingLinks } from '../notices/booking-links.service.js';
import { CallNotices } from '../notices/call-notices.service.js';
import { CallsRepository, type Call } from './calls.repository.js';

export type CallToBook = Omit<
  Call,
  'id' | 'state' | 'sequence' | 'sealedLink' | 'endedBy' | 'interactionId' | 'createdAt' | 'updatedAt'
>;

export interface CallEnd {
  state: 'held' | 'missed' | 'cancelled';
  endedBy: EndedBy | null;
  interactionId?: string | null;
}

/** Every change of a call, with what is to be told of it, in the transaction of whoever changes it. */
@Injectable()
export class BookedCalls {
  constructor(
    private readonly calls: CallsRepository,
    private readonly settings: CallSettingsRepository,
    private readonly notices: CallNotices,
    private readonly links: BookingLinks,
    private readonly clock: Clock,
  ) {}

  /** The call that stands booked by an invitation. */
  find(workspaceId: string, invitationId: string): Promise<Call | null> {
    return this.calls.findBooked(workspaceId, invitationId);
  }

  findForUpdate(tx: Tx, workspaceId: string, invitationId: string): Promise<Call | null> {
    return this.calls.findBookedForUpdate(tx, workspaceId, invitationId);
  }

  /** Held until the transaction ends, whatever has become of it. */
  async getForUpdate(tx: Tx, workspaceId: string, id: string): Promise<Call> {
    // The lock of whoever books comes first here too, so that nobody waits for somebody who waits for him.
    await this.settings.getLocked(tx, workspaceId);
    const call = await this.calls.findForUpdate(tx, workspaceId, id);
    if (!call) throw new NotFoundError('There is no such call.');
    return call;
  }

  /** `secret` is that of the link it is booked by; null where the owner plans it. */
  async book(tx: Tx, wanted: CallToBook, secret: string | null): Promise<Call> {
    const now = this.clock.now();
    const sealedLink = secret === null ? null : await this.links.seal(wanted, secret);
    const open = { state: 'booked' as const, sequence: 0, endedBy: null, interactionId: null };
    const call: Call = { ...wanted, ...open, id: newId(), sealedLink, createdAt: now, updatedAt: now };
    await this.calls.insert(tx, call);
    await this.notices.lay(tx, call, 'booked', secret === null ? 'owner' : 'contact');
    return call;
  }

  async move(tx: Tx, call: Call, startsAt: Date, by: EndedBy): Promise<Call> {
    const moved = await this.calls.move(tx, call, startsAt, this.clock.now());
    await this.notices.lay(tx, moved, 'moved', by);
    return moved;
  }

  async end(tx: Tx, call: Call, { state, endedBy, interactionId = null }: CallEnd): Promise<Call> {
    const ended = await this.calls.end(tx, call, { state, endedBy, interactionId }, this.clock.now());
    if (state === 'cancelled') await this.notices.lay(tx, ended, 'cancelled', endedBy ?? 'owner');
    else await this.notices.drop(tx, ended);
    return ended;
  }

  /** As if nobody had said what came of it. */
  async reopen(tx: Tx, call: Call): Promise<Call> {
    const end = { state: 'booked' as const, endedBy: null, interactionId: null };
    const reopened = await this.calls.end(tx, call, end, this.clock.now());
    await this.notices.lay(tx, reopened, null, 'owner');
    return reopened;
  }

  /** To be called once the change is committed: whoever sends what is told need not wait for his sweep. */
  tell(call: Call): Promise<void> {
    return this.notices.tell(call);
  }
}
