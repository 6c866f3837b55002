import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import styles from '../calls.module.css';
import type { Call } from '../calls.types';
import { ChooseTime } from '../choose-time';
import { useCallActions } from '../use-call-actions';

/** Moves a call to a free time, or to any other that both agreed on. */
export function MoveCall({ call, onClose }: { call: Call; onClose: () => void }) {
  const actions = useCallActions();
  const [chosen, setChosen] = useState<string | null>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    onClose();
    void actions.move(call, chosen);
  };
  return (
    <form className={styles['move']} onSubmit={onSubmit} aria-label={`Move the call with ${call.contactName}`}>
      <ChooseTime label="To" onTime={setChosen} />
      <Button type="submit" disabled={!chosen}>
        Move
      </Button>
      <Button variant="subtle" onClick={onClose}>
        Leave it
      </Button>
    </form>
  );
}
