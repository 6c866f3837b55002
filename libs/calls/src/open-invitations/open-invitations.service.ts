import type { Access } from '#libs/accounts';
import { Clock, ConflictError, Database, newId, NotFoundError } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { OpenInvitationDto } from './open-invitation.dto.js';
import { OpenInvitationsRepository, type OpenInvitation } from './open-invitations.repository.js';
import { newPageCode } from './page-address.js';
import { CallRequestsRepository } from './requests/call-requests.repository.js';

/** Far more posts than anybody opens his door under; the list counts what came of each. */
const MOST_PAGES = 100;

const usual = {
  isOn: true,
  title: 'Want to talk?',
  words: '',
  question: '',
  postTitle: '',
  postUrl: null,
  minutes: null,
  mostAWeek: 1,
};

/** What the owner does with his pages for readers: makes them, changes them, gives them another address. */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly database: Database,
    private readonly pages: OpenInvitationsRepository,
    private readonly requests: CallRequestsRepository,
    private readonly clock: Clock,
  ) {}

  /** The new page's id. */
  async make({ workspaceId }: Access, wanted: OpenInvitationDto): Promise<string> {
    const now = this.clock.now();
    const made = { workspaceId, id: newId(), code: newPageCode(), createdAt: now, updatedAt: now };
    await this.database.transaction(async (tx) => {
      if ((await this.pages.count(tx, workspaceId)) >= MOST_PAGES) {
        throw new ConflictError(`A workspace keeps at most ${MOST_PAGES} open invitations.`);
      }
      await this.pages.insert(tx, { ...usual, ...given(wanted), ...made });
    });
    return made.id;
  }

  async change(access: Access, id: string, change: OpenInvitationDto): Promise<void> {
    await this.changing(access, id, () => given(change));
  }

  /** The address from before leads nowhere from now on; who has asked keeps his own link. */
  async renew(access: Access, id: string): Promise<void> {
    await this.changing(access, id, () => ({ code: newPageCode() }));
  }

  /** Only while nobody has asked: what came of a page is not lost by a click. */
  async remove({ workspaceId }: Access, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const page = await this.pages.findForUpdate(tx, workspaceId, id);
      if (!page) throw notFound();
      if (await this.requests.hasAny(tx, workspaceId, id)) {
        throw new ConflictError('Somebody has asked here already; switch it off instead.');
      }
      await this.pages.remove(tx, workspaceId, id);
    });
  }

  private async changing({ workspaceId }: Access, id: string, change: () => Partial<OpenInvitation>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const page = await this.pages.findForUpdate(tx, workspaceId, id);
      if (!page) throw notFound();
      await this.pages.save(tx, { ...page, ...change(), updatedAt: this.clock.now() });
    });
  }
}

function given(fields: OpenInvitationDto): Partial<OpenInvitation> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function notFound(): NotFoundError {
  return new NotFoundError('There is no such open invitation.');
}
