import { createHash } from 'node:crypto';

/**
 * The name of the field that holds the answer to a question: made of its words, so that no answer is taken for that to
 * another question where the owner changes what he asks while somebody fills in the form.
 */
export function answerField(question: string): string {
  return `answer-${createHash('sha256').update(question).digest('hex').slice(0, 12)}`;
}
