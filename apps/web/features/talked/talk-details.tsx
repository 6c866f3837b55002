import { Button, Checkbox, TextInput, Textarea } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useReckoning } from '../../ui/time/reckoning';
import { todayIn } from '../../ui/time/when';
import type { Direction } from '../person/person.types';
import { MinutesInput } from './minutes-input';
import { talkWay, talkWays, type TalkChannel } from './talk-ways';
import styles from './talked.module.css';
import type { TalkDetails } from './use-talked';

interface TalkDetailsFormProps {
  name: string;
  channel: TalkChannel;
  direction: Direction;
  onSave: (details: TalkDetails) => void;
  onClose: () => void;
}

/** How, when, how long, and what about: all optional, for the talk is logged already. Enter keeps them. */
export function TalkDetailsForm({ name, channel, direction, onSave, onClose }: TalkDetailsFormProps) {
  const today = todayIn(useReckoning());
  const [way, setWay] = useState(channel);
  const [by, setBy] = useState(direction);
  const [day, setDay] = useState(today);
  const [minutes, setMinutes] = useState('');
  const [notes, setNotes] = useState('');
  const save = () =>
    onSave({
      channel: way,
      direction: by,
      day: day === today || !day ? undefined : day,
      minutes: Number(minutes) || undefined,
      notes,
    });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    const inNotes = event.target instanceof HTMLTextAreaElement;
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !inNotes) return;
    event.preventDefault();
    save();
  };
  return (
    <form onSubmit={onSubmit} aria-label={`Your talk with ${name}`}>
      <div role="presentation" className={styles['details']} onKeyDown={onKeyDown}>
        <p className={styles['said']}>
          Logged: {by === 'inbound' ? `${name} got in touch, and you ` : 'you '}
          {talkWay(way).phrase}
          {day === today ? ' today' : ''}. Anything to remember?
        </p>
        <WayChoice way={way} onChoose={setWay} />
        <Checkbox
          label={way === 'email' ? `${name} wrote` : `${name} called`}
          checked={by === 'inbound'}
          onChange={(event) => setBy(event.currentTarget.checked ? 'inbound' : 'outbound')}
        />
        <NotesInput notes={notes} onNotes={setNotes} />
        <div className={styles['row']}>
          <TextInput
            label="When"
            type="date"
            max={today}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          {way === 'email' ? null : <MinutesInput minutes={minutes} onMinutes={setMinutes} />}
          <Button type="submit">Keep</Button>
          <Button variant="subtle" onClick={onClose}>
            No notes
          </Button>
        </div>
      </div>
    </form>
  );
}

function NotesInput({ notes, onNotes }: { notes: string; onNotes: (notes: string) => void }) {
  return (
    <Textarea
      aria-label="Notes"
      placeholder="Notes (Enter keeps them)"
      autoFocus
      minRows={2}
      autosize
      maxLength={20_000}
      value={notes}
      onChange={(event) => onNotes(event.currentTarget.value)}
    />
  );
}

function WayChoice({ way, onChoose }: { way: TalkChannel; onChoose: (way: TalkChannel) => void }) {
  return (
    <div role="radiogroup" aria-label="How" className={styles['ways']}>
      {talkWays.map((choice) => (
        <label key={choice.channel} className={styles['way']}>
          <input type="radio" name="way" checked={choice.channel === way} onChange={() => onChoose(choice.channel)} />
          {choice.icon}
          {choice.label}
        </label>
      ))}
    </div>
  );
}
