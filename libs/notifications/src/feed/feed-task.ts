import type { Task } from '#libs/followups';
import { coverWords } from '../digest/cover-words.js';
import type { LetterPlace } from '../digest/daily-letter.js';

/** A task as it leaves Frontporch. */
export interface FeedTask {
  id: string;
  name: string;
  kind: Task['kind'];
  sentence: string;
  quote: string | null;
  permalink: string | null;
  /** The person's page. */
  address: string;
  dueOn: string;
  since: string;
}

/** The task without what may not be told outside, the first due first. */
export function feedTasks(tasks: Task[], { webAddress, includeSensitive }: LetterPlace): FeedTask[] {
  return tasks
    .map((task) => {
      const { id, name, kind, sentence, quote, permalink, dueOn, since } = coverWords(
        task,
        task.group,
        includeSensitive,
      );
      const address = `${webAddress}/people/${task.contactId}`;
      return { id, name, kind, sentence, quote, permalink, address, dueOn, since: since.toISOString() };
    })
    .sort((a, b) => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1));
}
