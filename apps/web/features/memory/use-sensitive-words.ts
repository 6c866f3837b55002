import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWorkspace } from '../session/workspace';
import { contactMemoryQuery } from './memory.queries';
import type { ContactMemory, Signal } from './memory.types';

/** What is sensitive in the words that passed with a person, by the interaction in which it was said. */
export function useSensitiveWords(contactId: string) {
  const { data, isPending } = useQuery(contactMemoryQuery(useWorkspace(), contactId));
  const sensitive = useMemo(() => byInteraction(data), [data]);
  return { sensitive, isPending };
}

function byInteraction(memory: ContactMemory | undefined): ReadonlyMap<string, readonly Signal[]> {
  const found = new Map<string, Signal[]>();
  for (const fact of (memory?.facts ?? []).flatMap(({ items }) => items)) {
    const { interactionId, isSensitive } = fact;
    if (isSensitive) found.set(interactionId, [...(found.get(interactionId) ?? []), fact]);
  }
  return found;
}
