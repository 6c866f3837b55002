import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Initials } from '../../ui/initials';
import { request, withQuery } from '../../ui/request';
import type { Page, PersonLine } from '../people/people.types';
import { useWorkspace } from '../session/workspace';
import { callQueueQuery, callsQuery, invitationsQuery } from './calls.queries';
import styles from './choose-person.module.css';

export interface Somebody {
  id: string;
  name: string;
}

const MOST_LIKELY = 7;

/** Somebody by name, with what can be done about each; before a name is written, those about whom a call stands. */
export function ChoosePerson({ ways }: { ways: (person: Somebody) => ReactNode }) {
  const [typed, setTyped] = useState('');
  const people = usePeople(typed.trim());
  return (
    <div className={styles['who']}>
      <TextInput
        aria-label="Name"
        placeholder="Begin to write the name"
        data-autofocus
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul className={styles['people']} aria-label="People">
        {people.map((person) => (
          <li key={person.id} className={styles['person']}>
            <Initials name={person.name} size={28} />
            <span className={styles['name']}>{person.name}</span>
            {ways(person)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function usePeople(typed: string): Somebody[] {
  const workspace = useWorkspace();
  const [search] = useDebouncedValue(typed, 120);
  const found = useQuery({
    queryKey: [workspace.id, 'find-people', search],
    queryFn: ({ signal }) =>
      request<Page<PersonLine>>(workspace.url(withQuery('/contacts', { search, limit: MOST_LIKELY })), { signal }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const waiting = useInfiniteQuery(callsQuery(workspace, 'waiting'));
  const coming = useInfiniteQuery(callsQuery(workspace, 'coming'));
  const out = useInfiniteQuery(invitationsQuery(workspace, 'out'));
  const queue = useQuery(callQueueQuery(workspace));
  if (typed !== '') return found.data?.items ?? [];
  const named = [waiting, coming, out].flatMap(({ data }) =>
    (data?.pages ?? []).flatMap(({ items }) =>
      items.map(({ contactId, contactName }) => ({ id: contactId, name: contactName })),
    ),
  );
  const all = [...named, ...(queue.data?.items ?? []).map(({ contact }) => contact)];
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()].slice(0, MOST_LIKELY);
}
