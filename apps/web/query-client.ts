import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './ui/request';

/** Tries again what may work the second time; a refusal is final, and 401 means that the session is over. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const watch = (failure: unknown) => {
    if (failure instanceof Problem && failure.status === 401) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: (count, failure) => count < 2 && isPassing(failure) },
      mutations: { retry: false },
    },
  });
}

function isPassing(failure: unknown): boolean {
  return !(failure instanceof Problem) || failure.status === 0 || failure.status >= 500;
}
