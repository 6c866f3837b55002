/** Where somebody lives, as far as is known. */
export interface KnownPlace {
  placeId: number;
  name: string;
  region: string;
  country: string;
  lat: number;
  lon: number;
  /** From 0 to 1; of what was set by hand, 1. */
  confidence: number;
  /** Somewhere near that place, not in it. */
  isNear: boolean;
  byHand: boolean;
  /** The fact in whose words it stands; null where it was set by hand. */
  signalId: string | null;
}

export interface Home {
  place: KnownPlace | null;
  /** What the words were from which it was read, so that they are not read again; null: there were none. */
  readFrom: string | null;
  /** It differs from what is kept. */
  isNew: boolean;
}

export const NO_HOME: Home = { place: null, readFrom: null, isNew: false };

/** Whether no other place of the name is likely to be meant. */
export function isSure(place: KnownPlace): boolean {
  return place.confidence >= 0.75;
}
