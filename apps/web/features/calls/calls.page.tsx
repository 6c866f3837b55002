import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page, Section } from '../../ui/layout/page';
import { Failure, SkeletonLines } from '../../ui/layout/states';
import { counted, sentenceCase } from '../../ui/text/numbers';
import { useHidden } from '../../ui/undo/undo';
import { OpenInvitationsSection } from '../open-invitations/open-invitations-section';
import { useWorkspace } from '../session/workspace';
import styles from './calls.module.css';
import { callSettingsQuery, callsQuery } from './calls.queries';
import { InvitationsSection } from './invitations/invitations-section';
import { LogCall } from './log/log-call';
import { PlanCall } from './plan/plan-call';
import { QueueSection } from './queue/queue-section';
import { CallList, WeekSection } from './week/week-section';

/** The calls that are planned, whom to ask next, who was asked, and what came of it. */
export function CallsPage() {
  const workspace = useWorkspace();
  const hidden = useHidden();
  const coming = useInfiniteQuery(callsQuery(workspace, 'coming'));
  const waiting = useInfiniteQuery(callsQuery(workspace, 'waiting'));
  const past = useInfiniteQuery(callsQuery(workspace, 'past'));
  const error = coming.error ?? waiting.error ?? past.error;
  if (error) {
    const retry = () => void Promise.all([coming.refetch(), waiting.refetch(), past.refetch()]);
    return (
      <Page title="Calls">
        <Failure error={error} onRetry={retry} />
      </Page>
    );
  }
  if (!coming.data || !waiting.data || !past.data) {
    return (
      <Page title="Calls" lead={<>&nbsp;</>}>
        <SkeletonLines rows={5} height={72} />
      </Page>
    );
  }
  const planned = coming.data.pages.flatMap(({ items }) => items).filter(({ id }) => !hidden.has(id));
  const unsaid = waiting.data.pages.flatMap(({ items }) => items);
  const over = past.data.pages.flatMap(({ items }) => items);
  return (
    <Page title="Calls" lead={<CallsLead />} actions={workspace.canWrite ? <CallsActions /> : null}>
      {unsaid.length > 0 ? (
        <Section title="What came of it?" hint="Their time is over, and nothing is noted yet.">
          <CallList calls={unsaid} />
        </Section>
      ) : null}
      <WeekSection planned={planned} />
      <QueueSection />
      <InvitationsSection />
      <OpenInvitationsSection />
      {over.length > 0 ? (
        <Section title="Over">
          <CallList calls={over} />
          <MoreOnSight
            active={past.hasNextPage && !past.isFetchingNextPage}
            onSight={() => void past.fetchNextPage()}
          />
        </Section>
      ) : null}
    </Page>
  );
}

function CallsActions() {
  return (
    <span className={styles['ways']}>
      <PlanCall />
      <LogCall />
    </span>
  );
}

function CallsLead() {
  const settings = useQuery(callSettingsQuery(useWorkspace()));
  if (!settings.data) return <>&nbsp;</>;
  return (
    <>
      {sentenceCase(counted(settings.data.mostAWeek, 'call', 'calls'))} a week.{' '}
      <Link to="/settings" hash="calls">
        Change when you may be called
      </Link>
    </>
  );
}
