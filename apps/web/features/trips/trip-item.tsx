import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Words } from '../../ui/text/words';
import { useReckoning } from '../../ui/time/reckoning';
import { todayIn } from '../../ui/time/when';
import { useWorkspace } from '../session/workspace';
import { tripDays, tripDistance } from './trip-days';
import { TripForm } from './trip-form';
import { neighboursQuery } from './trips.queries';
import styles from './trips.module.css';
import type { Trip, TripNeighbour } from './trips.types';
import { fieldsOf, useTripActions } from './use-trip-actions';

/** A trip: where, when, and who lives near. */
export function TripItem({ trip }: { trip: Trip }) {
  const { canWrite } = useWorkspace();
  const today = todayIn(useReckoning());
  const actions = useTripActions();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <TripForm
        label={`The trip to ${trip.place.name}`}
        start={fieldsOf(trip)}
        keep={(fields) => actions.change(trip, fields)}
        onClose={() => setEditing(false)}
      />
    );
  }
  return (
    <article className={styles['trip']} aria-label={`${trip.place.name}, ${tripDays(trip, today)}`}>
      <h2>{trip.place.label}</h2>
      <p className={styles['days']}>
        {tripDays(trip, today)}
        {trip.isOver ? null : <span className={styles['dim']}> · {tripDistance(trip, today)}</span>}
      </p>
      {trip.note ? (
        <p className={styles['words']}>
          <Words text={trip.note} />
        </p>
      ) : null}
      {trip.isOver ? null : <Neighbours trip={trip} />}
      {canWrite ? (
        <div className={styles['acts']}>
          {trip.isOver ? null : (
            <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
              Change
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" onClick={() => actions.remove(trip)}>
            {trip.isOver ? 'Remove' : 'Not going'}
          </Button>
        </div>
      ) : null}
    </article>
  );
}

const most = 8;

function Neighbours({ trip }: { trip: Trip }) {
  const found = useQuery(neighboursQuery(useWorkspace(), trip.id));
  const [all, setAll] = useState(false);
  if (!found.data) return <p className={styles['dim']}>&nbsp;</p>;
  const { items } = found.data;
  if (items.length === 0) return <p className={styles['dim']}>Nobody you know is known to live within reach.</p>;
  const shown = all ? items : items.slice(0, most);
  return (
    <ul className={styles['people']} aria-label={`Who lives near ${trip.place.name}`}>
      {shown.map((person) => (
        <li key={person.id}>
          <Link to="/people/$contactId" params={{ contactId: person.id }}>
            {person.name}
          </Link>
          <span className={styles['dim']}> {awayWords(person, trip)}</span>
        </li>
      ))}
      {items.length > shown.length ? (
        <li>
          <button type="button" className={styles['more']} onClick={() => setAll(true)}>
            And {items.length - shown.length} more
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function awayWords({ place, kilometres, drive }: TripNeighbour, trip: Trip): string {
  if (place.id === trip.place.id) return 'lives there';
  return `in ${place.name}, ${drive ? `about ${drive} by car` : `about ${kilometres} km away`}`;
}
