import { queryOptions } from '@tanstack/react-query';
import { Problem, request } from '../../ui/request';
import type { Me, SetupState } from './session.types';

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await request<Me>('/api/session', { signal });
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) return null;
      throw failure;
    }
  },
  staleTime: 5 * 60_000,
});

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => request<SetupState>('/api/setup', { signal }),
  staleTime: 60_000,
});
