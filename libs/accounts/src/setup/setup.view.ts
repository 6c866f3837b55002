import { ApiProperty } from '@nestjs/swagger';

export class SetupView {
  @ApiProperty({ description: 'True until the first owner exists' })
  needed: boolean;

  @ApiProperty({ description: 'Whether the first visit must give the setup code' })
  codeRequired: boolean;
}
