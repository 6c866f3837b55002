import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { offerUndo } from '../../ui/undo/undo';
import { kindNames } from '../identities/identity.types';
import { useWorkspace } from '../session/workspace';
import type { MergeView } from './merges/merges.types';
import styles from './person.module.css';
import type { Contact } from './person.types';

/** Some of the names and handles are somebody else's: they go, with what passed under them, to a person of their own. */
export function SplitIdentities({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const split = useSplit(contact, onClose);
  return (
    <form
      className={styles['split']}
      onSubmit={(event) => {
        event.preventDefault();
        split.mutate([...chosen]);
      }}
    >
      <Checkbox.Group label="Which of these are somebody else’s?" value={[...chosen]} onChange={setChosen}>
        {contact.identities.map(({ id, kind, printed }) => (
          <Checkbox key={id} value={id} label={`${printed} (${kindNames[kind]})`} mt={8} />
        ))}
      </Checkbox.Group>
      {split.error ? <Failure error={split.error} /> : null}
      <div>
        <Button
          type="submit"
          size="compact-md"
          loading={split.isPending}
          disabled={chosen.length === 0 || chosen.length === contact.identities.length}
        >
          Make them a person of their own
        </Button>{' '}
        <Button size="compact-md" variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function useSplit(contact: Contact, onClose: () => void) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => queryClient.invalidateQueries({ queryKey: [workspace.id] });
  return useMutation({
    mutationFn: (identityIds: string[]) =>
      request<MergeView>(workspace.url(`/contacts/${contact.id}/split`), { method: 'POST', body: { identityIds } }),
    onSuccess: async ({ id, gone }) => {
      onClose();
      await refresh();
      offerUndo(`${gone.name} is a person of their own now.`, async () => {
        await request(workspace.url(`/merges/${id}/undo`), { method: 'POST', body: {} });
        await refresh();
        void navigate({ to: '/people/$contactId', params: { contactId: contact.id } });
      });
    },
  });
}
