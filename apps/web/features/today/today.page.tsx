import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../ui/layout/page';
import { Failure, SkeletonLines } from '../../ui/layout/states';
import { useReckoning } from '../../ui/time/reckoning';
import { dayTitle, todayIn } from '../../ui/time/when';
import { WeekBox } from '../calls/week/week-box';
import { useWorkspace } from '../session/workspace';
import { TodayEmpty, TodayFoot } from './today-foot';
import { TodayLead } from './today-lead';
import { TodayLines } from './today-lines';
import { todayQuery } from './today.queries';
import type { ReasonGroup } from './today.types';
import { useDoneOnVisit } from './visit';

/** The first thing that the owner sees: who is waiting, each with the sentence that is the reason. */
export function TodayPage() {
  const workspace = useWorkspace();
  const reckoning = useReckoning();
  const [uncovered, setUncovered] = useState(false);
  const covered = useQuery(todayQuery(workspace));
  const shownAll = useQuery({ ...todayQuery(workspace, true), enabled: uncovered });
  const today = uncovered && shownAll.data ? shownAll : covered;
  const doneOnVisit = useDoneOnVisit();
  const [only, setOnly] = useState<ReasonGroup | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const title = dayTitle(today.data?.date ?? todayIn(reckoning));
  if (today.error && !today.data) {
    return (
      <Page title={title} name="Today">
        <Failure error={today.error} onRetry={() => void today.refetch()} />
      </Page>
    );
  }
  if (!today.data) {
    return (
      <Page title={title} name="Today" lead={<>&nbsp;</>}>
        <SkeletonLines rows={6} height={104} />
      </Page>
    );
  }
  const { counts, lines, away } = today.data;
  const waiting = lines.filter(({ contact }) => contact.id === held || !doneOnVisit.has(contact.id));
  const shown = waiting.filter((line) => only === null || line.group === only);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Page
      title={title}
      name="Today"
      aside={<WeekBox />}
      lead={away ? away.sentence : <TodayLead counts={counts} more={today.data.more} only={only} onOnly={setOnly} />}
    >
      {shown.length > 0 ? (
        <TodayLines lines={shown} onHold={setHeld} onShow={() => setUncovered(true)} />
      ) : (
        <TodayEmpty filtered={waiting.length > 0} away={away !== null} />
      )}
      <TodayFoot more={Math.max(0, total - lines.length)} done={today.data.done} />
      <p hidden={shown.length === 0}>
        <Link to="/review">Whom haven’t I talked to lately?</Link>
      </p>
    </Page>
  );
}
