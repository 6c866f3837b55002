import { ApiProperty } from '@nestjs/swagger';

const count = { type: 'integer', minimum: 0 } as const;

/** How far reading has come; a text is a thread, or an interaction outside of threads. */
export class MemoryView {
  @ApiProperty({ ...count, description: 'Texts that are read' })
  read: number;

  @ApiProperty({ ...count, description: 'Texts that wait to be read, or read again' })
  waiting: number;

  @ApiProperty({ type: 'integer', description: 'Of the reader of this installation' })
  readerVersion: number;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, description: 'When a text was last read' })
  readAt: string | null;
}
