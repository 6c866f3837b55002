import { PageQuery } from '#libs/platform';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { fates, type Fate } from './fates/import-row.entity.js';

const WITHOUT_CONTROLS = /^[^\p{Cc}\p{Cs}]*$/u;
const NO_CONTROLS = { message: '$property must not hold control characters' };

// A form sends an empty field where nothing was written.
const EmptyIsNull = (): PropertyDecorator =>
  Transform(({ value }) => (typeof value === 'string' ? value.trim() || null : value));

/** What the owner says of the post; null takes it back, what is left out stays. */
export class PostDetailsBody {
  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: 500 })
  @EmptyIsNull()
  @IsOptional()
  @IsString()
  @MaxLength(500)
  @Matches(WITHOUT_CONTROLS, NO_CONTROLS)
  postTitle?: string | null;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    maxLength: 2_000,
    example: 'https://blog.example/2010/11/grow',
  })
  @EmptyIsNull()
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  postUrl?: string | null;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    description: '2010, 2010-11, 2010-11-08, or an instant with its offset',
  })
  @EmptyIsNull()
  @IsOptional()
  @IsString()
  @MaxLength(40)
  postDate?: string | null;
}

/** Either `text`, or a multipart file in the field `file`. */
export class PreviewBody extends PostDetailsBody {
  @ApiPropertyOptional({ description: 'The pasted thread' })
  @IsOptional()
  @IsString()
  text?: string;

  @ApiPropertyOptional({ type: 'string', nullable: true, maxLength: 255 })
  @EmptyIsNull()
  @IsOptional()
  @IsString()
  @MaxLength(255)
  @Matches(WITHOUT_CONTROLS, NO_CONTROLS)
  fileName?: string | null;
}

export class ImportRowsFilter extends PageQuery {
  @ApiPropertyOptional({ enum: fates })
  @IsOptional()
  @IsIn(fates)
  fate?: Fate;

  @ApiPropertyOptional({ description: 'In the author and the first words; case and accents do not matter' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(WITHOUT_CONTROLS, NO_CONTROLS)
  search?: string;
}
