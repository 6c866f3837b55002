import type { OwnerNames } from '../names/fold-name.js';
import { findBulletLevels } from './bullet-marks.js';
import { cutBlocks } from './cut-blocks.js';
import { cutBullets } from './cut-bullets.js';
import { cutDated, findDatedHeads } from './cut-dated.js';
import type { CutPage } from './layout.types.js';
import { cutRuled } from './cut-ruled.js';
import { cutPlatform, cutStackedBlocks } from './platforms/cut-platform.js';
import { isPingbackLine } from './pingback.js';

// Dashes, stars and numbers begin many lists; a name, a pingback or an @ among them tells a thread from those.
const WITNESSED = 0.7;

/** Cuts a page into items in whichever style explains it best. */
export function cutPage(lines: string[], owner: OwnerNames): CutPage {
  const platform = cutPlatform(lines);
  if (platform !== null) return platform;
  const heads = findDatedHeads(lines);
  const levels = findBulletLevels(lines);
  const bullets = levels[0]?.loose ?? 0;
  const says = heads[0]?.form === 'says';
  const blocks = says ? null : cutStackedBlocks(lines, 1.2 * Math.max(heads.length, bullets));
  if (blocks !== null) return blocks;
  if (heads.length >= 2 && (says || heads.length * 2 >= bullets)) return cutDated(lines, heads);
  if (levels[0] !== undefined && !(says && bullets < 2)) {
    const page = cutBullets(lines, levels, owner);
    if (page.items.length > 0 && (levels[0].strong || page.certainty >= WITNESSED)) return page;
  }
  if (says || lines.some((line) => isPingbackLine(line))) return cutDated(lines, heads);
  return cutRuled(lines) ?? cutBlocks(lines);
}
