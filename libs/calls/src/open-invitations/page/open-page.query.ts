import { newSecret, Workspaces } from '#libs/accounts';
import { Injectable } from '@nestjs/common';
import { AvailabilityService } from '../../availability/availability.service.js';
import { OwnerNameQuery } from '../../booking-page/owner-name.query.js';
import type { AskedPage } from './asked-page.js';
import { Asking } from './asking.service.js';
import type { OpenPage } from './open-page.js';
import { PageStandingQuery } from './page-standing.query.js';
import { RequestLinkQuery } from './request-link.query.js';

/** All that the public pages show: of an open invitation, and of one's own request. */
@Injectable()
export class OpenPageQuery {
  constructor(
    private readonly asking: Asking,
    private readonly standings: PageStandingQuery,
    private readonly owners: OwnerNameQuery,
    private readonly workspaces: Workspaces,
    private readonly availability: AvailabilityService,
    private readonly links: RequestLinkQuery,
  ) {}

  /** Throws NotFoundError where there is none at this address. */
  async open(place: string, filled: Record<string, string> = {}): Promise<OpenPage> {
    const page = await this.asking.page(place);
    const [{ timeZone }, { slotMinutes }, ownerName] = await Promise.all([
      this.workspaces.get(page.workspaceId),
      this.availability.settingsOf(page.workspaceId),
      this.owners.get(page.workspaceId),
    ]);
    const { title, words, question, postTitle, postUrl, mostAWeek } = page;
    const said = { ownerName, title, words, question, postTitle, postUrl, mostAWeek, filled };
    return {
      ...said,
      minutes: page.minutes ?? slotMinutes,
      standing: await this.standings.get(page, timeZone),
      once: filled['once'] ?? newSecret().secret,
      problem: null,
    };
  }

  /** Throws NotFoundError where no request has this secret. */
  async asked(secret: string): Promise<AskedPage> {
    const request = await this.asking.see(secret);
    const [{ timeZone }, ownerName, link] = await Promise.all([
      this.workspaces.get(request.workspaceId),
      this.owners.get(request.workspaceId),
      this.links.stateOf(request),
    ]);
    const { name, knownAs, why, times, state, createdAt } = request;
    const askedOn = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(createdAt);
    return { ownerName, name, knownAs, why, times, state, link, askedOn, callPath: `/call/${secret}` };
  }
}
