import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ChoiceMenu } from '../../ui/choice-menu';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { withQuery } from '../../ui/request';
import { useWorkspace } from '../session/workspace';
import { fateNames, fates } from './import-words';
import styles from './imports.module.css';
import { importRowsQuery } from './imports.queries';
import type { Fate, ImportRow } from './imports.types';

const fateChoices = [
  { value: 'all' as const, label: 'Every row' },
  ...fates.map((value) => ({ value, label: fateNames[value] })),
];

/** The fate of every row. */
export function ImportRows({ importId }: { importId: string }) {
  const [fate, setFate] = useState<Fate | null>(null);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const workspace = useWorkspace();
  const rows = useInfiniteQuery(importRowsQuery(workspace, importId, { fate, search }));
  const csvAddress = workspace.url(withQuery(`/imports/${importId}/rows.csv`, { fate, search }));
  const lines = rows.data?.pages.flatMap((page) => page.items);
  return (
    <section className={styles['rows']} aria-label="What became of each row">
      <h2>What became of each row</h2>
      <div className={styles['rowsHead']}>
        <ChoiceMenu<Fate | 'all'>
          label="Fate"
          look="button"
          value={fate ?? 'all'}
          choices={fateChoices}
          onChoose={(value) => setFate(value === 'all' ? null : value)}
        />
        <TextInput
          aria-label="Search in the rows"
          placeholder="Search"
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button component="a" variant="subtle" href={csvAddress} download>
          As CSV
        </Button>
      </div>
      {rows.error ? <Failure error={rows.error} onRetry={() => void rows.refetch()} /> : null}
      {rows.isPending ? <SkeletonLines rows={6} height={56} /> : null}
      {lines?.length === 0 && !rows.hasNextPage ? <Empty title="No row like that." /> : null}
      <ol>
        {lines?.map((row) => (
          <RowLine key={row.rowNumber} row={row} />
        ))}
      </ol>
      <MoreOnSight active={rows.hasNextPage && !rows.isFetchingNextPage} onSight={() => void rows.fetchNextPage()} />
      {rows.isFetchingNextPage ? <SkeletonLines rows={2} height={56} /> : null}
    </section>
  );
}

function RowLine({ row }: { row: ImportRow }) {
  return (
    <li className={styles['rowLine']}>
      <span className={styles['number']}>{row.rowNumber}</span>
      <span className={styles['fate']} data-fate={row.fate}>
        {fateNames[row.fate]}
      </span>
      <span className={styles['what']}>
        {row.contactId && row.kind !== 'owner' ? (
          <Link to="/people/$contactId" params={{ contactId: row.contactId }}>
            {row.printedAuthor ?? 'Author by close reading'}
          </Link>
        ) : (
          (row.printedAuthor ?? '')
        )}{' '}
        <span className={styles['excerpt']}>{row.isCovered ? 'Covered: sensitive' : row.excerpt}</span>
        {row.reason ? <span className={styles['reason']}>{row.reason}</span> : null}
        {row.place && (row.fate === 'failed' || row.fate === 'skipped') ? (
          <span className={styles['reason']}>{row.place}</span>
        ) : null}
      </span>
    </li>
  );
}
