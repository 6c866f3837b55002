import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page, Section } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { counted, sentenceCase } from '../../ui/text/numbers';
import { useReckoning } from '../../ui/time/reckoning';
import { WhenText } from '../../ui/time/when-text';
import { OpenInvitationsSection } from '../open-invitations/open-invitations-section';
import { useWorkspace } from '../session/workspace';
import { todayQuery } from '../today/today.queries';
import { CallLine } from './call-line';
import { callTime } from './call-time';
import styles from './calls.module.css';
import { callSettingsQuery, callSlotsQuery, callsQuery, invitationsQuery } from './calls.queries';
import type { CallInvitation } from './calls.types';
import { InviteDialog } from './invite-dialog';
import { useCallActions } from './use-call-actions';

/** The calls that are planned, whom to ask next, who was asked, and what came of it. */
export function CallsPage() {
  const workspace = useWorkspace();
  const coming = useInfiniteQuery(callsQuery(workspace, 'coming'));
  const past = useInfiniteQuery(callsQuery(workspace, 'past'));
  const invitations = useInfiniteQuery(invitationsQuery(workspace));
  const error = coming.error ?? past.error ?? invitations.error;
  if (error) {
    const retry = () => void Promise.all([coming.refetch(), past.refetch(), invitations.refetch()]);
    return (
      <Page title="Calls">
        <Failure error={error} onRetry={retry} />
      </Page>
    );
  }
  if (!coming.data || !past.data || !invitations.data) {
    return (
      <Page title="Calls" lead={<>&nbsp;</>}>
        <SkeletonLines rows={5} height={72} />
      </Page>
    );
  }
  const planned = coming.data.pages.flatMap(({ items }) => items);
  const over = past.data.pages.flatMap(({ items }) => items);
  const asked = invitations.data.pages.flatMap(({ items }) => items);
  return (
    <Page title="Calls" lead={<CallsLead />}>
      {planned.length > 0 ? (
        <Section title="Planned">
          <ul className={styles['calls']}>
            {planned.map((call) => (
              <CallLine key={call.id} call={call} />
            ))}
          </ul>
        </Section>
      ) : (
        <Empty title="No call is planned.">Ask somebody; they pick a time that suits you both.</Empty>
      )}
      <NextToAsk />
      <OpenInvitationsSection />
      {asked.length > 0 ? (
        <Section title="Asked">
          <ul className={styles['calls']}>
            {asked.map((invitation) => (
              <InvitationLine key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Section>
      ) : null}
      {over.length > 0 ? (
        <Section title="Over">
          <ul className={styles['calls']}>
            {over.map((call) => (
              <CallLine key={call.id} call={call} />
            ))}
          </ul>
          <MoreOnSight
            active={past.hasNextPage && !past.isFetchingNextPage}
            onSight={() => void past.fetchNextPage()}
          />
        </Section>
      ) : null}
    </Page>
  );
}

function CallsLead() {
  const workspace = useWorkspace();
  const { timeZone } = useReckoning();
  const settings = useQuery(callSettingsQuery(workspace));
  const slots = useQuery(callSlotsQuery(workspace));
  if (!settings.data || !slots.data) return <>&nbsp;</>;
  const next = slots.data.items[0];
  return (
    <>
      {sentenceCase(counted(settings.data.mostAWeek, 'call', 'calls'))} a week.{' '}
      {next ? `The next free time is ${callTime(next, timeZone)}.` : 'No time is free just now.'}{' '}
      <Link to="/settings" hash="calls">
        Change when you may be called
      </Link>
    </>
  );
}

/** Those of today whose reason asks for a call. */
function NextToAsk() {
  const workspace = useWorkspace();
  const today = useQuery(todayQuery(workspace));
  const [asking, setAsking] = useState<{ id: string; name: string } | null>(null);
  const next = (today.data?.lines ?? []).filter(({ group }) => group === 'calls').slice(0, 3);
  if (next.length === 0 || !workspace.canWrite) return null;
  return (
    <Section title="Next to ask">
      <ul className={styles['calls']}>
        {next.map(({ contact, sentence }) => (
          <li key={contact.id} className={styles['ask']}>
            <p>
              <Link to="/people/$contactId" params={{ contactId: contact.id }} className={styles['name']}>
                {contact.name}
              </Link>{' '}
              <span className={styles['dim']}>{sentence}</span>
            </p>
            <Button size="compact-sm" variant="default" onClick={() => setAsking(contact)}>
              Invite
            </Button>
          </li>
        ))}
      </ul>
      {asking ? <InviteDialog key={asking.id} person={asking} onClose={() => setAsking(null)} /> : null}
    </Section>
  );
}

const stateWords: Readonly<Record<CallInvitation['state'], string>> = {
  drafted: 'drafted, not sent',
  sent: 'sent',
  opened: 'opened',
  booked: 'booked',
  held: 'talked',
  declined: 'would rather not',
  revoked: 'taken back',
  expired: 'no answer; the link has expired',
};

function InvitationLine({ invitation }: { invitation: CallInvitation }) {
  const { canWrite } = useWorkspace();
  const actions = useCallActions();
  const isOpen = ['drafted', 'sent', 'opened'].includes(invitation.state);
  return (
    <li className={styles['ask']}>
      <p>
        <Link to="/people/$contactId" params={{ contactId: invitation.contactId }} className={styles['name']}>
          {invitation.contactName}
        </Link>{' '}
        <span className={styles['dim']}>
          {stateWords[invitation.state]} · <WhenText happenedAt={invitation.createdAt} precision="instant" />
        </span>
      </p>
      {canWrite && isOpen ? (
        <span className={styles['ways']}>
          {invitation.state === 'drafted' ? (
            <Button size="compact-sm" variant="default" onClick={() => void actions.markSent(invitation)}>
              I have sent it
            </Button>
          ) : null}
          <Button size="compact-sm" variant="subtle" onClick={() => void actions.revoke(invitation)}>
            Take back
          </Button>
        </span>
      ) : null}
    </li>
  );
}
