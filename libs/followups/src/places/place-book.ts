import { foldPlace } from './fold-place.js';
import { areas, otherNames } from './other-names.js';
import type { Place } from './place.js';

/** What the gazetteer tells of one place. */
export interface GazetteerRow {
  cityId: number;
  name: string;
  country: string;
  adminCode: string;
  population: number;
  loc: { coordinates: number[] };
}

/** All places by their names, held in columns: as objects they would take four times the memory. */
export class PlaceBook {
  private readonly names: string[];
  private readonly regions: string[];
  private readonly countries: string[];
  private readonly ids: Int32Array;
  private readonly populations: Float64Array;
  private readonly points: Float32Array;
  private readonly byName = new Map<string, number[]>();
  private readonly areaNames = new Set<string>();
  private keys: string[] | undefined;

  constructor(rows: readonly GazetteerRow[]) {
    this.names = rows.map(({ name }) => name);
    this.regions = rows.map(({ adminCode }) => adminCode);
    this.countries = rows.map(({ country }) => country);
    this.ids = Int32Array.from(rows, ({ cityId }) => cityId);
    this.populations = Float64Array.from(rows, ({ population }) => population);
    this.points = Float32Array.from(rows.flatMap(({ loc }) => [loc.coordinates[1] ?? 0, loc.coordinates[0] ?? 0]));
    for (const [at, name] of this.names.entries()) this.index(foldPlace(name), at);
    this.addOtherNames();
  }

  /** Every place of this name, the most populous first. */
  find(name: string): Place[] {
    const found = (this.byName.get(foldPlace(name)) ?? []).map((at) => this.at(at));
    return found.sort((a, b) => b.population - a.population || a.id - b.id);
  }

  has(folded: string): boolean {
    return this.byName.has(folded);
  }

  /** Whether a name is one of a whole area. */
  isArea(name: string): boolean {
    return this.areaNames.has(foldPlace(name));
  }

  byId(id: number): Place | null {
    const at = this.ids.indexOf(id);
    return at < 0 ? null : this.at(at);
  }

  /** Places whose names begin like this, the most populous first. */
  startingWith(typed: string, most: number): Place[] {
    const prefix = foldPlace(typed);
    this.keys ??= [...this.byName.keys()].sort();
    const found = new Set<number>();
    for (let at = lowerBound(this.keys, prefix); this.keys[at]?.startsWith(prefix); at++) {
      for (const one of this.byName.get(this.keys[at]!)!) found.add(one);
    }
    const ordered = [...found].sort((a, b) => this.populations[b]! - this.populations[a]!);
    return ordered.slice(0, most).map((at) => this.at(at));
  }

  private at(at: number): Place {
    const [lat, lon] = [this.points[2 * at]!, this.points[2 * at + 1]!].map((one) => Math.round(one * 1e4) / 1e4);
    return {
      id: this.ids[at]!,
      name: this.names[at]!,
      region: this.regions[at]!,
      country: this.countries[at]!,
      lat: lat!,
      lon: lon!,
      population: this.populations[at]!,
    };
  }

  private index(folded: string, at: number): void {
    const known = this.byName.get(folded);
    if (!known) this.byName.set(folded, [at]);
    else if (!known.includes(at)) known.push(at);
  }

  private addOtherNames(): void {
    for (const [alias, name, country] of otherNames) {
      const at = this.biggest(name, country);
      if (at !== undefined) this.index(foldPlace(alias), at);
    }
    for (const [alias, nameAndRegion, country] of areas) {
      const [, name = '', region] = /^(.*) (\w+)$/.exec(nameAndRegion) ?? [];
      const at = this.biggest(name, country, region);
      if (at === undefined) continue;
      this.byName.set(foldPlace(alias), [at]);
      this.areaNames.add(foldPlace(alias));
    }
  }

  private biggest(name: string, country: string, region?: string): number | undefined {
    const found = (this.byName.get(foldPlace(name)) ?? []).filter(
      (at) => this.countries[at] === country && (region === undefined || this.regions[at] === region),
    );
    return found.sort((a, b) => this.populations[b]! - this.populations[a]!)[0];
  }
}

function lowerBound(keys: string[], prefix: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
