import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request, withQuery } from '../../ui/request';
import { useWorkspace } from '../session/workspace';
import type { Places } from './places.types';

/** A place as it was typed, and its number once one of the towns that were offered is meant. */
export interface TypedPlace {
  place: string;
  placeId?: number;
}

interface PlaceFieldProps {
  label: string;
  value: TypedPlace;
  onChange: (typed: TypedPlace) => void;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** A town, found by its first letters. */
export function PlaceField({ label, value, onChange, error, autoFocus }: PlaceFieldProps) {
  const places = usePlaces(value.place);
  const change = (place: string) => {
    const meant = places.find((one) => one.label === place);
    onChange(meant ? { place, placeId: meant.id } : { place });
  };
  return (
    <Autocomplete
      label={label}
      placeholder="Town, and its country"
      size="sm"
      required
      withAsterisk={false}
      maxLength={200}
      autoFocus={autoFocus}
      autoComplete="off"
      value={value.place}
      onChange={change}
      data={places.map((one) => one.label)}
      // What is offered was found for these letters already, also under another name of the place.
      filter={({ options }) => options}
      comboboxProps={{ shadow: 'none', transitionProps: { duration: 0 } }}
      error={error}
    />
  );
}

function usePlaces(typed: string): Places['items'] {
  const workspace = useWorkspace();
  const [search] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    queryKey: [workspace.id, 'places', search],
    queryFn: ({ signal }) => request<Places>(workspace.url(withQuery('/places', { search })), { signal }),
    enabled: search.length > 1,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const known = new Map((found.data?.items ?? []).toReversed().map((place) => [place.label, place]));
  return typed.trim().length > 1 ? [...known.values()].toReversed() : [];
}
