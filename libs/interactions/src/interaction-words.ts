export const channels = ['blog', 'twitter', 'phone', 'email', 'video', 'in_person', 'other'] as const;
export type Channel = (typeof channels)[number];

export const interactionKinds = ['comment', 'reply', 'mention', 'message', 'call', 'meeting', 'note'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const directions = ['inbound', 'outbound'] as const;
export type Direction = (typeof directions)[number];

/** How exactly an instant is known; 'none' goes with no instant at all. */
export const precisions = ['instant', 'day', 'month', 'year', 'none'] as const;
export type Precision = (typeof precisions)[number];

/** Who says when it happened: the item itself, the post under which it stands, or a person. */
export const datedBys = ['item', 'post', 'hand'] as const;
export type DatedBy = (typeof datedBys)[number];

/** How near a relation has come, from far to near. */
export const depths = ['none', 'wave', 'chat', 'letters', 'voice', 'met'] as const;
export type Depth = (typeof depths)[number];
