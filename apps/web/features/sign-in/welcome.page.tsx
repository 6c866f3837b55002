import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../ui/request';
import type { PrintedIdentity } from '../identities/identity.types';
import { meQuery, setupQuery } from '../session/session.queries';
import type { Me } from '../session/session.types';
import { OwnerNamesStep } from './owner-names-step';
import { OwnerStep, type OwnerAnswers } from './owner-step';
import { otherProblem } from './field-problems';

const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The first visit: who you are, then which names are you. */
export function WelcomePage() {
  const { data: setup } = useSuspenseQuery(setupQuery);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [step, setStep] = useState<'owner' | 'names'>('owner');
  const [owner, setOwner] = useState<OwnerAnswers>({
    name: '',
    email: '',
    password: '',
    timeZone: browserZone,
    code: '',
  });
  const [names, setNames] = useState<PrintedIdentity[]>([]);
  const create = useMutation({
    mutationFn: (identities: PrintedIdentity[]) => {
      const { code, ...answers } = owner;
      return request<Me>('/api/setup', { method: 'POST', body: { ...answers, ...(code ? { code } : {}), identities } });
    },
    onSuccess: (me) => {
      queryClient.clear();
      queryClient.setQueryData(meQuery.queryKey, me);
      void navigate({ to: '/imports' });
    },
    onError: (failure) => {
      if (otherProblem(failure, ['name', 'email', 'password', 'timeZone', 'code']) === undefined) setStep('owner');
    },
  });
  if (step === 'owner') {
    return (
      <OwnerStep
        answers={owner}
        codeRequired={setup.codeRequired}
        failure={create.error}
        onChange={setOwner}
        onNext={() => {
          create.reset();
          if (names.length === 0) setNames(firstIdentities(owner));
          setStep('names');
        }}
      />
    );
  }
  return (
    <OwnerNamesStep
      identities={names}
      failure={create.error}
      busy={create.isPending}
      onChange={setNames}
      onBack={() => setStep('owner')}
      onDone={(identities) => create.mutate(identities)}
    />
  );
}

function firstIdentities({ name, email }: OwnerAnswers): PrintedIdentity[] {
  return [
    { kind: 'name', printed: name.trim() },
    { kind: 'email', printed: email.trim() },
  ];
}
