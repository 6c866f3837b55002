import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { UncoverField } from '#libs/interactions';
import { PageQuery } from '#libs/platform';
import { promisers, type Promiser } from '#libs/memory';
import type { PromisesQuestion } from './promises.query.js';

export class PromisesDto extends PageQuery implements PromisesQuestion {
  @ApiProperty({ enum: promisers, required: false, default: 'owner', description: 'Who gave them' })
  @IsIn(promisers)
  by: Promiser = 'owner';

  @UncoverField()
  uncover?: boolean;
}
