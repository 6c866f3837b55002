import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { Page, Section } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { PeopleTabs } from '../people/people-tabs';
import { useWorkspace } from '../session/workspace';
import { NamedPeople } from '../week/named-people';
import { MonthsChart } from './months-chart';
import { yearQuery, yearsQuery } from './year.queries';
import styles from './year.module.css';
import type { Year, YearPerson } from './year.types';

/** A year: how many people, how near, who carried it, who stopped, and what went back. */
export function YearPage() {
  const workspace = useWorkspace();
  const { of } = useSearch({ from: '/inside/year' });
  const years = useQuery(yearsQuery(workspace));
  const shown = of ?? years.data?.items[0];
  const year = useQuery(yearQuery(workspace, shown));
  const failed = years.error ?? (year.data?.year === shown ? null : year.error);
  const lead = year.data ? `${year.data.year}${year.data.isRunning ? ', so far' : ''}` : <>&nbsp;</>;
  return (
    <Page title="The year" lead={lead}>
      <PeopleTabs at="year" />
      {years.data && years.data.items.length > 1 ? <Years years={years.data.items} shown={shown} /> : null}
      <YearBody empty={years.data?.items.length === 0} failed={failed} year={year.data} />
    </Page>
  );
}

function YearBody({ empty, failed, year }: { empty: boolean; failed: Error | null; year: Year | undefined }) {
  if (failed) return <Failure error={failed} />;
  if (empty) {
    return (
      <Empty title="Nothing has passed yet.">
        Bring in a thread under <Link to="/imports">Imports</Link>, and its years stand here.
      </Empty>
    );
  }
  return year ? <YearTold year={year} /> : <SkeletonLines rows={5} height={48} />;
}

function YearTold({ year }: { year: Year }) {
  return (
    <>
      <div className={styles['told']}>
        {year.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <MonthsChart year={year.year} months={year.months} />
      <YearPeople title="Who carried the comments" people={year.carriers} />
      <YearPeople
        title="Who was hardly answered"
        hint="Much came from them, and little went back."
        people={year.hardlyAnswered}
      />
      <YearPeople
        title="Who stopped"
        hint="Regulars who wrote last in this year, and not for ninety days since."
        people={year.stopped}
        all={year.stoppedCount}
      />
    </>
  );
}

interface YearPeopleProps {
  title: string;
  hint?: string;
  people: YearPerson[];
  all?: number;
}

function YearPeople({ title, hint, people, all = people.length }: YearPeopleProps) {
  if (people.length === 0) return null;
  const named = people.map(({ id, name, sentence }) => ({ id, name, note: sentence }));
  return (
    <Section title={title} hint={hint}>
      <NamedPeople people={named} all={all} />
    </Section>
  );
}

function Years({ years, shown }: { years: number[]; shown: number | undefined }) {
  return (
    <nav className={styles['years']} aria-label="Years">
      {years.map((year) => (
        <Link
          key={year}
          to="/year"
          search={{ of: year }}
          resetScroll={false}
          aria-current={year === shown ? 'page' : undefined}
        >
          {year}
        </Link>
      ))}
    </nav>
  );
}
