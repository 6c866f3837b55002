import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import styles from '../settings.module.css';

/** A secret that is shown once, with a button to copy it. */
export function OnceShown({ label, secret, onDone }: { label: string; secret: string; onDone: () => void }) {
  const clipboard = useClipboard();
  return (
    <div className={styles['once']} role="status">
      <TextInput label={label} readOnly value={secret} onFocus={(event) => event.currentTarget.select()} />
      <Button onClick={() => clipboard.copy(secret)}>{clipboard.copied ? 'Copied' : 'Copy'}</Button>
      <Button variant="subtle" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
