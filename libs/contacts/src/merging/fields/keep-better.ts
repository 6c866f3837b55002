import { sortBoundaries, type Boundary } from '../../boundaries.js';
import { circles } from '../../contact.entity.js';
import { betterName } from './better-name.js';
import { isSame, type ContactRow } from './contact-row.js';

/** From whom a field of the merged contact came. */
export type Origin = 'kept' | 'gone' | 'both';
export type Origins = Partial<Record<OriginField, Origin>>;

export const originFields = [
  'name',
  'circle',
  'cadence_days',
  'about',
  'boundaries',
  'archived_at',
  'created_at',
] as const;
export type OriginField = (typeof originFields)[number];

/** The better of each field of two contacts who are one person: the kept one's id, the nearer wish, every boundary. */
export function keepBetter(kept: ContactRow, gone: ContactRow): ContactRow {
  return {
    ...gone,
    ...Object.fromEntries(Object.entries(kept).filter(([column, value]) => value !== null || !(column in gone))),
    id: kept.id,
    name: betterName(kept.name, gone.name, kept.touched_by_hand),
    circle: nearer(kept.circle, gone.circle),
    cadence_days: least(kept.cadence_days, gone.cadence_days),
    about: both(kept.about, gone.about),
    boundaries: sortBoundaries([...kept.boundaries, ...gone.boundaries] as Boundary[]),
    // Where it comes from is what an undo of its import asks; a hand that has touched one of them has touched both.
    import_id: kept.import_id,
    touched_by_hand: kept.touched_by_hand || gone.touched_by_hand,
    // Nobody is put away of whom one half is in use.
    archived_at: kept.archived_at && gone.archived_at ? earlier(kept.archived_at, gone.archived_at) : null,
    created_at: earlier(kept.created_at, gone.created_at),
    // Nobody has edited anything: an undo tells by this what was edited since.
    updated_at: kept.updated_at,
  };
}

/** From whom each field that says something came; a field in which both say the same is the kept one's. */
export function originsOf(kept: ContactRow, gone: ContactRow, merged: ContactRow): Origins {
  const said = originFields.filter((field) => !isEmpty(merged[field]));
  return Object.fromEntries(said.map((field) => [field, originOf(kept[field], gone[field], merged[field])]));
}

function originOf(kept: unknown, gone: unknown, merged: unknown): Origin {
  if (isSame(kept, merged)) return 'kept';
  return isSame(gone, merged) ? 'gone' : 'both';
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function nearer(one: string | null, other: string | null): string | null {
  return circles.find((circle) => circle === one || circle === other) ?? null;
}

function least(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

function earlier(one: string, other: string): string {
  return Date.parse(other) < Date.parse(one) ? other : one;
}

function both(kept: string | null, gone: string | null): string | null {
  if (!kept || !gone) return kept ?? gone;
  if (kept.includes(gone)) return kept;
  return gone.includes(kept) ? gone : `${kept}\n\n${gone}`;
}
