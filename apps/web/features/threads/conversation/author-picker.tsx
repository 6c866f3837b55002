import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import { Initials } from '../../../ui/initials';
import { request, withQuery } from '../../../ui/request';
import type { Page, PersonLine } from '../../people/people.types';
import { useWorkspace } from '../../session/workspace';
import type { Somebody } from './use-author-actions';
import styles from './picker.module.css';

interface AuthorPickerProps {
  position: number;
  /** The people of this thread, who come first. */
  people: readonly { id: string; name: string }[];
  onChoose: (somebody: Somebody | null) => void;
}

interface Choice extends Somebody {
  hint: string;
}

/** Who wrote it: the people of the thread first, then everybody, then somebody new. */
export function AuthorPicker({ position, people, onChoose }: AuthorPickerProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const listId = useId();
  const choices = useChoices(typed.trim(), people);
  const at = Math.min(chosen, Math.max(0, choices.length - 1));
  const step = (by: number) => setChosen((at + by + choices.length) % Math.max(1, choices.length));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && choices[at]) onChoose(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={() => onChoose(null)}
      withCloseButton={false}
      padding={0}
      size={520}
      yOffset="12vh"
      attributes={{ content: { 'aria-label': `Who wrote item ${position}?` } }}
    >
      <input
        className={styles['input']}
        placeholder={`Who wrote item ${position}?`}
        aria-label={`Who wrote item ${position}?`}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={choices[at] ? `${listId}-${at}` : undefined}
        data-autofocus
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Choices {...{ choices, listId, at, onChosen: setChosen, onChoose }} />
    </Modal>
  );
}

interface ChoicesProps {
  choices: readonly Choice[];
  listId: string;
  at: number;
  onChosen: (index: number) => void;
  onChoose: (choice: Choice) => void;
}

function Choices({ choices, listId, at, onChosen, onChoose }: ChoicesProps) {
  return (
    <div role="listbox" id={listId} aria-label="People" className={styles['list']}>
      {choices.map((choice, index) => (
        <button
          type="button"
          tabIndex={-1}
          key={`${choice.contactId} ${choice.name}`}
          id={`${listId}-${index}`}
          role="option"
          aria-selected={index === at}
          className={styles['choice']}
          ref={(element) => {
            if (index === at) element?.scrollIntoView({ block: 'nearest' });
          }}
          onMouseMove={() => onChosen(index)}
          onClick={() => onChoose(choice)}
        >
          <Initials name={choice.contactId ? choice.name : null} size={24} />
          <span className={styles['name']}>{choice.contactId ? choice.name : `New person named “${choice.name}”`}</span>
          <span className={styles['hint']}>{choice.hint}</span>
        </button>
      ))}
    </div>
  );
}

function useChoices(typed: string, people: AuthorPickerProps['people']): Choice[] {
  const workspace = useWorkspace();
  const [search] = useDebouncedValue(typed, 120);
  const found = useQuery({
    queryKey: [workspace.id, 'who-wrote', search],
    queryFn: ({ signal }) =>
      request<Page<PersonLine>>(workspace.url(withQuery('/contacts', { search, limit: 8 })), { signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const here = people.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));
  const known = new Set(here.map(({ id }) => id));
  const others = typed ? (found.data?.items ?? []).filter(({ id }) => !known.has(id)) : [];
  return [
    ...here.map(({ id, name }) => ({ contactId: id, name, hint: 'in this thread' })),
    ...others.map(({ id, name }) => ({ contactId: id, name, hint: '' })),
    ...(typed ? [{ name: typed, hint: '' }] : []),
  ];
}
