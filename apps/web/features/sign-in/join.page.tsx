import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { Failure } from '../../ui/layout/states';
import { Problem, request } from '../../ui/request';
import { meQuery } from '../session/session.queries';
import type { Me } from '../session/session.types';
import { Alone } from './alone';
import { otherProblem, problemOf } from './field-problems';
import styles from './sign-in.module.css';

interface Invitation {
  name: string;
  email: string;
  workspaceName: string;
}

/** Where a join link leads: choose a password, and you are in. */
export function JoinPage() {
  const { token } = useParams({ from: '/join/$token' });
  const invitation = useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) => request<Invitation>(`/api/join/${encodeURIComponent(token)}`, { signal }),
  });
  if (invitation.error instanceof Problem && invitation.error.status < 500 && invitation.error.status > 0) {
    return (
      <Alone title="This link no longer works" lead="It was used already or its time is over. Ask for a new one.">
        <p className={styles['form']}>
          <Link to="/sign-in">To sign-in</Link>
        </p>
      </Alone>
    );
  }
  if (invitation.error) {
    return (
      <Alone title="Join">
        <Failure error={invitation.error} onRetry={() => void invitation.refetch()} />
      </Alone>
    );
  }
  if (!invitation.data) return <Alone title="Join">{null}</Alone>;
  return <JoinForm token={token} invitation={invitation.data} />;
}

function JoinForm({ token, invitation }: { token: string; invitation: Invitation }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [password, setPassword] = useState('');
  const join = useMutation({
    mutationFn: () => request<Me>('/api/join', { method: 'POST', body: { token, password } }),
    onSuccess: (me) => {
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, me);
      void navigate({ to: '/' });
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate();
  };
  const other = otherProblem(join.error, ['password']);
  return (
    <Alone
      title={`Come in, ${invitation.name}`}
      lead={`You are invited to “${invitation.workspaceName}” as ${invitation.email}.`}
    >
      <form className={styles['form']} onSubmit={onSubmit}>
        <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
        <PasswordInput
          label="Choose a password"
          description="At least ten characters."
          autoComplete="new-password"
          autoFocus
          required
          withAsterisk={false}
          minLength={10}
          value={password}
          error={problemOf(join.error, 'password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {other ? <Failure error={new Error(other)} /> : null}
        <div>
          <Button type="submit" loading={join.isPending}>
            Join
          </Button>
        </div>
      </form>
    </Alone>
  );
}
