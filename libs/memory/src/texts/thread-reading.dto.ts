import { PageQuery } from '#libs/platform';
import { UncoverField } from '../signals/uncover.dto.js';

export class ThreadReadingDto extends PageQuery {
  @UncoverField()
  uncover?: boolean;
}
