import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { figures } from '../../ui/text/numbers';
import { WhenText } from '../../ui/time/when-text';
import { useWorkspace } from '../session/workspace';
import styles from './threads.module.css';
import { threadsQuery } from './threads.queries';
import type { ThreadLine } from './threads.types';

/** The conversations that were brought in, newest first. */
export function ThreadsPage() {
  const workspace = useWorkspace();
  const threads = useInfiniteQuery(threadsQuery(workspace));
  const lines = threads.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title="Threads"
      actions={
        workspace.canWrite && lines && lines.length > 0 ? (
          <Button component={Link} to="/imports" variant="default">
            Bring in a thread
          </Button>
        ) : undefined
      }
    >
      {threads.error && !lines ? <Failure error={threads.error} onRetry={() => void threads.refetch()} /> : null}
      {threads.isPending ? <SkeletonLines rows={6} height={72} /> : null}
      {lines?.length === 0 ? (
        <Empty
          title="No conversation is here yet."
          actions={
            workspace.canWrite ? (
              <Button component={Link} to="/imports">
                Bring in a thread
              </Button>
            ) : undefined
          }
        >
          Copy a post’s page with its comments, and paste it in Imports.
        </Empty>
      ) : null}
      <ul>
        {lines?.map((line) => (
          <li key={line.id}>
            <ThreadRow line={line} />
          </li>
        ))}
      </ul>
      <MoreOnSight
        active={threads.hasNextPage && !threads.isFetchingNextPage}
        onSight={() => void threads.fetchNextPage()}
      />
    </Page>
  );
}

function ThreadRow({ line }: { line: ThreadLine }) {
  return (
    <Link to="/threads/$threadId" params={{ threadId: line.id }} className={styles['row']}>
      <span className={styles['title']}>{line.title ?? 'A thread without a title'}</span>
      <span className={styles['facts']}>
        {figures(line.itemCount, 'item')}
        {line.unknownCount > 0 ? ` · ${figures(line.unknownCount, 'author')} unknown` : ''}
        {line.postedAt && line.postedPrecision ? (
          <>
            {' · posted '}
            <WhenText happenedAt={line.postedAt} precision={line.postedPrecision} />
          </>
        ) : null}
      </span>
    </Link>
  );
}
