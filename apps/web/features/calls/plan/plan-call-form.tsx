import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { personQuery } from '../../person/person.queries';
import type { Contact } from '../../person/person.types';
import { useWorkspace } from '../../session/workspace';
import styles from '../calls.module.css';
import { ChooseTime } from '../choose-time';
import type { Somebody } from '../choose-person';
import { useCallActions, type PlannedCall } from '../use-call-actions';

const ways = [
  { value: 'phone', label: 'By phone' },
  { value: 'video', label: 'Picture call' },
  { value: 'in_person', label: 'In person' },
] as const;

/** When and how, and where the calendar entry goes: to the address that is known, until another one is written. */
export function PlanCallForm({ person, onClose }: { person: Somebody; onClose: () => void }) {
  const known = useQuery(personQuery(useWorkspace(), person.id));
  if (known.error) return <Failure error={known.error} onRetry={() => void known.refetch()} />;
  if (!known.data) return <SkeletonLines rows={3} height={64} />;
  return <Fields person={person} address={addressOf(known.data)} onClose={onClose} />;
}

function Fields({ person, address, onClose }: { person: Somebody; address: string; onClose: () => void }) {
  const actions = useCallActions();
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [way, setWay] = useState<PlannedCall['way']>('phone');
  const [guestEmail, setGuestEmail] = useState(address);
  const plan = useMutation({
    mutationFn: (call: PlannedCall) => actions.plan(person, call),
    onSuccess: onClose,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const email = guestEmail.trim();
    if (startsAt) plan.mutate({ startsAt, way, ...(email ? { guestEmail: email } : {}) });
  };
  return (
    <form className={styles['invite']} onSubmit={onSubmit} aria-label={`Plan a call with ${person.name}`}>
      <ChooseTime label="When" onTime={setStartsAt} />
      <NativeSelect
        label="How"
        value={way}
        data={[...ways]}
        onChange={(event) => setWay(event.currentTarget.value as PlannedCall['way'])}
      />
      <TextInput
        type="email"
        label="Their mail"
        description={`A calendar entry and two reminders go there, in your name. Empty: ${person.name} is sent nothing.`}
        maxLength={254}
        autoComplete="off"
        value={guestEmail}
        onChange={(event) => setGuestEmail(event.currentTarget.value)}
      />
      {plan.error ? <Failure error={plan.error} /> : null}
      <div className={styles['ways']}>
        <Button type="submit" disabled={!startsAt} loading={plan.isPending}>
          Plan it
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function addressOf({ identities }: Contact): string {
  const addresses = identities.filter(({ kind }) => kind === 'email');
  return (addresses.find(({ verified }) => verified) ?? addresses[0])?.value ?? '';
}
