import type { CallTold } from '../notices/call-told.query.js';
import { wayForGuest, wayForOwner, type HowToTalk } from '../way-words.js';
import type { EventWords } from './call-event.js';

/** Time enough to read the brief once more. */
const RING_MINUTES = 10;

type ToldToGuest = Pick<CallTold, 'call' | 'ownerName' | 'reachedBy' | 'guestPath'>;

/** A call in the guest's calendar; of the guest nothing stands there but what leads to him. `publicUrl` null: no link. */
export function guestEventWords(told: ToldToGuest, publicUrl: string | null): EventWords {
  const { call, ownerName, reachedBy } = told;
  const url = guestLink(told, publicUrl);
  const location = wayForGuest({ ...call, reachedBy }, ownerName);
  const change = url === null ? [] : [`To move or cancel it: ${url}`];
  return { summary: `Call with ${ownerName}`, location, description: [location, ...change].join('\n'), url };
}

/** A call in the owner's calendar, which rings before it. `webAddress` is where he reaches the product. */
export function ownerEventWords(
  call: HowToTalk & { contactId: string; contactName: string },
  webAddress: string,
): EventWords {
  const url = briefAddress(call.contactId, webAddress);
  const location = wayForOwner(call);
  const description = `${location}\nBrief: ${url}`;
  return { summary: `Call with ${call.contactName}`, location, description, url, ringMinutes: RING_MINUTES };
}

/** Where the guest moves or cancels his call; null where that is not known. */
export function guestLink({ guestPath }: Pick<CallTold, 'guestPath'>, publicUrl: string | null): string | null {
  return guestPath === null || publicUrl === null ? null : new URL(guestPath, publicUrl).href;
}

/** What is good to know before the talk. */
export function briefAddress(contactId: string, webAddress: string): string {
  return `${webAddress}/people/${contactId}/brief`;
}
