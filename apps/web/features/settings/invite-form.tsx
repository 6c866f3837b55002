import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import type { Role } from '../session/session.types';
import { useWorkspace } from '../session/workspace';
import { problemOf } from '../sign-in/field-problems';
import { OnceShown } from './once-shown';
import { roleChoices } from './roles';
import { membersQuery } from './settings.queries';
import styles from './settings.module.css';

interface JoinLink {
  id: string;
  joinPath: string;
  expiresAt: string;
}

/** Makes a link that lets one person in; Frontporch sends nothing itself. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('viewer');
  const invite = useMutation({
    mutationFn: () =>
      request<JoinLink>(workspace.url('/members'), {
        method: 'POST',
        body: { name: name.trim(), email: email.trim(), role },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: membersQuery(workspace).queryKey }),
  });
  if (invite.data) {
    return (
      <OnceShown
        label={`Send this link to ${name}. It is shown only now.`}
        secret={`${location.origin}${invite.data.joinPath}`}
        onDone={onClose}
      />
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <form className={styles['fields']} onSubmit={onSubmit}>
      <TextInput
        label="Name"
        required
        withAsterisk={false}
        autoFocus
        maxLength={200}
        value={name}
        error={problemOf(invite.error, 'name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Email"
        type="email"
        required
        withAsterisk={false}
        value={email}
        error={problemOf(invite.error, 'email')}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NativeSelect
        label="As"
        data={roleChoices}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as Role)}
      />
      <div className={styles['controls']}>
        <Button type="submit" loading={invite.isPending}>
          Make a link
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
      {invite.error ? <Failure error={invite.error} /> : null}
    </form>
  );
}
