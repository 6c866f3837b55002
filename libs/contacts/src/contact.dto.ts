import { identityKinds, type IdentityKind } from '#libs/accounts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { circles, type Circle } from './contact.entity.js';

export class IdentityDto {
  @ApiProperty({ enum: identityKinds })
  @IsIn(identityKinds)
  kind: IdentityKind;

  @ApiProperty({ description: 'As it is written: "@jenn", "https://jenn.example", "Jenn Whitaker"' })
  @IsString()
  @IsNotEmpty()
  @MaxLength(500)
  printed: string;
}

export class ChangeContactDto {
  @ApiPropertyOptional({ minLength: 1, maxLength: 200 })
  @ValidateIf(({ name }: ChangeContactDto) => name !== undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  name?: string;

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
}

export class CreateContactDto extends ChangeContactDto {
  @ApiProperty({ minLength: 1, maxLength: 200 })
  @IsString()
  @IsNotEmpty()
  @MaxLength(200)
  override name: string;

  @ApiPropertyOptional({ type: [IdentityDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => IdentityDto)
  identities?: IdentityDto[];
}
