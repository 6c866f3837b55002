import { ApiProperty } from '@nestjs/swagger';

export class AwayView {
  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date', description: 'The last day away' })
  to: string;
}

export class FollowupSettingsView {
  @ApiProperty({ type: 'integer' })
  mostADay: number;

  @ApiProperty({ type: 'integer' })
  restDays: number;

  @ApiProperty({ type: 'integer' })
  morningHour: number;

  @ApiProperty()
  quoteSensitive: boolean;

  @ApiProperty()
  introduce: boolean;

  @ApiProperty({ type: 'integer', description: 'So many days before a birthday it is told' })
  birthdayDays: number;

  @ApiProperty({ type: AwayView, nullable: true, description: 'What falls due in these days comes after them' })
  away: AwayView | null;
}
