import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useId, useState, type KeyboardEvent } from 'react';
import { Initials } from '../../ui/initials';
import { KeyNames } from '../../ui/keys/key-names';
import styles from './palette.module.css';
import { usePaletteEntries, type PaletteEntry } from './use-palette-entries';

/** Finds a person, a thread or an action. */
export function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 120);
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const { entries, searching } = usePaletteEntries(search, onKeys);
  const at = Math.min(chosen, Math.max(0, entries.length - 1));
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, entries.length));
    else if (event.key === 'ArrowUp') setChosen((at - 1 + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(entries[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size={600}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': 'Find' } }}
    >
      <input
        className={styles['input']}
        placeholder="Find a person, a thread, an action"
        aria-label="Find a person, a thread, an action"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={entries[at] ? `${listId}-${at}` : undefined}
        data-autofocus
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Results {...{ entries, listId, at, onChoose: setChosen, onRun: run }} />
      {entries.length === 0 ? (
        <p className={styles['none']} role="status">
          {searching ? 'Looking…' : 'Nothing like that.'}
        </p>
      ) : null}
    </Modal>
  );
}

interface ResultsProps {
  entries: readonly PaletteEntry[];
  listId: string;
  at: number;
  onChoose: (index: number) => void;
  onRun: (entry: PaletteEntry) => void;
}

function Results({ entries, listId, at, onChoose, onRun }: ResultsProps) {
  return (
    <div role="listbox" id={listId} aria-label="Found" className={styles['list']}>
      {entries.map((entry, index) => (
        <button
          type="button"
          tabIndex={-1}
          key={entry.key}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === at}
          className={styles['entry']}
          ref={(element) => {
            if (index === at) element?.scrollIntoView({ block: 'nearest' });
          }}
          onMouseMove={() => onChoose(index)}
          onClick={() => onRun(entry)}
        >
          {entry.kind === 'person' ? <Initials name={entry.label} size={24} /> : null}
          <span className={styles['label']}>{entry.label}</span>
          {entry.hint ? <span className={styles['hint']}>{entry.hint}</span> : null}
          {entry.keys ? <KeyNames keys={entry.keys} /> : null}
        </button>
      ))}
    </div>
  );
}
