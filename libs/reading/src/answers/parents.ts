import type { CutItem } from '../styles/layout.types.js';

/** Per item the index of the one that it is set in under, or null; null for all where nothing is set in. */
export function parentsOf(items: CutItem[]): (number | null)[] {
  const above: number[] = [];
  return items.map(({ depth }, at) => {
    while (above.length > 0 && (items[above.at(-1) ?? 0]?.depth ?? 0) >= depth) above.pop();
    const parent = above.at(-1) ?? null;
    above.push(at);
    return parent;
  });
}
