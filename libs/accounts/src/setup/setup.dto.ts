import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { IdentityBody } from '../owner-identities/owner-identities.dto.js';
import { TextField } from '../text-field.decorator.js';
import { EmailField } from '../users/email-field.decorator.js';
import { PasswordField } from '../users/password-field.decorator.js';
import { TimeZoneField } from '../workspaces/time-zone-field.decorator.js';

export class SetupBody {
  @TextField({ longest: 200, example: 'Ann Porter' })
  name: string;

  @EmailField()
  email: string;

  @PasswordField()
  password: string;

  @TimeZoneField()
  timeZone: string;

  @TextField({ longest: 200, optional: true, description: 'The setup code of the configuration, where one is set' })
  code?: string;

  @ApiProperty({
    type: [IdentityBody],
    required: false,
    description: 'Further names, handles and addresses of the owner',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(100)
  // A list in the list would pass as an object without fields.
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => IdentityBody)
  identities?: IdentityBody[];
}
