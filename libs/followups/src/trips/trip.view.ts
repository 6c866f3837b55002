import { ApiProperty } from '@nestjs/swagger';
import { PlaceView } from '../whereabouts/place.view.js';

/** A journey of the owner. */
export class TripView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: PlaceView })
  place: PlaceView;

  @ApiProperty({ format: 'date' })
  from: string;

  @ApiProperty({ format: 'date' })
  to: string;

  @ApiProperty({ type: 'string', nullable: true })
  note: string | null;

  @ApiProperty({ description: 'Its last day has passed, in the time zone of the workspace' })
  isOver: boolean;
}

/** Somebody who lives near the place of a trip. */
export class TripNeighbour {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: PlaceView })
  place: PlaceView;

  @ApiProperty({ type: 'integer', description: 'By the straight line' })
  kilometres: number;

  @ApiProperty({ type: 'string', nullable: true, example: 'an hour', description: 'By car; null across a border' })
  drive: string | null;
}

export class TripNeighbours {
  @ApiProperty({ type: [TripNeighbour], description: 'The nearest first, a hundred at most' })
  items: TripNeighbour[];
}
