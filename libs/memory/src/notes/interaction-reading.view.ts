import { ApiProperty } from '@nestjs/swagger';
import { PlacedSignal } from '../signals/signal.view.js';

/** What was read in the words of one interaction. */
export class InteractionReadingView {
  @ApiProperty({ description: 'Something was written down' })
  hasWords: boolean;

  @ApiProperty({ description: 'Its words are still to be read' })
  isWaiting: boolean;

  @ApiProperty({ type: [PlacedSignal], description: 'In the order of the words; what was dismissed is left out' })
  signals: PlacedSignal[];
}
