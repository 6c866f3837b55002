import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import styles from './open-invitations.module.css';
import type { OpenInvitation } from './open-invitations.types';

export type OpenInvitationFields = Pick<
  OpenInvitation,
  'title' | 'words' | 'question' | 'postTitle' | 'postUrl' | 'mostAWeek' | 'minutes'
>;

export const usualFields: OpenInvitationFields = {
  title: 'Want to talk?',
  words: '',
  question: '',
  postTitle: '',
  postUrl: null,
  mostAWeek: 1,
  minutes: null,
};

interface FormProps {
  label: string;
  start: OpenInvitationFields;
  send: string;
  keep: (fields: OpenInvitationFields) => Promise<unknown>;
  onClose: () => void;
}

/** What a page for readers says, and how much it gives. */
export function OpenInvitationForm({ label, start, send, keep, onClose }: FormProps) {
  const [fields, setFields] = useState(start);
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const set = (change: Partial<OpenInvitationFields>) => setFields((before) => ({ ...before, ...change }));
  const problemOf = (field: string) =>
    failure instanceof Problem ? failure.errors.find((one) => one.field === field)?.detail : undefined;
  const isTold = Object.keys(fields).some((field) => problemOf(field) !== undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setFailure(null);
    keep({ ...fields, postUrl: fields.postUrl?.trim() || null })
      .then(onClose, setFailure)
      .finally(() => setSending(false));
  };
  const text = (field: 'title' | 'question' | 'postTitle', shown: string, longest: number, description?: string) => (
    <TextInput
      label={shown}
      {...(description ? { description } : {})}
      maxLength={longest}
      value={fields[field]}
      error={problemOf(field)}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form
      className={styles['form']}
      aria-label={label}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {text('title', 'What the page asks', 120)}
      <Textarea
        label="A few words of yours (if you like)"
        autosize
        minRows={2}
        maxLength={1_000}
        value={fields.words}
        error={problemOf('words')}
        onChange={(event) => set({ words: event.currentTarget.value })}
      />
      {text('question', 'Your question to them (if you like)', 200, '“Why would you like to talk?” where it is empty.')}
      <div className={styles['pair']}>
        {text('postTitle', 'The post under which you give it (if any)', 200)}
        <TextInput
          label="Its address"
          type="url"
          maxLength={500}
          value={fields.postUrl ?? ''}
          error={problemOf('postUrl')}
          onChange={(event) => set({ postUrl: event.currentTarget.value })}
        />
      </div>
      <div className={styles['numbers']}>
        <NumberInput
          label="Calls a week"
          description="Out of all your calls"
          w={160}
          min={1}
          max={20}
          allowDecimal={false}
          value={fields.mostAWeek}
          error={problemOf('mostAWeek')}
          onChange={(value) => set({ mostAWeek: Number(value) || 1 })}
        />
        <NumberInput
          label="Minutes a call"
          description="Empty: as usual"
          w={160}
          min={5}
          max={240}
          allowDecimal={false}
          value={fields.minutes ?? ''}
          error={problemOf('minutes')}
          onChange={(value) => set({ minutes: Number(value) || null })}
        />
      </div>
      <div className={styles['ways']}>
        <Button type="submit" loading={sending}>
          {send}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
      {failure && !isTold ? <Failure error={failure} /> : null}
    </form>
  );
}
