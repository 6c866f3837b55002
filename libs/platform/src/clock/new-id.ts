import { v7 } from 'uuid';

/** A UUID of version 7: ids made later sort later, which keeps index pages warm. */
export function newId(): string {
  return v7();
}
