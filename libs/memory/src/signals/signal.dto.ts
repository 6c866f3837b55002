import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { signalStates, type SignalState } from './signal-words.js';

export class ChangeSignalDto {
  @ApiProperty({
    enum: signalStates,
    description: 'A promise: open, kept, dropped or dismissed; any other: read, confirmed or dismissed',
  })
  @IsIn(signalStates)
  state: SignalState;
}
