import { Injectable } from '@nestjs/common';
import { InvalidError } from '#libs/platform';
import { Gazetteer } from '../places/gazetteer.service.js';
import { placeLabel, type Place } from '../places/place.js';
import { resolvePlace } from '../places/resolve-place.js';

/** A place as a person gives it: in words, or (to be sure) with the number of one that `search` found. */
export interface WantedPlace {
  place: string;
  placeId?: number | undefined;
}

/** Finds places for what a person types. */
@Injectable()
export class PlaceFinder {
  constructor(private readonly gazetteer: Gazetteer) {}

  /** What the words could mean, the likeliest first. */
  search(typed: string, most: number): Place[] {
    const book = this.gazetteer.book();
    const meant = resolvePlace(typed, book);
    const first = meant.kind === 'found' ? [meant.place] : meant.kind === 'several' ? meant.places : [];
    const [name = ''] = typed.split(',');
    const others = typed.includes(',') ? book.find(name) : book.startingWith(name, most);
    const known = new Map([...first, ...others].map((place) => [place.id, place]));
    return [...known.values()].slice(0, most);
  }

  /** Refuses (422, naming the field) what is no place, and what could be several. */
  get({ place, placeId }: WantedPlace): Place {
    const book = this.gazetteer.book();
    if (placeId !== undefined) return book.byId(placeId) ?? refuse('placeId', 'There is no place of this number.');
    const meant = resolvePlace(place, book);
    if (meant.kind === 'found') return meant.place;
    if (meant.kind === 'none') return refuse('place', `No town is known as “${place}”. Try the town and its country.`);
    const choices = meant.places.slice(0, 3).map((one) => `“${placeLabel(one)}”`);
    return refuse('place', `There are several places of this name: say ${choices.join(' or ')}.`);
  }
}

function refuse(field: string, detail: string): never {
  throw new InvalidError(detail, [{ field, detail }]);
}
