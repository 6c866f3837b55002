import { TextInput } from '@mantine/core';
import styles from './calls.module.css';

const MOST_QUESTIONS = 3;
const nth = ['First', 'Second', 'Third'];

interface QuestionsFieldProps {
  questions: readonly string[];
  /** Null where they can only be read. */
  onQuestions: ((questions: string[]) => void) | null;
}

/** What those who book are asked about themselves: a line for each question, and an empty one for the next. */
export function QuestionsField({ questions, onQuestions }: QuestionsFieldProps) {
  const lines = [...questions, ''].slice(0, MOST_QUESTIONS);
  const change = (at: number, words: string) =>
    onQuestions?.(
      lines.map((line, index) => (index === at ? words : line)).slice(0, Math.max(questions.length, at + 1)),
    );
  return (
    <fieldset className={styles['daysOff']}>
      <legend>Three things about them</legend>
      <p className={styles['dim']}>
        Asked on the page where they pick a time; they answer if they like, and you read it in the brief. An empty line
        asks nothing.
      </p>
      {lines.map((line, at) => (
        <TextInput
          key={at}
          aria-label={`${nth[at]} question`}
          placeholder={at === 0 ? 'Where do you live?' : 'One more question'}
          maxLength={200}
          value={line}
          disabled={onQuestions === null}
          onChange={(event) => change(at, event.currentTarget.value)}
        />
      ))}
    </fieldset>
  );
}

/** As they are kept: without empty lines, and each once. */
export function keptQuestions(questions: readonly string[]): string[] {
  return [...new Set(questions.map((question) => question.trim()).filter((question) => question !== ''))];
}
