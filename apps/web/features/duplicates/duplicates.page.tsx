import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { useWorkspace } from '../session/workspace';
import { DuplicateQuestion } from './duplicate-question';
import { summarySentence } from './duplicates-words';
import styles from './duplicates.module.css';
import { duplicatesQuery, duplicatesSummaryQuery } from './duplicates.queries';
import type { DuplicateCluster } from './duplicates.types';
import { useDuplicateActions, type Answer } from './use-duplicate-actions';

/** People who may be one person: one question after the other, answered with one key. */
export function DuplicatesPage() {
  const workspace = useWorkspace();
  const summary = useQuery(duplicatesSummaryQuery(workspace));
  const duplicates = useInfiniteQuery(duplicatesQuery(workspace));
  const actions = useDuplicateActions();
  const { refetch } = duplicates;
  const { proposed, waiting } = summary.data ?? {};
  useEffect(() => {
    // While people are compared, questions come and go.
    if (proposed !== undefined) void refetch();
  }, [proposed, waiting, refetch]);
  const clusters = duplicates.data?.pages.flatMap(({ items }) => items);
  return (
    <Page
      title="Duplicates"
      lead={summary.data ? summarySentence(summary.data) : <>&nbsp;</>}
      actions={
        workspace.canWrite ? (
          <Button variant="default" size="compact-md" onClick={() => void actions.compare()}>
            Compare again
          </Button>
        ) : null
      }
    >
      {duplicates.error && !clusters ? (
        <Failure error={duplicates.error} onRetry={() => void duplicates.refetch()} />
      ) : null}
      {!clusters && !duplicates.error ? <SkeletonLines rows={4} height={180} /> : null}
      {clusters && clusters.length > 0 ? <Questions clusters={clusters} onAnswer={actions.answer} /> : null}
      {clusters?.length === 0 && !duplicates.hasNextPage ? (
        <Empty title="No two of your people look like one." actions={<Link to="/people">To People</Link>}>
          Whenever files bring in new people, they are compared with everybody who is here.
        </Empty>
      ) : null}
      <MoreOnSight
        active={duplicates.hasNextPage && !duplicates.isFetchingNextPage}
        onSight={() => void duplicates.fetchNextPage()}
      />
    </Page>
  );
}

interface QuestionsProps {
  clusters: readonly DuplicateCluster[];
  onAnswer: (cluster: DuplicateCluster, answer: Answer) => Promise<void>;
}

/** J and K move, one key answers, the next question slides up. */
function Questions({ clusters, onAnswer }: QuestionsProps) {
  const { canWrite } = useWorkspace();
  const [index, setIndex] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const at = Math.min(index, clusters.length - 1);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(clusters.length - 1, to));
    setIndex(next);
    list.current?.querySelectorAll('article')[next]?.focus();
  };
  const answer = (given: Answer) => () => {
    const current = clusters[at];
    if (current) void onAnswer(current, given);
  };
  useShortcuts('Duplicates', [
    { keys: 'j', label: 'Next question', run: () => move(at + 1) },
    { keys: 'k', label: 'Previous question', run: () => move(at - 1) },
    ...(canWrite
      ? [
          { keys: 's', label: 'They are the same', run: answer('same') },
          { keys: 'd', label: 'They are different', run: answer('not_the_same') },
          { keys: 'l', label: 'Ask me later', run: answer('later') },
        ]
      : []),
  ]);
  return (
    <ol className={styles['questions']} ref={list}>
      {clusters.map((cluster, position) => (
        <li key={cluster.pairs[0]!.id}>
          <DuplicateQuestion
            cluster={cluster}
            selected={position === at}
            onSelect={() => setIndex(position)}
            onAnswer={(given) => void onAnswer(cluster, given)}
          />
        </li>
      ))}
    </ol>
  );
}
