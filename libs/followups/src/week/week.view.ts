import { ApiProperty } from '@nestjs/swagger';
import { channels, depths, type Channel, type Depth } from '#libs/interactions';

const integer = { type: 'integer' } as const;

export class WeekPerson {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class WeekTalk extends WeekPerson {
  @ApiProperty(integer)
  talks: number;

  @ApiProperty({ enum: channels })
  channel: Channel;
}

export class WeekStep extends WeekPerson {
  @ApiProperty({ enum: depths, description: 'What it has come to with them' })
  depth: Depth;
}

export class WeekPromises {
  @ApiProperty({ ...integer, description: 'Promises of yours in the words of this week' })
  made: number;

  @ApiProperty({ ...integer, description: 'Promises of yours that were kept in this week' })
  kept: number;

  @ApiProperty({ ...integer, description: 'Promises of yours that are due and open now' })
  open: number;
}

export class WeekView {
  @ApiProperty({ format: 'date', description: 'A Monday' })
  startsOn: string;

  @ApiProperty({ format: 'date' })
  endsOn: string;

  @ApiProperty({ description: 'Nothing passed at all' })
  isQuiet: boolean;

  @ApiProperty({ type: [String], description: 'The week in sentences' })
  sentences: string[];

  @ApiProperty({ ...integer, description: 'Words that came' })
  comments: number;

  @ApiProperty({ ...integer, description: 'People from whom they came' })
  voices: number;

  @ApiProperty(integer)
  answered: number;

  @ApiProperty(integer)
  newVoiceCount: number;

  @ApiProperty({ type: [WeekPerson], description: 'Who wrote for the first time; at most eight are named' })
  newVoices: WeekPerson[];

  @ApiProperty(integer)
  talkCount: number;

  @ApiProperty({ type: [WeekTalk] })
  talks: WeekTalk[];

  @ApiProperty(integer)
  movedUpCount: number;

  @ApiProperty({ type: [WeekStep], description: 'With whom it has come nearer' })
  movedUp: WeekStep[];

  @ApiProperty(integer)
  wentQuietCount: number;

  @ApiProperty({ type: [WeekPerson] })
  wentQuiet: WeekPerson[];

  @ApiProperty({ type: WeekPromises })
  promises: WeekPromises;

  @ApiProperty({ ...integer, description: 'Lines in the plans of the days of this week' })
  suggested: number;

  @ApiProperty(integer)
  actedOn: number;
}
