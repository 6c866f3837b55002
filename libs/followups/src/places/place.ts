import { countryName, regionName } from './regions.js';

/** A town or city, with the number by which GeoNames knows it. */
export interface Place {
  id: number;
  name: string;
  /** As GeoNames codes it: "OH", "ENG", "08"; empty where it knows none. */
  region: string;
  /** Two letters: "US". */
  country: string;
  lat: number;
  lon: number;
  population: number;
}

/** What a text names; `several` where more than one place of the name could be meant. */
export type Resolution =
  | { kind: 'found'; place: Place; confidence: number; isNear: boolean }
  | { kind: 'several'; places: Place[] }
  | { kind: 'none' };

/** "Dayton, Ohio, United States", "Köln, Germany": with the state where a country's states are known by name. */
export function placeLabel({ name, region, country }: Pick<Place, 'name' | 'region' | 'country'>): string {
  const state = regionName(country, region);
  const parts = country === 'GB' && state ? [name, state] : [name, state, countryName(country)];
  return [...new Set(parts.filter((part) => part !== ''))].join(', ');
}
