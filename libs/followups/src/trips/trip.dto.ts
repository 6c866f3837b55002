import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { TextField } from '#libs/accounts';
import { PlaceDto, PlaceIdField } from '../whereabouts/place.dto.js';
import { DayField } from './day-field.decorator.js';
import type { TripToPlan } from './trips.service.js';

function NoteField(): PropertyDecorator {
  return (target, property) => {
    ApiPropertyOptional({ type: 'string', nullable: true, maxLength: 2_000 })(target, property);
    for (const check of [IsOptional(), IsString(), MaxLength(2_000)]) check(target, property);
  };
}

export class PlanTripDto extends PlaceDto implements TripToPlan {
  @DayField({ description: 'The first day there' })
  from: string;

  @DayField({ description: 'The last day there' })
  to: string;

  @NoteField()
  note?: string | null;
}

export class ChangeTripDto implements Partial<TripToPlan> {
  @TextField({ longest: 200, optional: true, example: 'Cincinnati' })
  place?: string;

  @PlaceIdField()
  placeId?: number;

  @DayField({ optional: true, description: 'The first day there' })
  from?: string;

  @DayField({ optional: true, description: 'The last day there' })
  to?: string;

  @NoteField()
  note?: string | null;
}
