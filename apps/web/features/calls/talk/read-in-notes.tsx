import { Button, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../../ui/layout/page';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { useReckoning } from '../../../ui/time/reckoning';
import { dayName } from '../../../ui/time/when';
import { tellFailure, useHidden } from '../../../ui/undo/undo';
import { Covered } from '../../memory/covered';
import type { PlacedSignal } from '../../memory/memory.types';
import { relationSentence, signalTitle } from '../../memory/signal-words';
import { useSignalActions } from '../../memory/use-signal-actions';
import { DueDay } from '../../person/memory/due-day';
import { useWorkspace } from '../../session/workspace';
import { interactionReadingQuery } from '../calls.queries';
import { dayAfter } from './day-after';
import styles from './talk.module.css';

const WEEKS = 3;

/** What was read in the notes of a talk; each is confirmed, or said not to be so, by one tap. */
export function ReadInNotes({ interactionId }: { interactionId: string }) {
  const workspace = useWorkspace();
  const hidden = useHidden();
  const [uncovered, setUncovered] = useState(false);
  const reading = useQuery(interactionReadingQuery(workspace, interactionId, false));
  const words = useQuery({ ...interactionReadingQuery(workspace, interactionId, true), enabled: uncovered });
  const { data } = reading;
  if (reading.error && !data) return <Failure error={reading.error} onRetry={() => void reading.refetch()} />;
  if (!data) return <SkeletonLines rows={3} height={64} />;
  const shown = (uncovered ? (words.data ?? data) : data).signals.filter(({ id }) => !hidden.has(id));
  return (
    <Section title="Read in your notes" hint="A tap says that it is so; what you do not tap stays as it was read.">
      {data.hasWords ? null : <AddNotes interactionId={interactionId} />}
      {data.isWaiting ? (
        <p className={styles['dim']} role="status">
          Your notes are being read…
        </p>
      ) : null}
      {data.hasWords && !data.isWaiting && shown.length === 0 ? (
        <p className={styles['dim']}>No fact and no promise was found in them.</p>
      ) : null}
      <ul className={styles['read']}>
        {shown.map((signal) => (
          <OneRead key={signal.id} signal={signal} onShow={() => setUncovered(true)} />
        ))}
      </ul>
    </Section>
  );
}

function OneRead({ signal, onShow }: { signal: PlacedSignal; onShow: () => void }) {
  const { canWrite } = useWorkspace();
  const actions = useSignalActions();
  const isConfirmed = signal.state === 'confirmed' || (signal.type === 'promise' && signal.isEdited);
  return (
    <li className={styles['one']} data-confirmed={isConfirmed || undefined}>
      <p className={styles['title']}>
        {titleOf(signal)}
        {isConfirmed ? ' · confirmed' : ''}
      </p>
      {signal.isCovered ? (
        <Covered onShow={onShow} />
      ) : (
        <p className={styles['quote']}>“{(signal.words ?? signal.quote ?? '').trim()}”</p>
      )}
      {canWrite ? (
        <div className={styles['ways']}>
          {isConfirmed ? null : (
            <Button size="compact-sm" onClick={() => actions.confirm(signal)}>
              That is right
            </Button>
          )}
          {isConfirmed ? null : (
            <Button size="compact-sm" variant="subtle" onClick={() => actions.dismiss(signal)}>
              Not so
            </Button>
          )}
          {signal.type === 'fact' ? <AskAfter signal={signal} /> : null}
          {signal.type === 'promise' ? <DueDay signal={signal} actions={actions} /> : null}
        </div>
      ) : null}
    </li>
  );
}

// In notes of a talk it is known whose promise it is, and to whom.
function titleOf(signal: PlacedSignal): string {
  if (signal.relation) return relationSentence(signal.relation);
  if (signal.type !== 'promise') return signalTitle(signal);
  return `${signal.by === 'owner' ? 'You' : 'They'} promised${signal.due ? `, ${signal.due}` : ''}`;
}

function AskAfter({ signal }: { signal: PlacedSignal }) {
  const actions = useSignalActions();
  const reckoning = useReckoning();
  const { askAfterOn } = signal;
  if (askAfterOn) return <span className={styles['dim']}>Ask after it on {dayName(askAfterOn)}</span>;
  const on = dayAfter(reckoning, 7 * WEEKS);
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() =>
        actions.edit(signal, { askAfterOn: on }, { askAfterOn: null }, `You will be told on ${dayName(on)}.`)
      }
    >
      Ask after it in three weeks
    </Button>
  );
}

function AddNotes({ interactionId }: { interactionId: string }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [text, setText] = useState('');
  if (!workspace.canWrite) return null;
  const keep = () => {
    const body = { text: text.trim() };
    request(workspace.url(`/interactions/${interactionId}`), { method: 'PATCH', body })
      .catch(tellFailure)
      .finally(() => void queryClient.invalidateQueries({ queryKey: [workspace.id] }));
  };
  return (
    <div className={styles['step']}>
      <Textarea
        label="What was said"
        description="Nothing is written down yet; what is, is read at once."
        autosize
        minRows={3}
        maxLength={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles['ways']}>
        <Button disabled={text.trim() === ''} onClick={keep}>
          Keep
        </Button>
      </div>
    </div>
  );
}
