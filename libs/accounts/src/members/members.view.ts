import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '../access/access.js';

export class MemberView {
  @ApiProperty({ format: 'uuid' })
  userId: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;
}

export class InvitedView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class MembersView {
  @ApiProperty({ type: [MemberView] })
  items: MemberView[];

  @ApiProperty({ type: [InvitedView] })
  invited: InvitedView[];
}

export class JoinLinkView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ example: '/join/TOKEN', description: 'Shown once; send it to the one who is invited' })
  joinPath: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class InvitationView {
  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;

  @ApiProperty()
  workspaceName: string;
}
