import { Button, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useShortcuts } from '../../../ui/keys/shortcuts';
import { request } from '../../../ui/request';
import { offerUndo, tellFailure } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import styles from '../person.module.css';
import type { Contact, TimelineEntry } from '../person.types';

/** A note on the timeline; it is no talk, so it moves no clock. */
export function AddNote({ contact }: { contact: Contact }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [text, setText] = useState<string | null>(null);
  useShortcuts('Timeline', [{ keys: 'n', label: 'Add a note', run: () => setText('') }]);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const keep = () => {
    const written = text?.trim();
    setText(null);
    if (!written) return;
    const body = { channel: 'other', kind: 'note', text: written };
    request<TimelineEntry>(workspace.url(`/contacts/${contact.id}/interactions`), { method: 'POST', body })
      .then((entry) =>
        offerUndo('The note is kept.', () =>
          request(workspace.url(`/interactions/${entry.id}`), { method: 'DELETE' }).finally(refresh),
        ),
      )
      .catch(tellFailure)
      .finally(refresh);
  };
  return (
    <>
      <button type="button" className={styles['add']} onClick={() => setText('')}>
        Add a note
      </button>
      <Modal
        opened={text !== null}
        onClose={() => setText(null)}
        title={`A note on ${contact.name}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Textarea
          aria-label="Note"
          autosize
          minRows={4}
          data-autofocus
          autoFocus
          maxLength={20_000}
          value={text ?? ''}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              keep();
            }
          }}
        />
        <Button mt={16} onClick={keep}>
          Keep
        </Button>
      </Modal>
    </>
  );
}
