import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Page } from '../../../ui/layout/page';
import { Failure, SkeletonLines } from '../../../ui/layout/states';
import { useReckoning } from '../../../ui/time/reckoning';
import { dateOf } from '../../../ui/time/when';
import { WhenText } from '../../../ui/time/when-text';
import { Covered } from '../../memory/covered';
import { relationSentence } from '../../memory/signal-words';
import type { PlacedSignal } from '../../memory/memory.types';
import { CircleMark, DepthMark } from '../../people/marks';
import { depthMeanings } from '../../people/people.words';
import { useWorkspace } from '../../session/workspace';
import { briefQuery } from '../calls.queries';
import { AskedNote } from '../invitations/asked-note';
import { TalkDesk } from '../talk/talk-desk';
import { callTime } from '../call-time';
import styles from './brief.module.css';
import type { Brief } from '../calls.types';

/** One page to read before a talk, also on paper. */
export function BriefPage() {
  const { contactId } = useParams({ from: '/inside/people/$contactId/brief' });
  const workspace = useWorkspace();
  const [uncovered, setUncovered] = useState(false);
  const covered = useQuery(briefQuery(workspace, contactId, false));
  const shown = useQuery({ ...briefQuery(workspace, contactId, true), enabled: uncovered });
  const brief = (uncovered ? shown.data : null) ?? covered.data;
  if (brief) return <BriefSheet brief={brief} onShow={() => setUncovered(true)} />;
  return (
    <Page title="Brief">
      {covered.error ? (
        <Failure error={covered.error} onRetry={() => void covered.refetch()} />
      ) : (
        <SkeletonLines rows={6} height={56} />
      )}
    </Page>
  );
}

function BriefSheet({ brief, onShow }: { brief: Brief; onShow: () => void }) {
  const { timeZone } = useReckoning();
  const { canWrite } = useWorkspace();
  const { call, last } = brief;
  const since = brief.depthAt ? ` Since ${dateOf(brief.depthAt, timeZone)}.` : '';
  return (
    <Page
      title={brief.name}
      name={`Brief: ${brief.name}`}
      lead={
        <span className={styles['who']}>
          <CircleMark circle={brief.circle} words /> <DepthMark depth={brief.depth} /> {depthMeanings[brief.depth]}
          {since}
        </span>
      }
      actions={
        <span className={styles['noPrint']}>
          <Button variant="default" size="compact-sm" onClick={() => window.print()}>
            Print
          </Button>
        </span>
      }
    >
      {canWrite ? <TalkDesk brief={brief} /> : null}
      {call ? null : <AskedNote person={{ id: brief.contactId, name: brief.name }} />}
      {brief.about ? <p>{brief.about}</p> : null}
      {call ? (
        <Part title="The call">
          <p>
            <strong>{callTime(call.startsAt, timeZone)}</strong>
            {call.reachAt ? ` · ${call.reachAt}` : null}
          </p>
          {call.about ? <p className={styles['quote']}>“{call.about}”</p> : null}
          {call.isCovered ? <Covered onShow={onShow} /> : null}
          {call.answers.map(({ question, answer }) => (
            <p key={question}>
              {question} <span className={styles['quote']}>“{answer}”</span>
            </p>
          ))}
        </Part>
      ) : null}
      {brief.openers.length > 0 ? (
        <Part title="To begin with">
          <ul>
            {brief.openers.map(({ lead, quote }) => (
              <li key={quote}>
                {lead} <span className={styles['quote']}>“{quote}”</span>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Signals title="They asked" signals={brief.questions} onShow={onShow} />
      <Signals title="You promised" signals={brief.promisesByOwner} onShow={onShow} />
      <Signals title="They promised" signals={brief.promisesByContact} onShow={onShow} />
      <Signals title="Good to know" signals={brief.facts} onShow={onShow} />
      <Signals title="Who is tied to whom" signals={brief.relations} onShow={onShow} />
      {last.length > 0 ? (
        <Part title="Last words">
          <ul>
            {last.map((entry) => (
              <li key={entry.id}>
                <span className={styles['dim']}>
                  {entry.direction === 'inbound' ? brief.name : 'You'},{' '}
                  <WhenText happenedAt={entry.happenedAt} precision={entry.precision} datedBy={entry.datedBy} />
                </span>{' '}
                {entry.isSensitive && entry.text === '' ? (
                  <Covered onShow={onShow} />
                ) : (
                  <span className={styles['cut']}>{entry.text}</span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <p className={styles['noPrint']}>
        <Link to="/people/$contactId" params={{ contactId: brief.contactId }}>
          To the page of {brief.name}
        </Link>
      </p>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Signals({ title, signals, onShow }: { title: string; signals: readonly PlacedSignal[]; onShow: () => void }) {
  if (signals.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {signals.map((signal) => (
          <li key={signal.id}>
            {signal.relation ? `${relationSentence(signal.relation)} ` : null}
            {signal.isCovered ? (
              <Covered onShow={onShow} />
            ) : (
              <span className={styles['quote']}>“{signal.quote?.trim()}”</span>
            )}{' '}
            {signal.happenedAt ? (
              <span className={styles['dim']}>
                <WhenText happenedAt={signal.happenedAt} precision={signal.precision} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}
