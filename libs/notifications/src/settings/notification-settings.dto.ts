import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { EmailField } from '#libs/accounts';
import { reminderMoments, type NotificationSettings, type ReminderMoment } from './notification-settings.repository.js';

const weekdays = [1, 2, 3, 4, 5, 6, 7];
const isGiven = (_: unknown, value: unknown) => value !== undefined;

function Switch(description: string): PropertyDecorator {
  return applyDecorators(ApiPropertyOptional({ description }), ValidateIf(isGiven), IsBoolean());
}

function Hour(): PropertyDecorator {
  const documented = { type: 'integer', minimum: 0, maximum: 23 } as const;
  return applyDecorators(ApiPropertyOptional(documented), ValidateIf(isGiven), IsInt(), Min(0), Max(23));
}

function Moments(description: string): PropertyDecorator {
  return applyDecorators(
    ApiPropertyOptional({ enum: reminderMoments, isArray: true, description }),
    ValidateIf(isGiven),
    IsArray(),
    ArrayMaxSize(reminderMoments.length),
    ArrayUnique(),
    IsIn(reminderMoments, { each: true }),
  );
}

export class NotificationSettingsDto implements Partial<NotificationSettings> {
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @EmailField()
  @ApiPropertyOptional({ type: 'string', format: 'email', nullable: true, description: 'null: where you sign in' })
  sendTo?: string | null;

  @Switch('Sensitive words may stand in mails and in the feed of tasks')
  includeSensitive?: boolean;

  @Switch('Send the lines of the day')
  dailyOn?: boolean;

  @Hour()
  dailyHour?: number;

  @ApiPropertyOptional({ type: [Number], description: '1 for Monday to 7 for Sunday' })
  @ValidateIf(isGiven)
  @IsArray()
  @ArrayMaxSize(7)
  @ArrayUnique()
  @IsIn(weekdays, { each: true })
  dailyWeekdays?: number[];

  @Switch('Also where there is nothing to tell')
  whenQuiet?: boolean;

  @Switch('Send the review of the week')
  weeklyOn?: boolean;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 7, description: '1 for Monday to 7 for Sunday' })
  @ValidateIf(isGiven)
  @IsIn(weekdays)
  weeklyWeekday?: number;

  @Hour()
  weeklyHour?: number;

  @Switch('Send yourself a mail with the calendar entry for each call that is booked, moved or cancelled')
  callMails?: boolean;

  @Moments('How long before a call you are reminded of it')
  remindOwner?: ReminderMoment[];

  @Moments('How long before a call a guest who gave an address is reminded of it')
  remindGuest?: ReminderMoment[];

  @ValidateIf((_, value) => value !== undefined && value !== null)
  @EmailField()
  @ApiPropertyOptional({
    type: 'string',
    format: 'email',
    nullable: true,
    description: 'The address that guests are told and answer to; null: the one that mails come from',
  })
  guestsWriteTo?: string | null;
}
