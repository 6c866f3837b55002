import { TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { Page } from '../../ui/layout/page';
import { SearchIcon } from '../../ui/icons';
import { MaybeYourself } from '../duplicates/maybe-yourself';
import { useWorkspace } from '../session/workspace';
import { AddPerson } from './add-person';
import { PeopleEmpty } from './people-empty';
import { PeopleFilters } from './filters/people-filters';
import { PeopleList } from './list/people-list';
import { PeopleTabs } from './people-tabs';
import { peopleQuery } from './people.queries';
import type { PeopleSearch } from './filters/people.search';
import styles from './people.module.css';
import { PersonRow } from './list/person-row';
import { SortHeader } from './filters/sort-header';

/** Everybody, searched as you type. */
export function PeoplePage() {
  const workspace = useWorkspace();
  const search = useSearch({ from: '/inside/people' });
  const navigate = useNavigate({ from: '/people' });
  const narrow = useMediaQuery('(max-width: 899px)', false, { getInitialValueInEffect: false });
  const people = useInfiniteQuery(peopleQuery(workspace, search));
  const counted = search.minComments !== undefined || search.sort?.endsWith('comments') === true;
  const change = (next: PeopleSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  return (
    <Page title="People" actions={workspace.canWrite ? <AddPerson /> : undefined}>
      <PeopleTabs at="everybody" />
      <MaybeYourself className={styles['maybeYou']} />
      <SearchField
        written={search.search ?? ''}
        onSearch={(written) => change({ ...search, search: written } as PeopleSearch)}
      />
      <PeopleFilters search={search} onChange={change} />
      <PeopleList
        people={people}
        name="People"
        rowHeight={narrow ? 64 : 48}
        renderRow={(line) => <PersonRow line={line} counted={counted} />}
        head={<SortHeader sort={search.sort} onSort={(sort) => change({ ...search, sort })} />}
        archived={search.archived === true}
        empty={<PeopleEmpty search={search} onClear={() => change({})} />}
      />
    </Page>
  );
}

function SearchField({ written, onSearch }: { written: string; onSearch: (written: string | undefined) => void }) {
  const [typed, setTyped] = useState(written);
  const [known, setKnown] = useState(written);
  if (written !== known) {
    setKnown(written);
    if (written !== typed.trim()) setTyped(written);
  }
  const mouse = useMediaQuery('(hover: hover)', false, { getInitialValueInEffect: false });
  const search = useDebouncedCallback((value: string) => onSearch(value.trim() || undefined), 180);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-people-list]')?.focus();
    }
  };
  return (
    <TextInput
      className={styles['search']}
      aria-label="Search people"
      placeholder="A name, a handle, or words they wrote"
      leftSection={<SearchIcon />}
      type="search"
      size="md"
      autoFocus={mouse}
      value={typed}
      data-people-search
      onKeyDown={onKeyDown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
    />
  );
}
