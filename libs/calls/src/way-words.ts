import type { CallWay } from './call-words.js';

export interface HowToTalk {
  way: CallWay;
  /** Their number or name there; empty where they call, or where nobody said. */
  reachAt: string;
  /** Null where it was planned by hand. */
  invitationId: string | null;
  /** What a guest who calls himself is told; may be empty. */
  reachedBy: string;
}

const plain: Record<CallWay, string> = { phone: 'By phone.', video: 'By a picture call.', in_person: 'In person.' };
const number = /^\+?[\d ()./-]{5,24}$/;

/** How they talk, in words for the owner. */
export function wayForOwner(how: HowToTalk): string {
  if (how.reachAt !== '') return how.way === 'phone' ? `You call ${how.reachAt}.` : `You call them: ${how.reachAt}.`;
  if (how.invitationId === null) return plain[how.way];
  return how.reachedBy === '' ? 'They call you.' : `They call you: ${how.reachedBy}.`;
}

/**
 * How they talk, in words for a guest's mail and calendar. Who holds a link may give anybody's address, so of what he typed
 * nothing but a number stands there.
 */
export function wayForGuest(how: HowToTalk, ownerName: string): string {
  if (how.reachAt !== '') {
    if (how.way !== 'phone') return `${ownerName} calls you where you said.`;
    return number.test(how.reachAt) ? `${ownerName} calls you at ${how.reachAt}.` : `${ownerName} calls you.`;
  }
  if (how.invitationId === null) return plain[how.way];
  return how.reachedBy === '' ? `You call ${ownerName}.` : `You call ${ownerName}: ${how.reachedBy}.`;
}
