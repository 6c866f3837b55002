import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { PlusIcon } from '../../ui/icons';
import { Problem, request } from '../../ui/request';
import { offerUndo, tellFailure } from '../../ui/undo/undo';
import { PlaceField, type TypedPlace } from '../places/place-field';
import { contactPlaceQuery } from '../places/place.queries';
import type { ContactPlace } from '../places/places.types';
import { useWorkspace } from '../session/workspace';
import styles from './person.module.css';
import type { Contact } from './person.types';

/** Where the person lives: as it was read in their words, or as it was set by hand. */
export function Home({ contact }: { contact: Contact }) {
  const workspace = useWorkspace();
  const { data } = useQuery(contactPlaceQuery(workspace, contact.id));
  const [editing, setEditing] = useState(false);
  if (editing && data) return <HomeForm contact={contact} known={data} onClose={() => setEditing(false)} />;
  if (data && !data.place && !workspace.canWrite) return null;
  return (
    <div className={styles['home']}>
      {data?.place ? <HomeWords known={data} /> : null}
      {workspace.canWrite && data ? (
        <button type="button" className={styles['add']} onClick={() => setEditing(true)}>
          {data.place ? (
            'Change'
          ) : (
            <>
              <PlusIcon /> Where do they live?
            </>
          )}
        </button>
      ) : null}
    </div>
  );
}

function HomeWords({ known: { place, byHand, isNear, isSure, quote, threadId, position } }: { known: ContactPlace }) {
  const verb = byHand || isSure ? 'Lives' : 'May live';
  return (
    <span>
      {verb} {isNear ? 'near' : 'in'} {place?.label}
      {quote ? (
        <span className={styles['meaning']}>
          {' '}
          {threadId ? (
            <Link to="/threads/$threadId" params={{ threadId }} hash={position === null ? '' : `item-${position}`}>
              “{quote}”
            </Link>
          ) : (
            `“${quote}”`
          )}
        </span>
      ) : (
        '.'
      )}
    </span>
  );
}

function HomeForm({ contact, known, onClose }: { contact: Contact; known: ContactPlace; onClose: () => void }) {
  const [typed, setTyped] = useState<TypedPlace>({ place: known.place?.label ?? '' });
  const [problem, setProblem] = useState<string>();
  const { set, forget } = useHome(contact, known);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    set(typed).then(onClose, (failure: unknown) => {
      if (failure instanceof Problem && failure.errors.length > 0) setProblem(failure.errors[0]?.detail);
      else tellFailure(failure);
    });
  };
  return (
    <form
      className={styles['homeForm']}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        // The first Escape closes the list of towns.
        const isListOpen = event.target instanceof Element && event.target.ariaExpanded === 'true';
        if (event.key === 'Escape' && !isListOpen) onClose();
      }}
    >
      <PlaceField label={`Where ${contact.name} lives`} value={typed} onChange={setTyped} error={problem} autoFocus />
      <Button type="submit">Keep</Button>
      {known.byHand ? (
        <Button variant="default" onClick={() => void forget().then(onClose, tellFailure)}>
          Forget
        </Button>
      ) : (
        <Button variant="subtle" onClick={onClose}>
          Leave it
        </Button>
      )}
    </form>
  );
}

/** Sets the home by hand or lets the person's words say it again, each with the way back. */
function useHome(contact: Contact, before: ContactPlace) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const address = workspace.url(`/contacts/${contact.id}/place`);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const put = (body: TypedPlace) => request<ContactPlace>(address, { method: 'PUT', body }).finally(refresh);
  const remove = () => request<void>(address, { method: 'DELETE' }).finally(refresh);
  const back = async () => {
    if (before.byHand && before.place) await put({ place: before.place.label, placeId: before.place.id });
    else await remove();
  };
  return {
    set: async (typed: TypedPlace) => {
      const { place } = await put(typed);
      offerUndo(`${contact.name} lives in ${place?.label}.`, back);
    },
    forget: async () => {
      await remove();
      offerUndo(`What you set for ${contact.name} is forgotten.`, back);
    },
  };
}
