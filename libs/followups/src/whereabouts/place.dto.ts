import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateIf } from 'class-validator';
import { TextField } from '#libs/accounts';
import type { WantedPlace } from './place-finder.service.js';

const MOST_PLACES = 2_147_483_647;

export function PlaceIdField(): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_PLACES, description: 'One of `findPlaces`' })(
      target,
      property,
    );
    ValidateIf((_, value) => value !== undefined)(target, property);
    for (const check of [IsInt(), Min(1), Max(MOST_PLACES)]) check(target, property);
  };
}

export class PlaceDto implements WantedPlace {
  @TextField({ longest: 200, example: 'Dayton, Ohio', description: 'A town, with its state or country where needed' })
  place: string;

  @PlaceIdField()
  placeId?: number;
}

export class FindPlacesDto {
  @TextField({
    longest: 200,
    optional: true,
    description: 'The first letters of a town, or all of it; nothing is found without',
  })
  search?: string;
}
