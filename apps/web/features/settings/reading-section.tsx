import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Section } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { WhenText } from '../../ui/time/when-text';
import { tellFailure } from '../../ui/undo/undo';
import { workspaceMemoryQuery } from '../memory/memory.queries';
import type { WorkspaceMemory } from '../memory/memory.types';
import { useWorkspace } from '../session/workspace';
import styles from './settings.module.css';

/** How far the reading of everything has come, and the way to have it all read again. */
export function ReadingSection() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const query = workspaceMemoryQuery(workspace);
  const memory = useQuery(query);
  const again = useMutation({
    mutationFn: () => request<WorkspaceMemory>(workspace.url('/memory/read-again'), { method: 'POST' }),
    onSuccess: (waiting) => queryClient.setQueryData(query.queryKey, waiting),
    onError: (failure) => tellFailure(failure),
  });
  return (
    <Section
      title="Reading"
      hint="Threads and notes are read for who wrote them, offers to talk, promises, questions and facts, on this machine alone."
    >
      {memory.error && !memory.data ? (
        <Failure error={memory.error} onRetry={() => void memory.refetch()} />
      ) : (
        <div className={styles['stack']}>
          <p role="status">{memory.data ? <Progress memory={memory.data} /> : <>&nbsp;</>}</p>
          {workspace.isOwner ? (
            <div className={styles['stack']}>
              <Button
                w="fit-content"
                variant="default"
                disabled={(memory.data?.waiting ?? 0) > 0}
                loading={again.isPending}
                onClick={() => again.mutate()}
              >
                Read everything again
              </Button>
              <p className={styles['dim']}>What you confirmed, corrected or deleted stays as you said.</p>
            </div>
          ) : null}
        </div>
      )}
    </Section>
  );
}

function Progress({ memory: { read, waiting, readerVersion, readAt } }: { memory: WorkspaceMemory }) {
  const all = read + waiting;
  if (all === 0) return `Nothing is there to read yet. This is reader ${readerVersion}.`;
  return (
    <>
      Read {read.toLocaleString('en-GB')} of {all.toLocaleString('en-GB')} threads and notes with reader {readerVersion}
      {readAt ? (
        <>
          , last <WhenText happenedAt={readAt} precision="instant" />
        </>
      ) : null}
      .
    </>
  );
}
