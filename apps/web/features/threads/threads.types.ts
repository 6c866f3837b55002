import type { ThreadItem } from '#libs/interactions';

export type { ThreadItem, ThreadView as ThreadLine } from '#libs/interactions';

export type ThreadPart = ThreadItem['parts'][number];
