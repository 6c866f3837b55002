import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import type { Role } from '../../session/session.types';
import { useWorkspace } from '../../session/workspace';
import { problemOf } from '../../sign-in/field-problems';
import { OnceShown } from './once-shown';
import { roleChoices } from './roles';
import { membersQuery } from '../settings.queries';
import styles from '../settings.module.css';

interface JoinLink {
  id: string;
  joinPath: string;
  expiresAt: string;
}

interface Invitee {
  name: string;
  email: string;
  role: Role;
}

/** Makes a link that lets one person in; Frontporch sends nothing itself. */
export function InviteForm({ onClose }: { onClose: () => void }) {
  const [invitee, setInvitee] = useState<Invitee>({ name: '', email: '', role: 'viewer' });
  const invite = useInvite();
  if (invite.data) {
    return (
      <OnceShown
        label={`Send this link to ${invitee.name}. It is shown only now.`}
        secret={`${location.origin}${invite.data.joinPath}`}
        onDone={onClose}
      />
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate(invitee);
  };
  const field = (name: 'name' | 'email') => ({
    required: true,
    withAsterisk: false,
    value: invitee[name],
    error: problemOf(invite.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setInvitee({ ...invitee, [name]: event.currentTarget.value }),
  });
  return (
    <form className={styles['fields']} onSubmit={onSubmit}>
      <TextInput label="Name" autoFocus maxLength={200} {...field('name')} />
      <TextInput label="Email" type="email" {...field('email')} />
      <NativeSelect
        label="As"
        data={roleChoices}
        value={invitee.role}
        onChange={(event) => setInvitee({ ...invitee, role: event.currentTarget.value as Role })}
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

function useInvite() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ name, email, role }: Invitee) =>
      request<JoinLink>(workspace.url('/members'), {
        method: 'POST',
        body: { name: name.trim(), email: email.trim(), role },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: membersQuery(workspace).queryKey }),
  });
}
