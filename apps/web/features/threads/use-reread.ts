import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { counted, figures, sentenceCase } from '../../ui/text/numbers';
import { isRead, threadMemoryQuery } from '../memory/memory.queries';
import type { ThreadMemory } from '../memory/memory.types';
import { useWorkspace } from '../session/workspace';

/** Refreshes the page when a thread was read, or read again; gives back what to say of it meanwhile and afterwards. */
export function useReread(threadId: string): { memory: ThreadMemory | undefined; words: string } {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const { data: memory } = useQuery(threadMemoryQuery(workspace, threadId));
  const last = useRef<{ readAt: string | null; unknown: number } | null>(null);
  const [found, setFound] = useState('');
  const readAt = memory?.readAt ?? null;
  const unknown = memory?.unknown.length ?? 0;
  useEffect(() => {
    if (!memory) return;
    const before = last.current;
    last.current = { readAt, unknown };
    if (!before || before.readAt === readAt) return;
    setFound(
      before.readAt !== null && before.unknown > unknown ? foundWords(before.unknown - unknown) : 'Read to the end.',
    );
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] === workspace.id && queryKey[1] !== 'thread-memory',
    });
  }, [memory, readAt, unknown, queryClient, workspace.id]);
  return { memory, words: memory && !isRead(memory) ? readingWords(memory) : found };
}

export function readingWords({ readAt, progress }: Pick<ThreadMemory, 'readAt' | 'progress'>): string {
  const how = readAt ? 'Being read again with what you said' : 'Being read closely';
  return progress ? `${how}: ${progress.done} of ${figures(progress.total, 'item')}.` : `${how}.`;
}

function foundWords(count: number): string {
  return `Read again: ${sentenceCase(counted(count, 'more author is', 'more authors are')).toLowerCase()} known now.`;
}
