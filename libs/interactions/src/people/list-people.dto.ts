import { boundaries, circles, type Boundary, type Circle } from '#libs/contacts';
import { PageQuery } from '#libs/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { channels, depths, type Channel, type Depth } from '../interaction-words.js';
import { UncoverField } from './uncover.dto.js';
import { peopleSorts, type PeopleSort } from './people-order.js';

// Type(() => Boolean) would read "false" as true.
const FlagInQuery = () => Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));

export class ListPeopleDto extends PageQuery {
  @ApiPropertyOptional({ maxLength: 200, description: 'A name, a handle, or words said; typing errors are forgiven' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  search?: string;

  @ApiPropertyOptional({ enum: [...circles, 'none'] })
  @IsOptional()
  @IsIn([...circles, 'none'])
  circle?: Circle | 'none';

  @ApiPropertyOptional({ enum: depths })
  @IsOptional()
  @IsIn(depths)
  depth?: Depth;

  @ApiPropertyOptional({ type: 'boolean', default: false, description: 'Only the archived ones; else only the others' })
  @IsOptional()
  @FlagInQuery()
  @IsBoolean()
  archived?: boolean;

  @ApiPropertyOptional({ type: 'boolean' })
  @IsOptional()
  @FlagInQuery()
  @IsBoolean()
  neverTalked?: boolean;

  @ApiPropertyOptional({ enum: boundaries, description: 'Only people with this boundary' })
  @IsOptional()
  @IsIn(boundaries)
  boundary?: Boundary;

  @ApiPropertyOptional({ type: 'integer', minimum: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  minComments?: number;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, description: 'No exchange for so many days, or none at all' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(36_500)
  silentDays?: number;

  @ApiPropertyOptional({ enum: channels, description: 'People with whom anything passed on this channel' })
  @IsOptional()
  @IsIn(channels)
  channel?: Channel;

  @ApiPropertyOptional({ enum: peopleSorts, description: 'By name where it is left out, when searching by best match' })
  @IsOptional()
  @IsIn(peopleSorts)
  sort?: PeopleSort;

  @UncoverField()
  uncover?: boolean;
}
