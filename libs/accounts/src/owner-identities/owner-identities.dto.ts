import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { TextField } from '../text-field.decorator.js';
import { identityKinds, type IdentityKind } from './identity-kind.js';

export class IdentityBody {
  @ApiProperty({ enum: identityKinds, enumName: 'IdentityKind' })
  @IsIn(identityKinds)
  kind: IdentityKind;

  @TextField({ longest: 500, description: 'As it is written, for example "Mark W. Schaefer" or "@mark"' })
  printed: string;
}
