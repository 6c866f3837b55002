import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { counted, sentenceCase } from '../../ui/text/numbers';
import { useHidden } from '../../ui/undo/undo';
import { PeopleTabs } from '../people/people-tabs';
import { useWorkspace } from '../session/workspace';
import { PromiseLine } from './promise-line';
import { promisesQuery, type Promiser } from './promises.queries';
import styles from './promises.module.css';
import type { PromiseView } from './promises.types';

/** What was promised and is open, both ways. */
export function PromisesPage() {
  const workspace = useWorkspace();
  const { by = 'owner' } = useSearch({ from: '/inside/promises' });
  const navigate = useNavigate({ from: '/promises' });
  const promises = useInfiniteQuery(promisesQuery(workspace, by));
  const hidden = useHidden();
  const lines = promises.data?.pages.flatMap((page) => page.items).filter((one) => isOpen(one) && !hidden.has(one.id));
  const [open, kept] = [lines?.filter(({ keptBy }) => !keptBy) ?? [], lines?.filter(({ keptBy }) => keptBy) ?? []];
  const list = useMoves();
  return (
    <Page title="People" name="Promises">
      <PeopleTabs at="promises" />
      <SegmentedControl
        aria-label="Whose promises"
        size="xs"
        className={styles['by']}
        value={by}
        onChange={(next) => void navigate({ search: next === 'contact' ? { by: next } : {}, replace: true })}
        data={[
          { value: 'owner', label: 'yours' },
          { value: 'contact', label: 'theirs' },
        ]}
      />
      {promises.error && !lines ? <Failure error={promises.error} onRetry={() => void promises.refetch()} /> : null}
      {promises.isPending ? <SkeletonLines rows={6} height={88} /> : null}
      {lines && open.length === 0 && !promises.hasNextPage ? <NoneOpen by={by} /> : null}
      <div ref={list}>
        <ul aria-label={by === 'owner' ? 'What you promised' : 'What was promised to you'}>
          {open.map((line) => (
            <PromiseLine key={line.id} promise={line} />
          ))}
        </ul>
        {kept.length > 0 ? (
          <details className={styles['kept']}>
            <summary>{sentenceCase(counted(kept.length, 'looks', 'look'))} kept already</summary>
            <ul>
              {kept.map((line) => (
                <PromiseLine key={line.id} promise={line} />
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      <MoreOnSight
        active={promises.hasNextPage && !promises.isFetchingNextPage}
        onSight={() => void promises.fetchNextPage()}
      />
    </Page>
  );
}

// One that was just kept or dropped says so before the list comes anew.
function isOpen(promise: PromiseView & { state?: string }): boolean {
  return (promise.state ?? 'open') === 'open';
}

function NoneOpen({ by }: { by: Promiser }) {
  return by === 'owner' ? (
    <Empty title="You owe nobody anything.">
      What you promise in an answer, a letter or a note is found by itself, and stands here until it is kept.
    </Empty>
  ) : (
    <Empty title="Nobody owes you anything.">What others promise you stands here until it is kept.</Empty>
  );
}

/** J and K move from one person to the next. */
function useMoves() {
  const list = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
    const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts('Promises', [
    { keys: 'j', label: 'Next promise', run: () => move(1) },
    { keys: 'k', label: 'Promise before', run: () => move(-1) },
  ]);
  return list;
}
