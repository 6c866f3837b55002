import { Button, Modal, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { PhoneIcon } from '../../../ui/icons';
import { Initials } from '../../../ui/initials';
import { useShortcuts } from '../../../ui/keys/shortcuts';
import { request, withQuery } from '../../../ui/request';
import type { Page, PersonLine } from '../../people/people.types';
import type { Direction } from '../../person/person.types';
import { useWorkspace } from '../../session/workspace';
import { TalkDetailsForm } from '../../talked/talk-details';
import { useTalked } from '../../talked/use-talked';
import { callQueueQuery, callsQuery, invitationsQuery } from '../calls.queries';
import styles from './log.module.css';

interface Somebody {
  id: string;
  name: string;
}

interface Ringing {
  person: Somebody;
  direction: Direction;
}

/** A call that was not planned here, logged in two clicks: this, and who it was with. */
export function LogCall() {
  const [opened, setOpened] = useState(false);
  const [ringing, setRinging] = useState<Ringing | null>(null);
  useShortcuts('Calls', [{ keys: 'l', label: 'Log a call', run: () => setOpened(true) }]);
  const close = () => {
    setOpened(false);
    setRinging(null);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" leftSection={<PhoneIcon />} onClick={() => setOpened(true)}>
        Log a call
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size={560}
        title={ringing ? `Your talk with ${ringing.person.name}` : 'Who did you talk to?'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {ringing ? <Logged ringing={ringing} onClose={close} /> : <Who onChoose={setRinging} />}
      </Modal>
    </>
  );
}

function Who({ onChoose }: { onChoose: (ringing: Ringing) => void }) {
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
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`I called: ${person.name}`}
              onClick={() => onChoose({ person, direction: 'outbound' })}
            >
              I called
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`They called: ${person.name}`}
              onClick={() => onChoose({ person, direction: 'inbound' })}
            >
              They called
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Logged({ ringing: { person, direction }, onClose }: { ringing: Ringing; onClose: () => void }) {
  const talked = useTalked(person, { closed: onClose });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    talked.log('phone', direction);
  });
  return (
    <TalkDetailsForm
      name={person.name}
      channel={talked.open ?? 'phone'}
      direction={direction}
      onSave={talked.save}
      onClose={talked.close}
    />
  );
}

/** Whoever the name fits; before a name is written, those about whom a call stands. */
function usePeople(typed: string): Somebody[] {
  const workspace = useWorkspace();
  const [search] = useDebouncedValue(typed, 120);
  const found = useQuery({
    queryKey: [workspace.id, 'find-people', search],
    queryFn: ({ signal }) =>
      request<Page<PersonLine>>(workspace.url(withQuery('/contacts', { search, limit: 7 })), { signal }),
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

const MOST_LIKELY = 7;
