import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Page } from '../../ui/layout/page';
import { Empty } from '../../ui/layout/states';
import { useWorkspace } from '../session/workspace';
import { ReviewFilters } from './filters/people-filters';
import { PeopleList } from './list/people-list';
import { PeopleTabs } from './people-tabs';
import styles from './people.module.css';
import { reviewQuery } from './people.queries';
import type { ReviewSearch } from './filters/people.search';
import { ReviewRow } from './list/person-row';

/** Whom have I not talked to lately: the longest silence first. */
export function ReviewPage() {
  const workspace = useWorkspace();
  const search = useSearch({ from: '/inside/review' });
  const navigate = useNavigate({ from: '/review' });
  const people = useInfiniteQuery(reviewQuery(workspace, search));
  const change = (next: ReviewSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const { by: _, ...rest } = search;
  return (
    <Page title="People" name="Review">
      <PeopleTabs at="review" />
      <ReviewFilters search={search} onChange={change} />
      <p className={styles['leftOut']}>Left out: who is archived, has died, or is not to be contacted.</p>
      <PeopleList
        people={people}
        name="Whom you have not talked to lately"
        archived={false}
        rowHeight={96}
        renderRow={(line) => <ReviewRow line={line} />}
        head={
          <SegmentedControl
            className={styles['by']}
            aria-label="Count the silence from"
            size="xs"
            value={search.by ?? 'exchange'}
            onChange={(by) => change(by === 'talk' ? { ...rest, by } : rest)}
            data={[
              { value: 'exchange', label: 'by last exchange' },
              { value: 'talk', label: 'by last talk' },
            ]}
          />
        }
        empty={<Empty title="Nobody like that. You are in touch." />}
      />
    </Page>
  );
}
