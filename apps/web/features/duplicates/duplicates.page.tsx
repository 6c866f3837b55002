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
import { duplicatesQuery, duplicatesSummaryQuery, ownerQuestionsQuery } from './duplicates.queries';
import type { DuplicateCluster, OwnerQuestion as AskedOfOwner } from './duplicates.types';
import { OwnerQuestion } from './owner-question';
import { useDuplicateActions, type Answer } from './use-duplicate-actions';

/** People who may be one person: one question after the other, answered with one key. */
export function DuplicatesPage() {
  const workspace = useWorkspace();
  const summary = useQuery(duplicatesSummaryQuery(workspace));
  const duplicates = useInfiniteQuery(duplicatesQuery(workspace));
  const ofOwner = useQuery(ownerQuestionsQuery(workspace));
  const actions = useDuplicateActions();
  const { refetch } = duplicates;
  const { refetch: refetchOwner } = ofOwner;
  const { proposed, maybeOwner, waiting } = summary.data ?? {};
  useEffect(() => {
    // While people are compared, questions come and go.
    if (proposed === undefined) return;
    void refetch();
    void refetchOwner();
  }, [proposed, maybeOwner, waiting, refetch, refetchOwner]);
  const clusters = duplicates.data?.pages.flatMap(({ items }) => items);
  const questions = clusters && ofOwner.data && [...ofOwner.data.items.map(toOwner), ...clusters.map(toCluster)];
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
      {ofOwner.error && !ofOwner.data ? <Failure error={ofOwner.error} onRetry={() => void ofOwner.refetch()} /> : null}
      {!questions && !duplicates.error && !ofOwner.error ? <SkeletonLines rows={4} height={180} /> : null}
      {questions && questions.length > 0 ? (
        <Questions
          questions={questions}
          onAnswer={(asked, answer) =>
            void (asked.cluster ? actions.answer(asked.cluster, answer) : actions.answerOwner(asked.owner, answer))
          }
        />
      ) : null}
      {questions?.length === 0 && !duplicates.hasNextPage ? (
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

type Asked =
  { key: string; cluster: DuplicateCluster; owner?: never } | { key: string; owner: AskedOfOwner; cluster?: never };

const toOwner = (owner: AskedOfOwner): Asked => ({ key: owner.person.id, owner });
const toCluster = (cluster: DuplicateCluster): Asked => ({ key: cluster.pairs[0]!.id, cluster });

interface QuestionsProps {
  questions: readonly Asked[];
  onAnswer: (asked: Asked, answer: Answer) => void;
}

/** J and K move, one key answers, the next question slides up. */
function Questions({ questions, onAnswer }: QuestionsProps) {
  const { canWrite, isOwner } = useWorkspace();
  const [index, setIndex] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const at = Math.min(index, questions.length - 1);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(questions.length - 1, to));
    setIndex(next);
    list.current?.querySelectorAll('article')[next]?.focus();
  };
  const answer = (given: Answer) => () => {
    const current = questions[at];
    if (current && (current.cluster || isOwner)) onAnswer(current, given);
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
      {questions.map((asked, position) => {
        const common = {
          selected: position === at,
          onSelect: () => setIndex(position),
          onAnswer: (given: Answer) => onAnswer(asked, given),
        };
        return (
          <li key={asked.key}>
            {asked.cluster ? (
              <DuplicateQuestion cluster={asked.cluster} {...common} />
            ) : (
              <OwnerQuestion question={asked.owner} {...common} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
