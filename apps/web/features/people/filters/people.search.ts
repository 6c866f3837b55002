import type { Boundary, Channel, Circle, Depth } from '../people.types';
import { boundaries, channels, circles, depths } from '../people.words';

export const peopleSorts = [
  'name',
  '-name',
  'exchange',
  '-exchange',
  'talk',
  '-talk',
  'comments',
  '-comments',
] as const;
export type PeopleSort = (typeof peopleSorts)[number];

/** What People shows, as it stands in the address: a link to it is a saved view. */
export interface PeopleSearch {
  search?: string;
  circle?: Circle;
  depth?: Depth;
  channel?: Channel;
  neverTalked?: true;
  minComments?: number;
  silentDays?: number;
  boundary?: Boundary;
  archived?: true;
  sort?: PeopleSort;
}

export interface ReviewSearch {
  by?: 'talk';
  circle?: Circle;
  depth?: Depth;
  channel?: Channel;
  neverTalked?: true;
  silentDays?: number;
  due?: 'due' | 'overdue';
}

type Written = Record<string, unknown>;

export function readPeopleSearch(written: Written): PeopleSearch {
  return compact({
    search: typeof written['search'] === 'string' && written['search'] ? written['search'] : undefined,
    circle: oneOf(circles, written['circle']),
    depth: oneOf(depths, written['depth']),
    channel: oneOf(channels, written['channel']),
    neverTalked: written['neverTalked'] === true ? true : undefined,
    minComments: wholeNumber(written['minComments']),
    silentDays: wholeNumber(written['silentDays']),
    boundary: oneOf(boundaries, written['boundary']),
    archived: written['archived'] === true ? true : undefined,
    sort: oneOf(peopleSorts, written['sort']),
  });
}

export function readReviewSearch(written: Written): ReviewSearch {
  return compact({
    by: written['by'] === 'talk' ? 'talk' : undefined,
    circle: oneOf(circles, written['circle']),
    depth: oneOf(depths, written['depth']),
    channel: oneOf(channels, written['channel']),
    neverTalked: written['neverTalked'] === true ? true : undefined,
    silentDays: wholeNumber(written['silentDays']),
    due: oneOf(['due', 'overdue'] as const, written['due']),
  });
}

function oneOf<Word extends string>(words: readonly Word[], written: unknown): Word | undefined {
  return words.find((word) => word === written);
}

function wholeNumber(written: unknown): number | undefined {
  return Number.isInteger(written) && Number(written) > 0 ? Number(written) : undefined;
}

type Compacted<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

function compact<T extends object>(values: T): Compacted<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Compacted<T>;
}
