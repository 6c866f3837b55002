export const boundaries = ['deceased', 'do_not_contact', 'no_phone', 'business_only'] as const;

/** How somebody may not be reached, or not any more. */
export type Boundary = (typeof boundaries)[number];

/** The boundaries of people to whom nobody is sent: the dead, and who does not want to hear from the owner. */
export const leftAlone: readonly Boundary[] = ['deceased', 'do_not_contact'];

export function isLeftAlone(of: readonly Boundary[]): boolean {
  return of.some((one) => leftAlone.includes(one));
}

/** Each once, in the order of the list. */
export function sortBoundaries(of: readonly Boundary[]): Boundary[] {
  return boundaries.filter((one) => of.includes(one));
}
