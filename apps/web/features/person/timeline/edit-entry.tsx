import { Button, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { request } from '../../../ui/request';
import { useReckoning } from '../../../ui/time/reckoning';
import { dayOf, todayIn } from '../../../ui/time/when';
import { offerUndo, tellFailure } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import { MinutesInput } from '../../talked/minutes-input';
import styles from '../person.module.css';
import type { TimelineEntry } from '../person.types';

interface EntryAnswers {
  day: string;
  minutes: string;
  text: string;
}

/** Changes what was logged by hand: its day, how long, the notes. */
export function EditEntry({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const reckoning = useReckoning();
  const [answers, setAnswers] = useState<EntryAnswers>({
    day: entry.happenedAt ? dayOf(entry.happenedAt, reckoning.timeZone) : '',
    minutes: entry.durationMinutes ? String(entry.durationMinutes) : '',
    text: entry.text,
  });
  const change = useChangeEntry(entry);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    change(answers);
    onClose();
  };
  return (
    <form className={styles['edit']} onSubmit={onSubmit}>
      <Textarea
        aria-label="Notes"
        autosize
        minRows={2}
        autoFocus
        maxLength={20_000}
        value={answers.text}
        onChange={(event) => setAnswers({ ...answers, text: event.currentTarget.value })}
      />
      <div className={styles['editRow']}>
        <TextInput
          label="When"
          type="date"
          max={todayIn(reckoning)}
          value={answers.day}
          onChange={(event) => setAnswers({ ...answers, day: event.currentTarget.value })}
        />
        {entry.kind === 'call' || entry.kind === 'meeting' ? (
          <MinutesInput minutes={answers.minutes} onMinutes={(minutes) => setAnswers({ ...answers, minutes })} />
        ) : null}
        <Button type="submit">Keep</Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function useChangeEntry(entry: TimelineEntry) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const { timeZone } = useReckoning();
  const put = (body: object) =>
    request(workspace.url(`/interactions/${entry.id}`), { method: 'PATCH', body }).finally(
      () => void queryClient.invalidateQueries({ queryKey: [workspace.id] }),
    );
  return ({ day, minutes, text }: EntryAnswers) => {
    const was = entry.happenedAt ? dayOf(entry.happenedAt, timeZone) : '';
    const moved = day !== was && day !== '';
    const before = entry.precision === 'instant' ? entry.happenedAt : was || null;
    put({ text: text.trim(), durationMinutes: Number(minutes) || null, ...(moved ? { happenedAt: day } : {}) }).then(
      () =>
        offerUndo('The entry is changed.', () =>
          put({ text: entry.text, durationMinutes: entry.durationMinutes, ...(moved ? { happenedAt: before } : {}) }),
        ),
      tellFailure,
    );
  };
}
