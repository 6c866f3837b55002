import type { FactKind } from '#libs/reading';

export const signalTypes = [
  'wants_to_talk',
  'invitation',
  'promise',
  'question',
  'talked',
  'fact',
  'relation',
] as const;
export type SignalType = (typeof signalTypes)[number];

export const factKinds = [
  'health',
  'family',
  'life_event',
  'location',
  'job',
  'age',
  'interest',
  'trait',
  'education',
  'plan',
] as const satisfies FactKind[];

/** What a person says of a signal; a promise begins as `open`, everything else as `read`. */
export const signalStates = ['read', 'confirmed', 'open', 'kept', 'dropped', 'dismissed'] as const;
export type SignalState = (typeof signalStates)[number];

/** Who gave a promise. */
export const promisers = ['owner', 'contact'] as const;
export type Promiser = (typeof promisers)[number];

const statesOfPromise: readonly SignalState[] = ['open', 'kept', 'dropped', 'dismissed'];
const statesOfOthers: readonly SignalState[] = ['read', 'confirmed', 'dismissed'];

/** The states that a signal of this type may have, the first one from the reading itself. */
export function statesOf(type: SignalType): readonly SignalState[] {
  return type === 'promise' ? statesOfPromise : statesOfOthers;
}
