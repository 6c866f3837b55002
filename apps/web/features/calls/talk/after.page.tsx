import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Page, Section } from '../../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../../ui/layout/states';
import { Problem } from '../../../ui/request';
import { personQuery } from '../../person/person.queries';
import { useWorkspace } from '../../session/workspace';
import { NextStep } from './next-step';
import { ReadInNotes } from './read-in-notes';

/** After a talk: what was read in its notes, each confirmed by a tap, and what comes next. */
export function AfterPage() {
  const { contactId, interactionId } = useParams({ from: '/inside/people/$contactId/after/$interactionId' });
  const workspace = useWorkspace();
  const person = useQuery(personQuery(workspace, contactId));
  const { data, error } = person;
  if (error instanceof Problem && (error.status === 404 || error.status === 422)) {
    return (
      <Page title="Nobody here">
        <Empty title="This person is not here, or not any more." actions={<Link to="/people">To People</Link>} />
      </Page>
    );
  }
  if (!data) {
    return (
      <Page title="After the talk">
        {error ? (
          <Failure error={error} onRetry={() => void person.refetch()} />
        ) : (
          <SkeletonLines rows={4} height={64} />
        )}
      </Page>
    );
  }
  return (
    <Page
      title={`After the talk with ${data.name}`}
      lead={
        <>
          It stands on{' '}
          <Link to="/people/$contactId" params={{ contactId }}>
            their timeline
          </Link>
          , and the clocks have moved. <Link to="/calls">To the calls</Link>
        </>
      }
    >
      <ReadInNotes interactionId={interactionId} />
      {workspace.canWrite ? (
        <Section title="What comes next?" hint="Add as many as there are; nothing is needed.">
          <NextStep contactId={contactId} />
        </Section>
      ) : null}
    </Page>
  );
}
