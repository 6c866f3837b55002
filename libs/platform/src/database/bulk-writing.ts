/**
 * The key of the lock that whoever writes much into a workspace holds, as imports and their undoing do, one at a time.
 * What only follows from that which is written (reading it, comparing people, scoring them) waits for its end, since
 * most of it would have to be done again.
 */
export function bulkWriting(workspaceId: string): string {
  return `bulk writing ${workspaceId}`;
}
