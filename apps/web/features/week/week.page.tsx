import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Page, Section } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { useReckoning } from '../../ui/time/reckoning';
import { dayTitle, todayIn } from '../../ui/time/when';
import { PeopleTabs } from '../people/people-tabs';
import { depthNames } from '../people/people.words';
import { useWorkspace } from '../session/workspace';
import { NamedPeople, type NamedPerson } from './named-people';
import { weekQuery } from './week.queries';
import styles from './week.module.css';
import type { Week } from './week.types';

/** What happened in a week, in sentences, and the people in them. */
export function WeekPage() {
  const workspace = useWorkspace();
  const { of } = useSearch({ from: '/inside/week' });
  const week = useQuery(weekQuery(workspace, of));
  const lead = week.data ? `${dayTitle(week.data.startsOn)} to ${dayTitle(week.data.endsOn)}` : <>&nbsp;</>;
  return (
    <Page title="The week" lead={lead}>
      <PeopleTabs at="week" />
      {week.error && !week.data ? <Failure error={week.error} onRetry={() => void week.refetch()} /> : null}
      {week.data ? <WeekTold week={week.data} /> : week.error ? null : <SkeletonLines rows={5} height={48} />}
    </Page>
  );
}

function WeekTold({ week }: { week: Week }) {
  return (
    <>
      <OtherWeeks week={week} />
      {week.isQuiet ? (
        <Empty title="Nothing passed in this week. The porch was quiet." />
      ) : (
        <div className={styles['told']}>
          {week.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <WeekPeople title="New voices" people={week.newVoices} all={week.newVoiceCount} />
      <WeekPeople title="You talked with" people={week.talks} all={week.talks.length} />
      <WeekPeople
        title="Who came nearer"
        people={week.movedUp.map((person) => ({ ...person, note: depthNames[person.depth] }))}
        all={week.movedUpCount}
      />
      <WeekPeople title="Who went quiet" people={week.wentQuiet} all={week.wentQuietCount} />
    </>
  );
}

function WeekPeople({ title, people, all }: { title: string; people: NamedPerson[]; all: number }) {
  if (people.length === 0) return null;
  return (
    <Section title={title}>
      <NamedPeople people={people} all={all} />
    </Section>
  );
}

function OtherWeeks({ week }: { week: Week }) {
  const reckoning = useReckoning();
  const isLast = week.endsOn >= todayIn(reckoning);
  return (
    <nav className={styles['others']} aria-label="Other weeks">
      <Link to="/week" search={{ of: moved(week.startsOn, -7) }} resetScroll={false}>
        ← The week before
      </Link>
      {isLast ? null : (
        <Link to="/week" search={{ of: moved(week.startsOn, 7) }} resetScroll={false}>
          The week after →
        </Link>
      )}
    </nav>
  );
}

function moved(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
