import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { useReckoning } from '../../ui/time/reckoning';
import { todayIn } from '../../ui/time/when';
import { useHidden } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { TripForm } from './trip-form';
import { TripItem } from './trip-item';
import { tripsQuery } from './trips.queries';
import styles from './trips.module.css';
import type { Trip } from './trips.types';
import { useTripActions } from './use-trip-actions';

const lead = 'Say where you will be, and Today will tell you who lives near, in time to ask them.';

/** Where the owner will be, and who lives near. */
export function TripsPage() {
  const workspace = useWorkspace();
  const today = todayIn(useReckoning());
  const trips = useInfiniteQuery(tripsQuery(workspace));
  const hidden = useHidden();
  const actions = useTripActions();
  const [adding, setAdding] = useState(false);
  useShortcuts('Trips', workspace.canWrite ? [{ keys: 'n', label: 'Enter a trip', run: () => setAdding(true) }] : []);
  const all = trips.data?.pages.flatMap(({ items }) => items).filter(({ id }) => !hidden.has(id));
  const add = (
    <Button onClick={() => setAdding(true)} variant={all?.length === 0 ? 'filled' : 'default'}>
      Enter a trip
    </Button>
  );
  return (
    <Page title="Trips" lead={lead} actions={workspace.canWrite && !adding && all && all.length > 0 ? add : null}>
      {adding ? (
        <TripForm
          label="A trip"
          start={{ place: '', from: today, to: today, note: null }}
          keep={actions.plan}
          onClose={() => setAdding(false)}
        />
      ) : null}
      {trips.error ? <Failure error={trips.error} onRetry={() => void trips.refetch()} /> : null}
      {!all && !trips.error ? <SkeletonLines rows={3} height={104} /> : null}
      {all?.length === 0 && !adding ? (
        <Empty title="You are at home." actions={workspace.canWrite ? add : undefined}>
          Enter a trip, and the people who live within an hour or so of it will stand on Today.
        </Empty>
      ) : null}
      {all ? <TripList trips={all} /> : null}
      <MoreOnSight active={trips.hasNextPage && !trips.isFetchingNextPage} onSight={() => void trips.fetchNextPage()} />
    </Page>
  );
}

function TripList({ trips }: { trips: readonly Trip[] }) {
  const ahead = trips.filter(({ isOver }) => !isOver).toReversed();
  const over = trips.filter(({ isOver }) => isOver);
  return (
    <>
      <ul className={styles['list']} aria-label="Trips ahead">
        {ahead.map((trip) => (
          <li key={trip.id}>
            <TripItem trip={trip} />
          </li>
        ))}
      </ul>
      {over.length > 0 ? (
        <details className={styles['over']}>
          <summary>{over.length === 1 ? 'One trip is over' : `${over.length} trips are over`}</summary>
          <ul className={styles['list']} aria-label="Trips that are over">
            {over.map((trip) => (
              <li key={trip.id}>
                <TripItem trip={trip} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
