import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../ui/request';
import { offerUndo, removeLater } from '../../ui/undo/undo';
import type { TypedPlace } from '../places/place-field';
import { useWorkspace } from '../session/workspace';
import type { Trip } from './trips.types';

export interface TripFields extends TypedPlace {
  from: string;
  to: string;
  note: string | null;
}

/** What is done to trips, each with the way back. */
export function useTripActions() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const send = <T>(path: string, method: 'POST' | 'PATCH' | 'DELETE', body?: TripFields, keepalive = false) =>
    request<T>(workspace.url(`/trips${path}`), { method, keepalive, ...(body ? { body } : {}) }).finally(refresh);
  return {
    plan: async (fields: TripFields) => {
      const trip = await send<Trip>('', 'POST', fields);
      offerUndo(`${trip.place.name} is noted.`, () => send(`/${trip.id}`, 'DELETE'));
    },
    change: async (trip: Trip, fields: TripFields) => {
      await send<Trip>(`/${trip.id}`, 'PATCH', fields);
      offerUndo('The trip is changed.', () => send(`/${trip.id}`, 'PATCH', fieldsOf(trip)));
    },
    remove: (trip: Trip) =>
      removeLater({
        ids: [trip.id],
        message: `The trip to ${trip.place.name} is off.`,
        send: (keepalive) => send(`/${trip.id}`, 'DELETE', undefined, keepalive),
      }),
  };
}

export function fieldsOf({ place, from, to, note }: Trip): TripFields {
  return { place: place.label, placeId: place.id, from, to, note };
}
