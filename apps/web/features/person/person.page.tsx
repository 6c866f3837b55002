import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { usePageName, Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import { useReckoning } from '../../ui/time/reckoning';
import { useHidden } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { TalkedBar } from '../talked/talked-bar';
import { About } from './about';
import { clockSentences } from './clock-sentences';
import { Home } from './home';
import { Identities } from './identities';
import { Ladder } from './ladder';
import { PersonHeader } from './person-header';
import { PersonSuggestions } from '../suggestions/person-suggestions';
import { PersonMemory } from './memory/person-memory';
import styles from './person.module.css';
import { personQuery } from './person.queries';
import type { Contact } from './person.types';
import { PersonRhythm } from './rhythm/person-rhythm';
import { Timeline } from './timeline/timeline';

/** A person: who they are, how near you have come, and everything that passed between you. */
export function PersonPage() {
  const { contactId } = useParams({ from: '/inside/people/$contactId' });
  const person = useQuery(personQuery(useWorkspace(), contactId));
  const hidden = useHidden();
  const gone = person.error instanceof Problem && (person.error.status === 404 || person.error.status === 422);
  if (gone || hidden.has(contactId)) {
    return (
      <Page title="Nobody here" name="Nobody here">
        <Empty title="This person is not here, or not any more." actions={<Link to="/people">To People</Link>} />
      </Page>
    );
  }
  // Whoever was merged into somebody is found there.
  if (person.data && person.data.id !== contactId)
    return <Navigate to="/people/$contactId" params={{ contactId: person.data.id }} replace />;
  if (person.data) return <Person contact={person.data} key={contactId} />;
  return (
    <div className={styles['page']}>
      {person.error ? (
        <Failure error={person.error} onRetry={() => void person.refetch()} />
      ) : (
        <SkeletonLines rows={7} height={72} />
      )}
    </div>
  );
}

function Person({ contact }: { contact: Contact }) {
  const { canWrite } = useWorkspace();
  const reckoning = useReckoning();
  usePageName(contact.name);
  return (
    <div className={styles['page']} data-beside>
      <PersonHeader contact={contact} />
      <p className={styles['clocks']}>{clockSentences(contact.name, contact.clocks, reckoning).join(' ')}</p>
      <Home contact={contact} />
      <Identities contact={contact} />
      {canWrite ? <TalkedBar person={contact} /> : null}
      <Ladder contact={contact} />
      <PersonRhythm contact={contact} />
      <About contact={contact} />
      <aside className={styles['aside']}>
        <PersonSuggestions person={contact} />
        <PersonMemory contact={contact} />
      </aside>
      <Timeline contact={contact} />
    </div>
  );
}
