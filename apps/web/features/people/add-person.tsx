import { Button, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { IdentityChip } from '../identities/identity-chips';
import { IdentityField } from '../identities/identity-field';
import type { PrintedIdentity } from '../identities/identity.types';
import type { Contact } from '../person/person.types';
import { useWorkspace } from '../session/workspace';
import styles from './people.module.css';

/** Somebody whom no thread has brought. */
export function AddPerson() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Add a person
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title="Add a person"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <AddPersonForm />
      </Modal>
    </>
  );
}

function AddPersonForm() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [identities, setIdentities] = useState<PrintedIdentity[]>([]);
  const add = useMutation({
    mutationFn: () =>
      request<Contact>(workspace.url('/contacts'), { method: 'POST', body: { name: name.trim(), identities } }),
    onSuccess: (contact) => {
      void queryClient.invalidateQueries({ queryKey: [workspace.id] });
      void navigate({ to: '/people/$contactId', params: { contactId: contact.id } });
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={onSubmit} className={styles['form']}>
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <IdentityField
        label="Handle, email or website"
        hint={false}
        onAdd={(identity) => setIdentities([...identities, identity])}
      />
      {identities.length > 0 ? (
        <div className={styles['chips']}>
          {identities.map((identity, index) => (
            <IdentityChip
              key={`${identity.kind} ${identity.printed}`}
              identity={identity}
              onRemove={() => setIdentities(identities.toSpliced(index, 1))}
              onKind={(kind) => setIdentities(identities.with(index, { ...identity, kind }))}
            />
          ))}
        </div>
      ) : null}
      {add.error ? <Failure error={add.error} /> : null}
      <div>
        <Button type="submit" loading={add.isPending}>
          Add
        </Button>
      </div>
    </form>
  );
}
