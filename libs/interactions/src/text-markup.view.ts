import { markupKinds, type MarkupKind, type TextMarkup } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';

/** Of a field with markup. */
export const MARKUP =
  'How the text was set in its source, as stretches within one another or apart; empty where it was plain';

export class TextMarkupView implements TextMarkup {
  @ApiProperty({
    enum: markupKinds,
    description: '`sign` stands for markup where it is not shown, such as the dash of a list',
  })
  kind: MarkupKind;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'The first letter of the text that it holds' })
  start: number;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'In letters; 0 only for an image without words' })
  length: number;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Of a link or image: an absolute http, https or mailto address',
  })
  href: string | null;
}
