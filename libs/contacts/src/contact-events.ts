import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/platform';

/** Called inside the transaction that is about to delete the contacts. */
export type RemovingListener = (tx: Tx, workspaceId: string, contactIds: string[]) => Promise<void>;

/** Called inside the transaction that has moved rows from contact to contact; all of these contacts are there. */
export type MovedListener = (tx: Tx, workspaceId: string, contactIds: string[]) => Promise<void>;

/** What has become of two contacts. A split takes `goneId` out of `keptId`. */
export interface ContactsMerged {
  what: 'merged' | 'merge_undone' | 'split' | 'split_undone';
  mergeId: string;
  keptId: string;
  goneId: string;
}

/** Called once a merge, a split or the undo of one has been committed. */
export type MergedListener = (workspaceId: string, change: ContactsMerged) => Promise<void>;

/** Called inside the transaction in which a hand has told websites of a contact, in their normal form. */
export type WebsiteListener = (tx: Tx, workspaceId: string, contactId: string, websites: string[]) => Promise<void>;

/** What happens to contacts, told to the rooms above; a listener inside a transaction that throws stops the change. */
@Injectable()
export class ContactEvents {
  private readonly removingListeners: RemovingListener[] = [];
  private readonly ownerListeners: RemovingListener[] = [];
  private readonly movedListeners: MovedListener[] = [];
  private readonly mergedListeners: MergedListener[] = [];
  private readonly websiteListeners: WebsiteListener[] = [];

  onRemoving(listener: RemovingListener): void {
    this.removingListeners.push(listener);
  }

  /** Contacts who are the owner, before they are removed. */
  onFoundOwner(listener: RemovingListener): void {
    this.ownerListeners.push(listener);
  }

  onMoved(listener: MovedListener): void {
    this.movedListeners.push(listener);
  }

  onMerged(listener: MergedListener): void {
    this.mergedListeners.push(listener);
  }

  onWebsite(listener: WebsiteListener): void {
    this.websiteListeners.push(listener);
  }

  async removing(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    for (const listener of this.removingListeners) await listener(tx, workspaceId, contactIds);
  }

  async foundOwner(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    for (const listener of this.ownerListeners) await listener(tx, workspaceId, contactIds);
  }

  async moved(tx: Tx, workspaceId: string, contactIds: string[]): Promise<void> {
    for (const listener of this.movedListeners) await listener(tx, workspaceId, contactIds);
  }

  async website(tx: Tx, workspaceId: string, contactId: string, websites: string[]): Promise<void> {
    for (const listener of this.websiteListeners) await listener(tx, workspaceId, contactId, websites);
  }

  async merged(workspaceId: string, change: ContactsMerged): Promise<void> {
    for (const listener of this.mergedListeners) await listener(workspaceId, change);
  }
}
