import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { Problem, request } from '../../ui/request';
import { meQuery } from '../session/session.queries';
import type { Me } from '../session/session.types';
import { Alone } from './alone';
import styles from './sign-in.module.css';

export function SignInPage() {
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const queryClient = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useMutation({
    mutationFn: () => request<Me>('/api/session', { method: 'POST', body: { email: email.trim(), password } }),
    onSuccess: (me) => {
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, me);
      router.history.push(insidePath(back));
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <Alone title="Welcome back">
      <form className={styles['form']} onSubmit={onSubmit}>
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {signIn.error ? <Failure error={inWords(signIn.error)} /> : null}
        <div>
          <Button type="submit" loading={signIn.isPending}>
            Sign in
          </Button>
        </div>
      </form>
    </Alone>
  );
}

/** Only back into our own pages, never to an address that somebody slipped into the link. */
function insidePath(back: string | undefined): string {
  return back && /^\/(?![/\\])/u.test(back) ? back : '/';
}

function inWords(failure: Error): Error {
  if (failure instanceof Problem && failure.status === 401)
    return new Error('This email and password do not go together.');
  return failure;
}
