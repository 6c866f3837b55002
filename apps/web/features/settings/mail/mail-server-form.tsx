import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../../ui/layout/states';
import { Problem, request } from '../../../ui/request';
import { tell } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import styles from '../settings.module.css';
import { securities } from './mail-words';
import { mailServerQuery } from './mail.queries';
import type { MailSecurity, MailServer } from './mail.types';

interface Typed {
  host: string;
  port: string;
  security: MailSecurity;
  user: string;
  password: string;
  from: string;
}

/** Where mails go through: what the owner's mail provider calls "outgoing mail" or SMTP. */
export function MailServerForm({ server, onClose }: { server: MailServer; onClose: () => void }) {
  const [typed, setTyped] = useState(() => typedOf(server));
  const keep = useKeepServer(server, onClose);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate(typed);
  };
  const field = (name: keyof Typed) => ({
    value: typed[name],
    error: problemOf(keep.error, name),
    onChange: (event: { currentTarget: { value: string } }) =>
      setTyped({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <form className={styles['fields']} onSubmit={onSubmit}>
      <TextInput
        label="Server for outgoing mail"
        required
        withAsterisk={false}
        maxLength={253}
        autoFocus
        {...field('host')}
      />
      <NativeSelect
        label="Security"
        data={securities.map(({ value, label }) => ({ value, label }))}
        value={typed.security}
        onChange={(event) => setTyped(withSecurity(typed, event.currentTarget.value as MailSecurity))}
      />
      <TextInput label="Port" required withAsterisk={false} inputMode="numeric" maxLength={5} {...field('port')} />
      <TextInput label="Name" placeholder="if it asks for one" autoComplete="off" maxLength={200} {...field('user')} />
      <PasswordInput
        label="Password"
        autoComplete="new-password"
        placeholder={server.source === 'settings' && server.hasPassword ? 'kept' : ''}
        maxLength={1000}
        {...field('password')}
      />
      <TextInput
        label="Mails come from"
        type="email"
        required
        withAsterisk={false}
        maxLength={254}
        {...field('from')}
      />
      <div className={styles['controls']}>
        <Button type="submit" loading={keep.isPending}>
          Keep it
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
      {keep.error && !fieldsNamed(keep.error) ? <Failure error={keep.error} /> : null}
    </form>
  );
}

function useKeepServer(server: MailServer, onClose: () => void) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ host, port, security, user, password, from }: Typed) =>
      request<MailServer>(workspace.url('/mail-server'), {
        method: 'PUT',
        body: {
          host: host.trim(),
          port: Number(port),
          security,
          user: user.trim() || null,
          from: from.trim(),
          // Left empty, the one that is kept stays.
          ...(password ? { password } : server.source === 'settings' && user.trim() ? {} : { password: null }),
        },
      }),
    onSuccess: (kept) => {
      queryClient.setQueryData(mailServerQuery(workspace).queryKey, kept);
      tell('The mail server is kept. Send yourself a test mail.');
      onClose();
    },
  });
}

function typedOf({ source, host, port, security, user, from }: MailServer): Typed {
  if (source !== 'settings') return { host: '', port: '465', security: 'tls', user: '', password: '', from: '' };
  return {
    host: host ?? '',
    port: String(port),
    security: security ?? 'tls',
    user: user ?? '',
    password: '',
    from: from ?? '',
  };
}

/** The usual port of a security goes along with it. */
function withSecurity(typed: Typed, security: MailSecurity): Typed {
  const usual = securities.find(({ value }) => value === typed.security)?.port;
  const next = securities.find(({ value }) => value === security)?.port;
  return { ...typed, security, port: typed.port === String(usual) ? String(next) : typed.port };
}

function problemOf(failure: unknown, field: string): string | undefined {
  if (!(failure instanceof Problem)) return undefined;
  return failure.errors.find((error) => error.field === field)?.detail;
}

function fieldsNamed(failure: unknown): boolean {
  return failure instanceof Problem && failure.errors.length > 0;
}
