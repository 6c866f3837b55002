import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useShortcuts } from '../../../ui/keys/shortcuts';
import { MoreOnSight } from '../../../ui/layout/more-on-sight';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { useHidden } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import { AnswerDialog } from './answer-dialog';
import { callRequestsQuery, type RequestState } from '../open-invitations.queries';
import styles from '../open-invitations.module.css';
import type { CallRequest, OpenInvitation } from '../open-invitations.types';
import { RequestLine } from './request-line';
import { useRequestActions } from './use-request-actions';
import { firstWho, mustSayWho, whoToSend, type ChosenWho } from './who-asked';

/** Those who asked, by what was said to them; J and K move, one key answers. */
export function RequestList({ page }: { page: OpenInvitation }) {
  const workspace = useWorkspace();
  const [state, setState] = useState<RequestState>('waiting');
  const [uncover, setUncover] = useState(false);
  const requests = useInfiniteQuery(callRequestsQuery(workspace, page.id, state, uncover));
  const hidden = useHidden();
  const lines = requests.data?.pages.flatMap(({ items }) => items).filter(({ id }) => !hidden.has(id));
  return (
    <>
      <StateTabs page={page} state={state} onState={setState} />
      {requests.error && !lines ? <Failure error={requests.error} onRetry={() => void requests.refetch()} /> : null}
      {requests.isPending ? <SkeletonLines rows={4} height={104} /> : null}
      {lines ? <Lines key={state} lines={lines} state={state} onShow={() => setUncover(true)} /> : null}
      <MoreOnSight
        active={requests.hasNextPage && !requests.isFetchingNextPage}
        onSight={() => void requests.fetchNextPage()}
      />
    </>
  );
}

interface StateTabsProps {
  page: OpenInvitation;
  state: RequestState;
  onState: (state: RequestState) => void;
}

function StateTabs({ page: { counts }, state, onState }: StateTabsProps) {
  const yes = counts.spoken + counts.booked + counts.invited + counts.lapsed;
  const tab = (value: RequestState, label: string, count: number) => ({ value, label: `${label} ${count}` });
  return (
    <SegmentedControl
      aria-label="Which requests"
      size="xs"
      className={styles['tabs']}
      value={state}
      onChange={(next) => onState(next as RequestState)}
      data={[
        tab('waiting', 'Waiting', counts.waiting),
        tab('accepted', 'Yes', yes),
        tab('declined', 'No', counts.declined),
        tab('spam', 'Aside', counts.spam),
      ]}
    />
  );
}

const nothing: Readonly<Record<RequestState, string>> = {
  waiting: 'Nobody waits for an answer.',
  accepted: 'You have said yes to nobody yet.',
  declined: 'You have said no to nobody.',
  spam: 'Nothing is set aside.',
};

interface LinesProps {
  lines: readonly CallRequest[];
  state: RequestState;
  onShow: () => void;
}

function Lines({ lines, state, onShow }: LinesProps) {
  const { canWrite } = useWorkspace();
  const actions = useRequestActions();
  const [index, setIndex] = useState(0);
  const [chosen, setChosen] = useState<Readonly<Record<string, ChosenWho>>>({});
  const list = useRef<HTMLOListElement>(null);
  const at = Math.min(index, lines.length - 1);
  const current = lines[at];
  const whoOf = (asked: CallRequest) => chosen[asked.id] ?? firstWho(asked);
  const accept = (asked: CallRequest) => {
    const who = whoOf(asked);
    if (!mustSayWho(asked, who)) actions.accept(asked, whoToSend(who));
  };
  const move = (to: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    setIndex(next);
    list.current?.querySelectorAll('article')[next]?.focus();
  };
  const act = (run: (asked: CallRequest) => void) => () => current && run(current);
  useShortcuts('Who has asked', [
    { keys: 'j', label: 'Next request', run: () => move(at + 1) },
    { keys: 'k', label: 'Previous request', run: () => move(at - 1) },
    ...(canWrite && state === 'waiting'
      ? [
          { keys: 'a', label: 'Say yes', run: act(accept) },
          { keys: 'd', label: 'Answer kindly', run: act(actions.decline) },
          { keys: 's', label: 'Set aside', run: act(actions.setAside) },
        ]
      : []),
  ]);
  return (
    <>
      {lines.length === 0 ? <p className={styles['nothing']}>{nothing[state]}</p> : null}
      <ol className={styles['lines']} ref={list} aria-label="Who has asked">
        {lines.map((asked, position) => (
          <li key={asked.id}>
            <RequestLine
              asked={asked}
              selected={position === at}
              who={whoOf(asked)}
              onWho={(who) => setChosen({ ...chosen, [asked.id]: who })}
              onSelect={() => setIndex(position)}
              onAccept={() => accept(asked)}
              onShow={onShow}
              actions={actions}
            />
          </li>
        ))}
      </ol>
      {actions.answered ? (
        <AnswerDialog
          key={actions.answered.path ?? actions.answered.request.id}
          answer={actions.answered}
          actions={actions}
        />
      ) : null}
    </>
  );
}
