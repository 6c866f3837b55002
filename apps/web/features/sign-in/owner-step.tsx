import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMemo, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { timeZoneChoices } from '../../ui/time/time-zones';
import { Alone } from './alone';
import { otherProblem, problemOf } from './field-problems';
import styles from './sign-in.module.css';

export interface OwnerAnswers {
  name: string;
  email: string;
  password: string;
  timeZone: string;
  code: string;
}

interface OwnerStepProps {
  answers: OwnerAnswers;
  codeRequired: boolean;
  failure: unknown;
  onChange: (answers: OwnerAnswers) => void;
  onNext: () => void;
}

const fields = ['name', 'email', 'password', 'timeZone', 'code'] as const;

/** First step of the first visit: the owner of this porch. */
export function OwnerStep({ answers, codeRequired, failure, onChange, onNext }: OwnerStepProps) {
  const zones = useMemo(() => timeZoneChoices(answers.timeZone), [answers.timeZone]);
  const field = (name: (typeof fields)[number]) => ({
    name,
    required: true,
    withAsterisk: false,
    value: answers[name],
    error: problemOf(failure, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...answers, [name]: event.currentTarget.value }),
  });
  const other = failure ? otherProblem(failure, fields) : undefined;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    onNext();
  };
  return (
    <Alone
      title="Welcome to your porch"
      lead="It runs on your own machine, and nothing leaves it. First: whose porch is it?"
    >
      <form className={styles['form']} onSubmit={onSubmit}>
        <TextInput label="Your name" autoComplete="name" autoFocus maxLength={200} {...field('name')} />
        <TextInput
          label="Email"
          description="To sign in with."
          type="email"
          autoComplete="username"
          {...field('email')}
        />
        <PasswordInput
          label="Password"
          description="At least ten characters."
          autoComplete="new-password"
          minLength={10}
          {...field('password')}
        />
        <NativeSelect label="Time zone" data={zones} {...field('timeZone')} />
        {codeRequired ? (
          <TextInput label="Set-up code" description="It stands where Frontporch was started." {...field('code')} />
        ) : null}
        {other ? <Failure error={new Error(other)} /> : null}
        <div className={styles['buttons']}>
          <Button type="submit">Next</Button>
        </div>
      </form>
    </Alone>
  );
}
