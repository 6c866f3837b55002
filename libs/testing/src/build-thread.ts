import { createHash } from 'node:crypto';
import { Thread, ThreadLink } from '#libs/interactions';
import { newId } from '#libs/platform';
import type { DataSource } from 'typeorm';

export type ThreadToBuild = Partial<Omit<Thread, 'workspaceId'>> & {
  /** Its pingbacks; its items are built by `buildInteraction` with `threadId` and `position`. */
  links?: { position: number; title: string; url?: string }[];
};

/** A thread without items; the id. */
export async function buildThread(
  dataSource: DataSource,
  workspaceId: string,
  { links = [], ...given }: ThreadToBuild = {},
): Promise<string> {
  const createdAt = given.createdAt ?? new Date('2026-01-03T00:00:00Z');
  const thread: Thread = {
    workspaceId,
    id: newId(),
    title: 'The bench by the door',
    url: null,
    postedAt: null,
    postedPrecision: null,
    opening: null,
    style: null,
    importId: null,
    updatedAt: createdAt,
    ...given,
    createdAt,
  };
  await dataSource.manager.insert(Thread, thread);
  for (const { position, title, url = null } of links) {
    const sourceKey = createHash('sha256').update(`${position} ${title}`).digest();
    const { id: threadId, importId } = thread;
    await dataSource.manager.insert(ThreadLink, { workspaceId, threadId, position, title, url, sourceKey, importId });
  }
  return thread.id;
}
