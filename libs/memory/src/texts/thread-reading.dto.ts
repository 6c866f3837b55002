import { PageQuery } from '#libs/platform';
import { UncoverField } from '#libs/interactions';

export class ThreadReadingDto extends PageQuery {
  @UncoverField()
  uncover?: boolean;
}
