import type { OwnerNames } from '../names/fold-name.js';
import { findBulletLevels } from './bullet-marks.js';
import { cutBlocks } from './cut-blocks.js';
import { cutBullets } from './cut-bullets.js';
import { cutDated, findDatedHeads } from './cut-dated.js';
import type { ThreadStyle } from '../thread.types.js';
import type { CutPage } from './layout.types.js';
import { cutRuled } from './cut-ruled.js';
import { cutPlatform, cutStackedBlocks } from './platforms/cut-platform.js';
import { isPingbackLine } from './pingback.js';

// Dashes, stars and numbers begin many lists; a name, a pingback or an @ among them tells a thread from those.
const WITNESSED = 0.7;
const FEWEST_ITEMS = 4;
const LONGEST_TITLE = 120;
const FORUMS: ReadonlySet<ThreadStyle> = new Set(['discourse', 'forum', 'unknown']);

/** Cuts a page into items in whichever style explains it best. */
export function cutPage(lines: string[], owner: OwnerNames): CutPage {
  const platform = cutPlatform(lines);
  if (platform !== null) return withoutOwnersPost(lines, platform, owner);
  const heads = findDatedHeads(lines);
  const levels = findBulletLevels(lines);
  const bullets = levels[0]?.loose ?? 0;
  const says = heads[0]?.form === 'says';
  const blocks = says ? null : cutStackedBlocks(lines, 1.2 * Math.max(heads.length, bullets));
  if (blocks !== null) return withoutOwnersPost(lines, blocks, owner);
  if (heads.length >= 2 && (says || heads.length * 2 >= bullets)) return cutDated(lines, heads);
  const listed = levels[0] !== undefined && !(says && bullets < 2) ? cutBullets(lines, levels, owner) : null;
  const isFirm = listed !== null && (levels[0]?.strong === true || listed.certainty >= WITNESSED);
  if (isFirm && listed.items.length > 0) return listed;
  if (says || lines.some((line) => isPingbackLine(line))) return cutDated(lines, heads);
  const other = cutRuled(lines) ?? cutBlocks(lines);
  return other.items.length === 0 && listed !== null && isMostOfPage(lines, listed) ? listed : other;
}

/** Whether a list is what the page is there for: several points, and most of the words stand in them. */
function isMostOfPage(lines: string[], { items }: CutPage): boolean {
  const length = (texts: string[]) => texts.reduce((sum, text) => sum + text.trim().length, 0);
  return items.length >= FEWEST_ITEMS && length(items.map(({ text }) => text)) * 2 >= length(lines);
}

/** A page that begins with the owner's post, which bears the same head as what answers it, as forums print it. */
function withoutOwnersPost(lines: string[], page: CutPage, owner: OwnerNames): CutPage {
  const [first, second] = page.items;
  if (first === undefined || second === undefined || page.items.length < FEWEST_ITEMS) return page;
  if (!FORUMS.has(page.style)) return page;
  const isOwners = first.author !== null && owner.isLine(first.author) && first.answering === null;
  if (!isOwners || first.text === '' || lines.slice(0, first.line - 1).some((line) => line.length > LONGEST_TITLE))
    return page;
  return { ...page, openingEnd: second.line - 1, items: page.items.slice(1) };
}
