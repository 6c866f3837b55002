/** The circles that have a cadence, from near to far. */
export const circles = ['inner', 'close', 'circle', 'wide'] as const;
export type Circle = (typeof circles)[number];

/** After how many days of silence somebody of a circle is due. */
export type Cadences = Record<Circle, number>;

export const LONGEST_CADENCE_DAYS = 3650;
