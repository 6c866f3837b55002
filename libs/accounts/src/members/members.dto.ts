import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { roles, type Role } from '../access/access.js';
import { TextField } from '../text-field.decorator.js';
import { EmailField } from '../users/email-field.decorator.js';
import { PasswordField } from '../users/password-field.decorator.js';

export class RoleBody {
  @ApiProperty({ enum: roles, enumName: 'Role' })
  @IsIn(roles)
  role: Role;
}

export class InviteBody extends RoleBody {
  @TextField({ longest: 200 })
  name: string;

  @EmailField()
  email: string;
}

export class JoinBody {
  @TextField({ longest: 200, description: 'From the link' })
  token: string;

  @PasswordField()
  password: string;
}
