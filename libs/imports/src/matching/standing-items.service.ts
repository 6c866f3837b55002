import { Injectable } from '@nestjs/common';
import { InteractionArchive, Threads } from '#libs/interactions';
import type { Tx } from '#libs/platform';
import type { Place } from './place.js';
import { areWordsEnough, wordsKey } from './words-key.js';
import { FilingRepository, type FoundWords } from '../filing/filing.repository.js';
import { authorKey } from './source-key.js';
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
    private readonly filing: FilingRepository,
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
    await this.addFromFiles(tx, workspaceId, threadId, items, places);
    const linked = items.filter(isLink).map(keyBytes);
    const links =
      linked.length === 0 ? [] : await this.threads.findLinksBySourceKeys(tx, workspaceId, threadId, linked);
    return { places, links: new Set(links.map(({ sourceKey }) => sourceKey.toString('hex'))) };
  }

  /** What an export of the blog has brought stands under the export's own keys; it is known again by its words. */
  private async addFromFiles(
    tx: Tx,
    workspaceId: string,
    threadId: string,
    items: StampedItem[],
    places: Map<string, Place[]>,
  ): Promise<void> {
    const sought = items.filter(({ item, key }) => item.kind !== 'pingback' && !places.has(key));
    const words = sought.map(({ item }) => wordsKey(item.text)).filter((key) => key !== null);
    const filed = words.length === 0 ? [] : await this.filing.findFiledByWords(tx, workspaceId, threadId, words);
    for (const one of filed.length === 0 ? [] : sought) {
      const key = wordsKey(one.item.text)?.toString('hex');
      const at = filed.findIndex((row) => row.wordsKey === key && mayBeOneAuthor(row.printedAuthor, one));
      if (at < 0) continue;
      const [{ id, contactId }] = filed.splice(at, 1) as [FoundWords];
      places.set(one.key, [{ interactionId: id, contactId }]);
    }
  }
}

function mayBeOneAuthor(standing: string | null, { item }: StampedItem): boolean {
  if (standing === null || item.printedAuthor === null) return areWordsEnough(item.text);
  return authorKey(standing) === authorKey(item.printedAuthor);
}
