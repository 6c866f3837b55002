import { ApiProperty } from '@nestjs/swagger';
import {
  callStates,
  callWays,
  endedBys,
  noticeRecipients,
  type CallState,
  type CallWay,
  type EndedBy,
  type NoticeRecipient,
} from '../call-words.js';

export const callMailFates = ['waiting', 'sent', 'unsent', 'uncertain'] as const;
export type CallMailFate = (typeof callMailFates)[number];

export class CallMailView {
  @ApiProperty({ enum: noticeRecipients })
  recipient: NoticeRecipient;

  @ApiProperty({
    enum: callMailFates,
    description: 'unsent: it was not sent, and is not tried again; uncertain: the line broke while it was handed over',
  })
  fate: CallMailFate;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it was not sent, or not yet' })
  error: string | null;
}

export class CallAnswer {
  @ApiProperty()
  question: string;

  @ApiProperty()
  answer: string;
}

export class CallView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  contactName: string;

  @ApiProperty({ format: 'date-time' })
  startsAt: string;

  @ApiProperty({ format: 'date-time' })
  endsAt: string;

  @ApiProperty({ enum: callStates })
  state: CallState;

  @ApiProperty({ enum: callWays })
  way: CallWay;

  @ApiProperty({ description: 'Their number, or where they are reached; empty where they call you' })
  reachAt: string;

  @ApiProperty({ description: 'What they would like to talk about' })
  about: string;

  @ApiProperty({ type: [CallAnswer] })
  answers: CallAnswer[];

  @ApiProperty({ example: 'America/New_York' })
  theirTimeZone: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where their calendar entry and reminders go' })
  guestEmail: string | null;

  @ApiProperty({ type: [CallMailView], description: 'What became of the mails that told its last change' })
  mails: CallMailView[];

  @ApiProperty({ enum: endedBys, nullable: true, description: 'Who cancelled it or did not come' })
  endedBy: EndedBy | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'By whose link they picked the time' })
  invitationId: string | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'On the timeline, once it was held' })
  interactionId: string | null;

  @ApiProperty({ description: 'Words of it are sensitive, and left out unless `uncover` asks for them' })
  isCovered: boolean;

  @ApiProperty({ type: 'string', nullable: true, description: 'The notes of it' })
  notes: string | null;
}
