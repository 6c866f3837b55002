import type { CalendarDay } from '#libs/platform';
import type { ReasonGroup } from '../reasons/followup-reason.js';

/** Something for a day, as a calendar or a list of tasks shows it. */
export interface Task {
  /** The same as long as it is the same. */
  id: string;
  contactId: string;
  name: string;
  kind: 'suggestion' | 'promise';
  group: ReasonGroup;
  /** One sentence, without the name. */
  sentence: string;
  /** The very words; null while they are covered. */
  quote: string | null;
  permalink: string | null;
  dueOn: CalendarDay;
  /** When it came up. */
  since: Date;
}
