import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, Max, Min, ValidateIf, ValidateNested } from 'class-validator';
import { TextField } from '../text-field.decorator.js';
import { LONGEST_CADENCE_DAYS, type Cadences } from './cadences.js';
import { TimeZoneField } from './time-zone-field.decorator.js';

function DaysField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'integer', minimum: 1, maximum: LONGEST_CADENCE_DAYS, required: false }),
    ValidateIf((_, value) => value !== undefined),
    IsInt(),
    Min(1),
    Max(LONGEST_CADENCE_DAYS),
  );
}

export class CadencesBody implements Partial<Cadences> {
  @DaysField()
  inner?: number;

  @DaysField()
  close?: number;

  @DaysField()
  circle?: number;

  @DaysField()
  wide?: number;
}

export class WorkspaceBody {
  @TextField({ longest: 200, optional: true })
  name?: string;

  @TimeZoneField({ optional: true })
  timeZone?: string;

  @ApiProperty({ type: CadencesBody, required: false })
  @ValidateIf((_, value) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => CadencesBody)
  cadences?: CadencesBody;
}
