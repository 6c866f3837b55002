import { useNavigate } from '@tanstack/react-router';
import { useRef, type FocusEvent } from 'react';
import { useShortcuts } from '../../../ui/keys/shortcuts';
import { useWorkspace } from '../../session/workspace';
import type { PersonLine } from '../people.types';
import { usePeopleActions } from './use-people-actions';

interface ListKeys {
  lines: readonly PersonLine[];
  focusRow: (index: number) => void;
  onToggle: (id: string) => void;
  onClear: () => void;
}

/** The keys of a list of people; gives back what keeps the cursor where the focus is. */
export function useListKeys({ lines, focusRow, onToggle, onClear }: ListKeys) {
  const cursor = useRef(-1);
  const navigate = useNavigate();
  const { canWrite } = useWorkspace();
  const { archive } = usePeopleActions();
  const move = (step: number) => () => {
    const next = Math.max(0, Math.min(lines.length - 1, cursor.current + step));
    cursor.current = next;
    focusRow(next);
  };
  const current = () => lines[cursor.current];
  useShortcuts('People', [
    { keys: 'j', label: 'Next person', run: move(1) },
    { keys: 'k', label: 'Previous person', run: move(-1) },
    { keys: 'ArrowDown', label: 'Next person', run: move(1) },
    { keys: 'ArrowUp', label: 'Previous person', run: move(-1) },
    {
      keys: 'Enter',
      label: 'Open the person',
      run: () => {
        const line = current() ?? lines[0];
        if (line) void navigate({ to: '/people/$contactId', params: { contactId: line.id } });
      },
    },
    { keys: 'x', label: 'Choose for an action on several', run: () => void (current() && onToggle(current()!.id)) },
    ...(canWrite
      ? [
          {
            keys: 'e',
            label: 'Archive, or bring back',
            run: () => {
              const line = current();
              if (line) archive([line], line.archivedAt === null);
            },
          },
        ]
      : []),
    { keys: 'Escape', label: 'Choose nobody', run: onClear },
    { keys: '/', label: 'Search', run: () => document.querySelector<HTMLElement>('[data-people-search]')?.focus() },
  ]);
  return (event: FocusEvent<HTMLElement>) => {
    if (event.target.hasAttribute('data-people-list')) {
      move(cursor.current < 0 ? 1 : 0)();
      return;
    }
    const row = event.target.closest<HTMLElement>('[data-index]');
    if (row) cursor.current = Number(row.dataset['index']);
  };
}
