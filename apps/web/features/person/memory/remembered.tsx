import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MoreIcon } from '../../../ui/icons';
import { WhenText } from '../../../ui/time/when-text';
import { factText } from '../../memory/fact-words';
import { relationSentence, signalTitle, sureness } from '../../memory/signal-words';
import type { PlacedSignal } from '../../memory/memory.types';
import { useSignalActions, type SignalActions } from '../../memory/use-signal-actions';
import { Covered } from '../../memory/covered';
import { useWorkspace } from '../../session/workspace';
import { answersOfSignal, editBefore, editOfAnswers } from '../facts/fact-answers';
import { FactDates } from '../facts/fact-dates';
import { FactForm } from '../facts/fact-form';
import { DueDay } from './due-day';
import { isSettled } from './sorted-memory';
import styles from './person-memory.module.css';

interface RememberedProps {
  signal: PlacedSignal;
  /** Whose page it is. */
  name: string;
  onShow: () => void;
}

/** One thing that is remembered: the very words, when and where they were said, and what can be said of them. */
export function Remembered({ signal, name, onShow }: RememberedProps) {
  const { canWrite } = useWorkspace();
  const actions = useSignalActions();
  const [editing, setEditing] = useState(false);
  if (editing && !signal.isCovered) {
    const keep = (answers: Parameters<typeof editOfAnswers>[1]) =>
      actions.edit(signal, editOfAnswers(signal, answers), editBefore(signal), 'The fact is changed.');
    return (
      <li className={styles['one']}>
        <FactForm
          name={name}
          before={answersOfSignal(signal)}
          wasRead
          onClose={() => setEditing(false)}
          onKeep={keep}
        />
      </li>
    );
  }
  const about = aboutWords(signal, name);
  const edit = () => {
    if (signal.isCovered) onShow();
    setEditing(true);
  };
  return (
    <li className={styles['one']} data-state={signal.state}>
      {about ? <p className={styles['about']}>{about}</p> : null}
      {signal.isCovered ? (
        <Covered look="row" onShow={onShow} />
      ) : (
        <p className={styles['quote']}>{signal.words ? factText(signal) : `“${factText(signal)}”`}</p>
      )}
      <p className={styles['source']}>
        <Source signal={signal} />
        {signal.type === 'fact' ? <FactDates dates={signal} /> : null}
        {signal.type === 'promise' ? <DueDay signal={signal} actions={canWrite ? actions : null} /> : null}
        {canWrite && signal.type === 'promise' ? <PromiseWays signal={signal} actions={actions} /> : null}
      </p>
      {canWrite ? <MoreWays signal={signal} actions={actions} onEdit={edit} /> : null}
    </li>
  );
}

function Source({ signal }: { signal: PlacedSignal }) {
  const sure = sureness(signal.confidence);
  return (
    <>
      {signal.happenedAt ? <WhenText happenedAt={signal.happenedAt} precision={signal.precision} /> : null}
      {signal.threadId ? (
        <Link
          to="/threads/$threadId"
          params={{ threadId: signal.threadId }}
          hash={`item-${signal.position ?? 1}`}
          className={styles['place']}
          title={signal.threadTitle ?? undefined}
        >
          {signal.threadTitle ?? 'in a thread'}
        </Link>
      ) : (
        <span>noted</span>
      )}
      {sure ? <span>{sure}</span> : null}
      {signal.state === 'kept' || signal.state === 'dropped' ? <span>{signal.state}</span> : null}
    </>
  );
}

function PromiseWays({ signal, actions }: { signal: PlacedSignal; actions: SignalActions }) {
  if (signal.state !== 'open') {
    return (
      <button type="button" className={styles['way']} onClick={() => actions.reopen(signal)}>
        Open again
      </button>
    );
  }
  return (
    <>
      <button type="button" className={styles['way']} onClick={() => actions.keep(signal)}>
        Kept
      </button>
      <button type="button" className={styles['way']} onClick={() => actions.drop(signal)}>
        Drop
      </button>
    </>
  );
}

function MoreWays({ signal, actions, onEdit }: { signal: PlacedSignal; actions: SignalActions; onEdit: () => void }) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon className={styles['menu']} variant="subtle" size={32} aria-label="More for what is remembered">
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {signal.type === 'fact' ? (
          <>
            <Menu.Item onClick={onEdit}>Edit</Menu.Item>
            <Menu.Item onClick={() => actions.cover(signal, !signal.isSensitive)}>
              {signal.isSensitive ? 'Not sensitive' : 'Cover: sensitive'}
            </Menu.Item>
          </>
        ) : null}
        <Menu.Item onClick={() => actions.dismiss(signal)}>Not so</Menu.Item>
        <Menu.Item color="var(--red)" onClick={() => actions.forget(signal)}>
          Delete for good
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** What the list's title does not say already. */
function aboutWords(signal: PlacedSignal, name: string): string | null {
  if (signal.type === 'relation') return signal.relation && relationSentence(signal.relation);
  if (signal.type === 'fact') return signal.about && signal.about !== name ? `of ${signal.about}` : null;
  if (signal.type === 'promise' && signal.due) return signal.due;
  if (signal.type === 'talked') return signalTitle(signal);
  return isSettled(signal) ? signalTitle(signal) : null;
}
