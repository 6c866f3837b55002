import type { FactKind } from '#libs/reading';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { AboutOrNull, DayOrNull, FactText } from '../facts/fact.dto.js';
import { factKinds, signalStates, type SignalState } from './signal-words.js';
import type { SignalChange } from './signals.service.js';

const MayBeLeftOut = () => ValidateIf((_, value) => value !== undefined);

export class ChangeSignalDto implements SignalChange {
  @ApiPropertyOptional({
    enum: signalStates,
    description: 'A promise: open, kept, dropped or dismissed; any other: read, confirmed or dismissed',
  })
  @MayBeLeftOut()
  @IsIn(signalStates)
  state?: SignalState;

  @FactText({ nullable: true, description: 'Of a fact: what you make of the quote; null: the quote says it' })
  words?: string | null;

  @ApiPropertyOptional({ enum: factKinds, description: 'Of a fact' })
  @MayBeLeftOut()
  @IsIn(factKinds)
  fact?: FactKind;

  @AboutOrNull()
  about?: string | null;

  @ApiPropertyOptional({ description: 'Of a fact: covered until asked for' })
  @MayBeLeftOut()
  @IsBoolean()
  sensitive?: boolean;

  @DayOrNull('Of a fact: it holds up to this day; null: for good')
  expiresOn?: string | null;

  @DayOrNull('Of a fact: the day on which you want to ask after it')
  askAfterOn?: string | null;

  @DayOrNull('Of a promise: the day on which it is due; null: as its words say')
  dueOn?: string | null;
}
