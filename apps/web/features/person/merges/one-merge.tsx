import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { counted, sentenceCase } from '../../../ui/text/numbers';
import { WhenText } from '../../../ui/time/when-text';
import { tell } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import styles from './merges.module.css';
import { mergeSentence } from './merges-words';
import type { MergeView, UndoneView } from './merges.types';

/** One merge or split, its reasons, and its undo, which asks where nothing tells whose something is. */
export function OneMerge({ merge }: { merge: MergeView }) {
  const { canWrite } = useWorkspace();
  const undo = useUndo(merge);
  const reasons = merge.evidence.filter(({ speaks }) => speaks === 'for').map(({ says }) => says);
  const unclear = undo.data?.undone === false ? undo.data.unclear : [];
  return (
    <div className={styles['merge']}>
      <p>
        {mergeSentence(merge)}{' '}
        <span className={styles['dim']}>
          <WhenText happenedAt={merge.createdAt} precision="instant" />
          {reasons.length > 0 ? ` · ${reasons.join(' ')}` : ''}
        </span>
      </p>
      {undo.error ? <Failure error={undo.error} /> : null}
      {unclear.length > 0 ? (
        <div role="group" aria-label="Whose is it?">
          <p>
            {sentenceCase(counted(unclear.length, 'thing'))} came since, and nothing tells whose{' '}
            {unclear.length === 1 ? 'it is' : 'they are'}:
          </p>
          <ul className={styles['unclear']}>
            {unclear.slice(0, 5).map(({ id, says }) => (
              <li key={id}>{says}</li>
            ))}
          </ul>
          <div className={styles['buttons']}>
            <Button size="compact-sm" variant="default" onClick={() => undo.mutate('kept')}>
              All of it is {merge.kept.name}’s
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => undo.mutate('gone')}>
              All of it is {merge.gone.name}’s
            </Button>
          </div>
        </div>
      ) : canWrite ? (
        <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate(undefined)}>
          {merge.kind === 'merge' ? 'Take them apart again' : 'Put them together again'}
        </Button>
      ) : null}
    </div>
  );
}

function useUndo(merge: MergeView) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (rest: 'kept' | 'gone' | undefined) =>
      request<UndoneView>(workspace.url(`/merges/${merge.id}/undo`), { method: 'POST', body: rest ? { rest } : {} }),
    onSuccess: async ({ undone }) => {
      if (!undone) return;
      await queryClient.invalidateQueries({ queryKey: [workspace.id] });
      tell(
        merge.kind === 'merge'
          ? `${merge.gone.name} is a person of their own again.`
          : `${merge.gone.name} is one with ${merge.kept.name} again.`,
      );
    },
  });
}
