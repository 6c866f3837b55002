import { ContactEvents } from '#libs/contacts';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LinkOwners } from './link-owners.service.js';

/** Whose site is told by hand has written about the post, too. */
@Injectable()
export class MeetLinksWhenWebsiteKnown implements OnModuleInit {
  constructor(
    private readonly events: ContactEvents,
    private readonly links: LinkOwners,
  ) {}

  onModuleInit(): void {
    this.events.onWebsite((tx, workspaceId, contactId, websites) =>
      this.links.meet(
        tx,
        workspaceId,
        websites.map((website) => ({ website, contactId, importId: null })),
      ),
    );
  }
}
