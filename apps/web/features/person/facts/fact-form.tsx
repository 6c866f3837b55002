import { Button, Checkbox, NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { monthNames, ownFactNames, ownKinds, readKinds } from '../../memory/fact-words';
import type { Fact } from '../../memory/memory.types';
import { dayIn, type FactAnswers } from './fact-answers';
import styles from './facts.module.css';

interface FactFormProps {
  /** Whose page it is. */
  name: string;
  before: FactAnswers;
  /** What was read has no day of its own. */
  wasRead?: boolean;
  onKeep: (answers: FactAnswers) => void;
  onClose: () => void;
}

/** What shall be remembered: of which kind, in which words, until when, and when to ask after it. */
export function FactForm({ name, before, wasRead = false, onKeep, onClose }: FactFormProps) {
  const [answers, setAnswers] = useState(before);
  const set = (change: Partial<FactAnswers>) => setAnswers({ ...answers, ...change });
  const isDay = answers.kind === 'birthday' || answers.kind === 'date';
  const isWhole = isDay
    ? dayIn(answers) !== null && (answers.kind === 'birthday' || answers.text.trim() !== '')
    : answers.text.trim() !== '';
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    onKeep(answers);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSubmit(event);
  };
  return (
    // Escape and Ctrl+Enter work from every field of it.
    <form className={styles['form']} onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label={`A fact on ${name}`}>
      <NativeSelect
        label="What it is about"
        data-autofocus
        autoFocus
        value={answers.kind}
        data={(wasRead ? readKinds : ownKinds).map((value) => ({ value, label: ownFactNames[value] }))}
        onChange={(event) => {
          const kind = event.currentTarget.value as Fact['kind'];
          set({ kind, sensitive: answers.sensitive || kind === 'health' });
        }}
      />
      {isDay ? <DayFields answers={answers} onChange={set} /> : null}
      <Textarea
        label={answers.kind === 'birthday' ? 'In words, if you like' : 'In your words'}
        autosize
        minRows={2}
        maxLength={2_000}
        value={answers.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <TextInput
        label="Of whom"
        placeholder={name}
        maxLength={200}
        value={answers.about}
        onChange={(event) => set({ about: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <TextInput
          type="date"
          label="Ask after it on"
          value={answers.askAfterOn}
          onChange={(event) => set({ askAfterOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label="Holds until"
          value={answers.expiresOn}
          onChange={(event) => set({ expiresOn: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label="Sensitive: cover it until asked for"
        checked={answers.sensitive}
        onChange={(event) => set({ sensitive: event.currentTarget.checked })}
      />
      <div className={styles['ways']}>
        <Button type="submit" disabled={!isWhole}>
          Keep
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function DayFields({ answers, onChange }: { answers: FactAnswers; onChange: (change: Partial<FactAnswers>) => void }) {
  const digits = (text: string, most: number) => text.replace(/\D/gu, '').slice(0, most);
  return (
    <div className={styles['day']}>
      <TextInput
        label="Day"
        inputMode="numeric"
        error={answers.day !== '' && dayIn(answers) === null ? 'No such day' : null}
        value={answers.day}
        onChange={(event) => onChange({ day: digits(event.currentTarget.value, 2) })}
      />
      <NativeSelect
        label="Month"
        value={answers.month}
        data={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
        onChange={(event) => onChange({ month: event.currentTarget.value })}
      />
      <TextInput
        label="Year"
        inputMode="numeric"
        placeholder={answers.kind === 'birthday' ? 'not known' : 'every year'}
        value={answers.year}
        onChange={(event) => onChange({ year: digits(event.currentTarget.value, 4) })}
      />
    </div>
  );
}
