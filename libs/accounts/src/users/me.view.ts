import { ApiProperty } from '@nestjs/swagger';
import { roles, type Role } from '../access/access.js';

export class UserView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ format: 'email' })
  email: string;
}

export class MyWorkspaceView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ enum: roles, enumName: 'Role' })
  role: Role;

  @ApiProperty({ example: 'Europe/Berlin' })
  timeZone: string;
}

/** Who is signed in, and where he may go. */
export class MeView {
  @ApiProperty()
  user: UserView;

  @ApiProperty({ type: [MyWorkspaceView] })
  workspaces: MyWorkspaceView[];
}
