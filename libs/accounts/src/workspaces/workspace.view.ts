import { ApiProperty } from '@nestjs/swagger';
import type { Cadences } from './cadences.js';
import type { WorkspaceSettings } from './workspaces.service.js';

export class CadencesView implements Cadences {
  @ApiProperty({ type: 'integer' })
  inner: number;

  @ApiProperty({ type: 'integer' })
  close: number;

  @ApiProperty({ type: 'integer' })
  circle: number;

  @ApiProperty({ type: 'integer' })
  wide: number;
}

export class WorkspaceView implements WorkspaceSettings {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ example: 'Europe/Berlin' })
  timeZone: string;

  @ApiProperty({ description: 'Days of silence after which somebody of a circle is due' })
  cadences: CadencesView;
}
