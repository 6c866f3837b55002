import { ApiProperty } from '@nestjs/swagger';
import { mailKinds, type MailKind } from '../mails/mail-kind.js';
import { reminderMoments, type ReminderMoment } from './notification-settings.repository.js';

const integer = { type: 'integer' } as const;

export const mailFates = ['sent', 'quiet', 'waiting', 'failed', 'uncertain'] as const;
export type MailFate = (typeof mailFates)[number];

export class LastMailView {
  @ApiProperty({ enum: mailKinds })
  kind: MailKind;

  @ApiProperty({ format: 'date', description: 'The day, or the Monday of the week, that it is of' })
  day: string;

  @ApiProperty({
    enum: mailFates,
    description: 'waiting: is tried again; uncertain: the line broke while it was handed over, so it is not sent again',
  })
  fate: MailFate;

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty({ type: 'string', nullable: true })
  error: string | null;
}

export class NotificationSettingsView {
  @ApiProperty({ type: 'string', nullable: true, description: 'null: where the owner signs in' })
  sendTo: string | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Where mails go now' })
  goesTo: string | null;

  @ApiProperty()
  includeSensitive: boolean;

  @ApiProperty()
  dailyOn: boolean;

  @ApiProperty({ ...integer, description: 'Not before the day is planned' })
  dailyHour: number;

  @ApiProperty({ type: [Number] })
  dailyWeekdays: number[];

  @ApiProperty()
  whenQuiet: boolean;

  @ApiProperty()
  weeklyOn: boolean;

  @ApiProperty(integer)
  weeklyWeekday: number;

  @ApiProperty(integer)
  weeklyHour: number;

  @ApiProperty({ description: 'A mail with the calendar entry for each call that is booked, moved or cancelled' })
  callMails: boolean;

  @ApiProperty({ enum: reminderMoments, isArray: true, description: 'How long before a call you are reminded of it' })
  remindOwner: ReminderMoment[];

  @ApiProperty({ enum: reminderMoments, isArray: true, description: 'The same for a guest who gave an address' })
  remindGuest: ReminderMoment[];

  @ApiProperty({ type: 'string', nullable: true, description: 'null: guests are told the one that mails come from' })
  guestsWriteTo: string | null;

  @ApiProperty({ type: [LastMailView], description: 'The last mail of each kind' })
  last: LastMailView[];
}
