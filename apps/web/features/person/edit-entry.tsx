import { Button, TextInput, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { request } from '../../ui/request';
import { useReckoning } from '../../ui/time/reckoning';
import { dayOf, todayIn } from '../../ui/time/when';
import { offerUndo, tellFailure } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import styles from './person.module.css';
import type { TimelineEntry } from './person.types';

/** Changes what was logged by hand: its day, how long, the notes. */
export function EditEntry({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const reckoning = useReckoning();
  const was = entry.happenedAt ? dayOf(entry.happenedAt, reckoning.timeZone) : '';
  const [day, setDay] = useState(was);
  const [minutes, setMinutes] = useState(entry.durationMinutes ? String(entry.durationMinutes) : '');
  const [text, setText] = useState(entry.text);
  const put = (body: object) =>
    request(workspace.url(`/interactions/${entry.id}`), { method: 'PATCH', body }).finally(
      () => void queryClient.invalidateQueries({ queryKey: [workspace.id] }),
    );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const moved = day !== was && day !== '';
    const happenedAt = entry.precision === 'instant' ? entry.happenedAt : was;
    put({ text: text.trim(), durationMinutes: Number(minutes) || null, ...(moved ? { happenedAt: day } : {}) }).then(
      () =>
        offerUndo('The entry is changed.', () =>
          put({
            text: entry.text,
            durationMinutes: entry.durationMinutes,
            ...(moved && happenedAt ? { happenedAt } : {}),
          }),
        ),
      tellFailure,
    );
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
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles['editRow']}>
        <TextInput
          label="When"
          type="date"
          max={todayIn(reckoning)}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {entry.kind === 'call' || entry.kind === 'meeting' ? (
          <TextInput
            label="Minutes"
            inputMode="numeric"
            w={96}
            value={minutes}
            onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/gu, '').slice(0, 4))}
          />
        ) : null}
        <Button type="submit">Keep</Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
