import { ApiProperty } from '@nestjs/swagger';
import type { TalkDraft } from './talk-drafts.repository.js';

const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;

export class TalkDraftView {
  @ApiProperty()
  notes: string;

  @ApiProperty({ ...instantOrNull, description: 'When the timer was first started' })
  begunAt: string | null;

  @ApiProperty({ ...instantOrNull, description: 'When the timer was started last; null while it stands' })
  runningSince: string | null;

  @ApiProperty({ type: 'integer', description: 'Before it was started last' })
  elapsedSeconds: number;

  @ApiProperty({ type: 'integer', nullable: true, description: 'How long it took, as a person says' })
  minutes: number | null;

  @ApiProperty({ type: 'string', format: 'uuid', nullable: true, description: 'Null where nothing is written' })
  revision: string | null;
}

export function toTalkDraftView(draft: TalkDraft | null): TalkDraftView {
  if (!draft) {
    return { notes: '', begunAt: null, runningSince: null, elapsedSeconds: 0, minutes: null, revision: null };
  }
  const { notes, begunAt, runningSince, elapsedSeconds, minutes, revision } = draft;
  const instants = { begunAt: begunAt?.toISOString() ?? null, runningSince: runningSince?.toISOString() ?? null };
  return { notes, ...instants, elapsedSeconds, minutes, revision };
}
