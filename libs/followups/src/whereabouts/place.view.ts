import { ApiProperty } from '@nestjs/swagger';
import { placeLabel, type Place } from '../places/place.js';

/** A town or city. */
export class PlaceView {
  @ApiProperty({ type: 'integer', description: 'The number by which GeoNames knows it' })
  id: number;

  @ApiProperty({ example: 'Dayton' })
  name: string;

  @ApiProperty({ example: 'Dayton, Ohio, United States' })
  label: string;

  @ApiProperty({ example: 'US' })
  country: string;
}

export class PlacesView {
  @ApiProperty({ type: [PlaceView], description: 'The likeliest first' })
  items: PlaceView[];
}

const textOrNull = { type: 'string', nullable: true } as const;

/** Where somebody lives, and how that is known. */
export class ContactPlaceView {
  @ApiProperty({ type: PlaceView, nullable: true })
  place: PlaceView | null;

  @ApiProperty({ description: 'A person said so; else it was read in the words below' })
  byHand: boolean;

  @ApiProperty({ description: 'Somewhere near that place, not in it' })
  isNear: boolean;

  @ApiProperty({ description: 'No other place of the name is likely to be meant' })
  isSure: boolean;

  @ApiProperty({ ...textOrNull, description: 'The very words' })
  quote: string | null;

  @ApiProperty({ ...textOrNull, format: 'uuid', description: 'The interaction of the quote' })
  interactionId: string | null;

  @ApiProperty({ ...textOrNull, format: 'uuid' })
  threadId: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  position: number | null;
}

export function toPlaceView({ id, name, region, country }: Omit<Place, 'lat' | 'lon' | 'population'>): PlaceView {
  return { id, name, label: placeLabel({ name, region, country }), country };
}
