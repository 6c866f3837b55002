import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';

/** Called inside the transaction that is about to delete the contacts. */
export type RemovingListener = (tx: Tx, workspaceId: string, contactIds: string[]) => Promise<void>;

/** Called inside the transaction in which a hand has told websites of a contact, in their normal form. */
export type WebsiteListener = (tx: Tx, workspaceId: string, contactId: string, websites: string[]) => Promise<void>;

/** What happens to contacts, told to the rooms above; a listener that throws stops the change. */
@Injectable()
export class ContactEvents {
  private readonly removingListeners: RemovingListener[] = [];

  private readonly websiteListeners: WebsiteListener[] = [];

  onWebsite(listener: WebsiteListener): void {
    this.websiteListeners.push(listener);
  }

  async website(tx: Tx, workspaceId: string, contactId: string, websites: string[]): Promise<void> {
    for (const listener of this.websiteListeners) await listener(tx, workspaceId, contactId, websites);
  }

  onRemoving(listener: RemovingListener): void {
    this.removingListeners.push(listener);
  }

  async removing(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    for (const listener of this.removingListeners) await listener(tx, workspaceId, contactIds);
  }
}
