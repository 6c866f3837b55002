import { addressBlock, hashSecret, newSecret } from '#libs/accounts';
import { Clock, ConflictError, Database, newId, NotFoundError, TooManyError, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { OpenInvitationsRepository, type OpenInvitation } from '../open-invitations.repository.js';
import { codeIn } from '../page-address.js';
import {
  CallRequestsRepository,
  type NewCallRequest,
  type PagedRequest,
} from '../requests/call-requests.repository.js';
import { mostWaiting } from '../standing.js';
import type { AskedCall } from './read-request.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** In an hour: enough for a household or an office behind one address. */
const MOST_FROM_ADDRESS = 5;
/** In an hour: more than the readers of a post that is much shared. */
const MOST_ON_PAGE = 40;
/** As `newSecret` makes them. */
const SECRET = /^[\w-]{43}$/;

export interface AskedFrom {
  /** Of the visitor. */
  address: string;
  /** The secret that the page gave with its form, so that a form sent twice is one request. */
  once: string | undefined;
}

/** What strangers do on a page for readers: ask, look what came of it, take it back. It never looks at contacts. */
@Injectable()
export class Asking {
  constructor(
    private readonly database: Database,
    private readonly pages: OpenInvitationsRepository,
    private readonly requests: CallRequestsRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws NotFoundError, the same whatever is wrong with an address. */
  async page(place: string): Promise<OpenInvitation> {
    const code = codeIn(place);
    const page = code === null ? null : await this.pages.findByCode(code);
    if (!page) throw new NotFoundError('There is nothing at this address, or not any more.');
    return page;
  }

  /**
   * The secret of the request's own page. Refused where the page takes none (409) and where too many came (429); what
   * a program filled in is set aside at once, and looks to it like any other.
   */
  async ask(place: string, asked: AskedCall, { address, once }: AskedFrom): Promise<string> {
    const { workspaceId, id } = await this.page(place);
    const secret = once !== undefined && SECRET.test(once) ? once : newSecret().secret;
    const askedFrom = hashSecret(`request ${addressBlock(address)}`);
    return this.database.transaction(async (tx) => {
      const page = await this.pages.findForUpdate(tx, workspaceId, id);
      if (!page?.isOn) throw new ConflictError('This page takes no requests just now.');
      const before = await this.requests.findByTokenIn(tx, hashSecret(secret));
      if (before && isSame(before, id, asked)) return secret;
      await this.refuseTooMany(tx, page, askedFrom);
      // A secret that somebody has used for other words opens those, so this one gets its own.
      const own = before ? newSecret().secret : secret;
      await this.requests.insert(tx, this.newRequest(page, asked), hashSecret(own), askedFrom);
      return own;
    });
  }

  /** Throws NotFoundError where no request has this secret. */
  async see(secret: string): Promise<PagedRequest> {
    const request = await this.requests.findByToken(hashSecret(secret));
    if (!request) throw new NotFoundError('There is nothing at this address, or not any more.');
    return request;
  }

  /** It is deleted for good, unless it was accepted. */
  async withdraw(secret: string): Promise<boolean> {
    return this.requests.withdraw(hashSecret(secret));
  }

  private async refuseTooMany(
    tx: Tx,
    { workspaceId, id, mostAWeek }: OpenInvitation,
    askedFrom: Buffer,
  ): Promise<void> {
    const now = this.clock.now().getTime();
    await this.requests.forgetAddresses(tx, workspaceId, new Date(now - DAY_MS));
    const since = new Date(now - HOUR_MS);
    const { waiting, onPage, fromAddress } = await this.requests.countOfLate(tx, workspaceId, id, { askedFrom, since });
    if (waiting >= mostWaiting(mostAWeek)) throw new ConflictError('This page takes no requests just now.');
    if (fromAddress >= MOST_FROM_ADDRESS || onPage >= MOST_ON_PAGE) {
      throw new TooManyError('Many requests have come in a short time. Please try again in an hour.', HOUR_MS / 1000);
    }
  }

  private newRequest({ workspaceId, id }: OpenInvitation, asked: AskedCall): NewCallRequest {
    const { name, nameValue, known, why, times, isTrapped } = asked;
    const now = this.clock.now();
    const said = {
      name,
      nameValue,
      knownAs: known.printed,
      knownKind: known.kind,
      knownValue: known.value,
      why,
      times,
    };
    const state = isTrapped ? ('spam' as const) : ('waiting' as const);
    const made = { state, createdAt: now, decidedAt: isTrapped ? now : null };
    return { workspaceId, id: newId(), openInvitationId: id, ...said, ...made };
  }
}

function isSame(before: PagedRequest, openInvitationId: string, { name, known, why, times }: AskedCall): boolean {
  const words = [before.openInvitationId, before.name, before.knownAs, before.why, before.times];
  return JSON.stringify(words) === JSON.stringify([openInvitationId, name, known.printed, why, times]);
}
