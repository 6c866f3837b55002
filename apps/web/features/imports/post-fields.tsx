import { TextInput } from '@mantine/core';
import { problemOf } from '../sign-in/field-problems';
import styles from './imports.module.css';

export interface PostAnswers {
  postTitle: string;
  postUrl: string;
  postDate: string;
}

interface PostFieldsProps {
  answers: PostAnswers;
  failure: unknown;
  onChange: (answers: PostAnswers) => void;
}

/** The post under which the thread stood: all optional, and a date only as exact as it is known. */
export function PostFields({ answers, failure, onChange }: PostFieldsProps) {
  const field = (name: keyof PostAnswers) => ({
    value: answers[name],
    error: problemOf(failure, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...answers, [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={styles['post']}>
      <legend>The post it stood under, if you like</legend>
      <TextInput label="Title" maxLength={500} {...field('postTitle')} />
      <TextInput label="Address" type="url" placeholder="https://…" maxLength={2000} {...field('postUrl')} />
      <TextInput label="Date" placeholder="2010-09-26, 2010-09 or 2010" maxLength={40} {...field('postDate')} />
    </fieldset>
  );
}
