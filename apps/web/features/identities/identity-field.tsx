import { Button, TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import styles from './identities.module.css';
import type { PrintedIdentity } from './identity.types';
import { hintFor, readIdentity } from './read-identity';

interface IdentityFieldProps {
  label: string;
  onAdd: (identity: PrintedIdentity) => void;
  onBackspace?: () => void;
  /** What stands in the field and is not added yet. */
  onTyped?: (identity: PrintedIdentity | null) => void;
  autoFocus?: boolean;
  hint?: boolean;
}

/** One field for any name, handle, email or website: it says while you type what it takes it for. */
export function IdentityField({
  label,
  onAdd,
  onBackspace,
  onTyped,
  autoFocus = false,
  hint = true,
}: IdentityFieldProps) {
  const [typed, setTyped] = useState('');
  const hintId = useId();
  const read = readIdentity(typed);
  const type = (next: string) => {
    setTyped(next);
    onTyped?.(readIdentity(next));
  };
  const add = () => {
    if (!read) return;
    onAdd(read);
    type('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || (event.key === ',' && read)) {
      if (!read) return;
      event.preventDefault();
      add();
    }
    if (event.key === 'Backspace' && typed === '') onBackspace?.();
  };
  return (
    <div className={styles['field']}>
      <TextInput
        aria-label={label}
        aria-describedby={hintId}
        placeholder={label}
        value={typed}
        maxLength={300}
        autoComplete="off"
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="default" disabled={!read} onClick={add}>
        Add
      </Button>
      {hint ? (
        <p id={hintId} className={styles['hint']} aria-live="polite">
          {read ? hintFor(read) : 'A name as you sign, a handle such as @you, an email, a website. Enter adds it.'}
        </p>
      ) : null}
    </div>
  );
}
