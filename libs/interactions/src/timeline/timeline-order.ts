const NO_THREAD = `'00000000-0000-0000-0000-000000000000'::uuid`;

/**
 * The one order of a contact's interactions, letter for letter that of the index interactions_timeline: by date, undated
 * first, and where dates are equal by thread and place in it, so that two undated threads don't mix.
 */
export function timelineOrder(alias: string): readonly string[] {
  return [
    `${alias}.sort_at`,
    `coalesce(${alias}.thread_id, ${NO_THREAD})`,
    `coalesce(${alias}.position, -1)`,
    `${alias}.part`,
    `${alias}.id`,
  ];
}

export function oldestFirst(alias: string): string {
  return timelineOrder(alias).join(', ');
}

export function newestFirst(alias: string): string {
  return timelineOrder(alias)
    .map((value) => `${value} desc`)
    .join(', ');
}
