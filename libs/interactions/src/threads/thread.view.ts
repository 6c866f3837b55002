import { ApiProperty } from '@nestjs/swagger';
import { precisions, type Precision } from '../interaction-words.js';
import { MARKUP, TextMarkupView } from '../text-markup.view.js';
import type { PostedPrecision } from './thread.entity.js';

const instantOrNull = { type: 'string', format: 'date-time', nullable: true } as const;
const textOrNull = { type: 'string', nullable: true } as const;

export class ThreadView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty(textOrNull)
  title: string | null;

  @ApiProperty(textOrNull)
  url: string | null;

  @ApiProperty(instantOrNull)
  postedAt: string | null;

  @ApiProperty({ enum: precisions.filter((precision) => precision !== 'none'), nullable: true })
  postedPrecision: PostedPrecision | null;

  @ApiProperty({ type: 'integer', description: 'Comments, answers of the owner and pingbacks' })
  itemCount: number;

  @ApiProperty({ type: 'integer', description: 'Comments whose author is not known' })
  unknownCount: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  createdAt: string;
}

export class ThreadPerson {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class SpokenTo {
  @ApiProperty({ format: 'uuid' })
  contactId: string;

  @ApiProperty()
  name: string;
}

export class ThreadItemPart {
  @ApiProperty({ format: 'uuid' })
  interactionId: string;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [TextMarkupView], description: MARKUP })
  markup: TextMarkupView[];

  @ApiProperty({ type: SpokenTo, nullable: true, description: 'Of the owner: to whom these words are said' })
  to: SpokenTo | null;
}

export class ThreadItemAnswer {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where it is not known which item is meant' })
  position: number | null;

  @ApiProperty()
  printed: string;
}

export class ThreadItemLink {
  @ApiProperty()
  title: string;

  @ApiProperty(textOrNull)
  url: string | null;
}

export const threadItemKinds = ['comment', 'owner', 'pingback'] as const;
export type ThreadItemKind = (typeof threadItemKinds)[number];

export class ThreadItem {
  @ApiProperty({ type: 'integer' })
  position: number;

  @ApiProperty({ enum: threadItemKinds })
  kind: ThreadItemKind;

  @ApiProperty(textOrNull)
  printedAuthor: string | null;

  @ApiProperty({ type: ThreadPerson, nullable: true })
  contact: ThreadPerson | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ type: [ThreadItemPart] })
  parts: ThreadItemPart[];

  @ApiProperty({ type: [ThreadItemAnswer] })
  answers: ThreadItemAnswer[];

  @ApiProperty({ type: ThreadItemLink, nullable: true })
  link: ThreadItemLink | null;

  @ApiProperty(instantOrNull)
  happenedAt: string | null;

  @ApiProperty({ enum: precisions })
  precision: Precision;
}
