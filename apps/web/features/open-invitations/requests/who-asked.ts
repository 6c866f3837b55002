import type { CallRequest } from '../open-invitations.types';
import type { WhoAsked } from './use-request-actions';

export const somebodyNew = 'new';

/** A contact's id, `new`, or null while nothing was chosen. */
export type ChosenWho = string | null;

/** What stands chosen at first: whoever is known by the very same; never anybody by the name alone. */
export function firstWho({ matches }: CallRequest): ChosenWho {
  if (matches.length > 1) return null;
  return matches[0]?.id ?? somebodyNew;
}

export function mustSayWho({ matches }: CallRequest, who: ChosenWho): boolean {
  return who === null && matches.length > 1;
}

/** As the server takes it. */
export function whoToSend(who: ChosenWho): WhoAsked {
  if (who === null) return {};
  return { contactId: who === somebodyNew ? null : who };
}
