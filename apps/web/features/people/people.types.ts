export type { Boundary, Circle } from '#libs/contacts';
export type { ReviewLine } from '#libs/followups';
export type { Channel, Depth, LastWords, PersonLine } from '#libs/interactions';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}
