import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { useWorkspace } from '../../session/workspace';
import { OnceShown } from './once-shown';
import { tokensQuery } from '../settings.queries';
import styles from '../settings.module.css';
import type { ApiToken } from '../settings.types';

const spans = [
  { value: '', label: 'never' },
  { value: '30', label: 'in 30 days' },
  { value: '365', label: 'in a year' },
];

const scopes = [
  { value: 'read', label: 'read' },
  { value: 'write', label: 'read and write' },
];

export function TokenForm({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [scope, setScope] = useState('read');
  const [days, setDays] = useState('');
  const make = useMutation({
    mutationFn: () =>
      request<ApiToken & { token: string }>(workspace.url('/tokens'), {
        method: 'POST',
        body: { name: name.trim(), scope, ...(days ? { expiresInDays: Number(days) } : {}) },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: tokensQuery(workspace).queryKey }),
  });
  if (make.data) {
    return <OnceShown label="Keep this token safe. It is shown only now." secret={make.data.token} onDone={onClose} />;
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form className={styles['fields']} onSubmit={onSubmit}>
      <TextInput
        label="What is it for?"
        required
        withAsterisk={false}
        autoFocus
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label="It may"
        data={scopes}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value)}
      />
      <NativeSelect
        label="It ends"
        data={spans}
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <div className={styles['controls']}>
        <Button type="submit" loading={make.isPending}>
          Make it
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
      {make.error ? <Failure error={make.error} /> : null}
    </form>
  );
}
