import { identityKinds, TextField, type IdentityKind } from '#libs/accounts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { boundaries, type Boundary } from './boundaries.js';
import { circles, type Circle } from './contact.entity.js';

export class IdentityDto {
  @ApiProperty({ enum: identityKinds })
  @IsIn(identityKinds)
  kind: IdentityKind;

  @TextField({ longest: 500, description: 'As it is written: "@jenn", "https://jenn.example", "Jenn Whitaker"' })
  printed: string;
}

class ContactFields {
  @ApiPropertyOptional({ enum: circles, nullable: true })
  @IsOptional()
  @IsIn(circles)
  circle?: Circle | null;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 3650, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(3650)
  cadenceDays?: number | null;

  @ApiPropertyOptional({ type: 'string', maxLength: 20_000, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  about?: string | null;

  @ApiPropertyOptional({ enum: boundaries, isArray: true, description: 'All that hold; an empty list takes them away' })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(boundaries.length)
  @IsIn(boundaries, { each: true })
  boundaries?: Boundary[];
}

export class CreateContactDto extends ContactFields {
  @TextField({ longest: 200 })
  name: string;

  @ApiPropertyOptional({ type: [IdentityDto] })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(50)
  // A list in the list would pass as an object without fields.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => IdentityDto)
  identities?: IdentityDto[];
}

export class ChangeContactDto extends ContactFields {
  @TextField({ longest: 200, optional: true })
  name?: string;
}
