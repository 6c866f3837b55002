import { NewCallInvitationView } from '#libs/calls';
import { ApiProperty } from '@nestjs/swagger';
import { TodayLine } from '../today/today.view.js';

const integer = { type: 'integer' } as const;

/** Whom to ask for a call, and for how many there is room. */
export class CallQueueView {
  @ApiProperty({ example: 'Two calls are free this week: these three are next.' })
  sentence: string;

  @ApiProperty({ ...integer, description: 'Calls that the first week with free times has room for' })
  places: number;

  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'Of that week; null: nothing is free' })
  monday: string | null;

  @ApiProperty()
  isThisWeek: boolean;

  @ApiProperty({ type: [String], description: 'When a call may begin in that week' })
  slots: string[];

  @ApiProperty({ ...integer, description: 'Invitations of the last seven days that may still be taken up' })
  out: number;

  @ApiProperty({ ...integer, description: 'How many of the items the sentence speaks of' })
  next: number;

  @ApiProperty({ type: [TodayLine], description: 'The most worthwhile first, each person once' })
  items: TodayLine[];
}

export class LeftUnasked {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty({ example: 'This person has been asked already.' })
  why: string;
}

export class NewCallInvitationsView {
  @ApiProperty({ type: [NewCallInvitationView] })
  items: NewCallInvitationView[];

  @ApiProperty({ type: [LeftUnasked], description: 'Who was not asked, and why' })
  left: LeftUnasked[];
}
