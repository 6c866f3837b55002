import { Injectable } from '@nestjs/common';
import { InteractionArchive, Threads } from '#libs/interactions';
import type { Tx } from '#libs/platform';
import type { Place } from './place.js';
import { keyBytes, type StampedItem } from './stamp-item.js';

/** What stands in a thread already, by source key in hex. */
export interface Standing {
  places: Map<string, Place[]>;
  links: Set<string>;
}

export function isStanding({ places, links }: Standing, { item, key }: StampedItem): boolean {
  return item.kind === 'pingback' ? links.has(key) : places.has(key);
}

/** Finds the items of a source that its thread has already. */
@Injectable()
export class StandingItems {
  constructor(
    private readonly archive: InteractionArchive,
    private readonly threads: Threads,
  ) {}

  async find(tx: Tx, workspaceId: string, threadId: string, items: StampedItem[]): Promise<Standing> {
    const isLink = ({ item }: StampedItem) => item.kind === 'pingback';
    const spoken = items.filter((one) => !isLink(one)).map(keyBytes);
    const places = new Map<string, Place[]>();
    for (const filed of await this.archive.findBySourceKeys(tx, workspaceId, spoken)) {
      if (filed.threadId !== threadId || filed.sourceKey === null) continue;
      const key = filed.sourceKey.toString('hex');
      places.set(key, [...(places.get(key) ?? []), { interactionId: filed.id, contactId: filed.contactId }]);
    }
    const linked = items.filter(isLink).map(keyBytes);
    const links =
      linked.length === 0 ? [] : await this.threads.findLinksBySourceKeys(tx, workspaceId, threadId, linked);
    return { places, links: new Set(links.map(({ sourceKey }) => sourceKey.toString('hex'))) };
  }
}
