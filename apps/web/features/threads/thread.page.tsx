import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { OutIcon } from '../../ui/icons';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import { safeHref } from '../../ui/text/links';
import { figures } from '../../ui/text/numbers';
import { WhenText } from '../../ui/time/when-text';
import { useHidden } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import { ThreadItemView } from './thread-item';
import { threadItemsQuery, threadQuery } from './threads.queries';
import type { ThreadItem, ThreadLine } from './threads.types';

/** One conversation, in the order in which it was had. */
export function ThreadPage() {
  const { threadId } = useParams({ from: '/inside/threads/$threadId' });
  const thread = useQuery(threadQuery(useWorkspace(), threadId));
  if (thread.error instanceof Problem && (thread.error.status === 404 || thread.error.status === 422)) {
    return (
      <Page title="No such thread" name="Not found">
        <Empty title="This thread is not here, or not any more." actions={<Link to="/threads">To Threads</Link>} />
      </Page>
    );
  }
  if (!thread.data) {
    return (
      <Page title={thread.error ? 'Thread' : ' '} name="Thread" lead={<>&nbsp;</>}>
        {thread.error ? (
          <Failure error={thread.error} onRetry={() => void thread.refetch()} />
        ) : (
          <SkeletonLines rows={5} height={112} />
        )}
      </Page>
    );
  }
  const title = thread.data.title ?? 'A thread without a title';
  return (
    <Page title={title} lead={<ThreadLead thread={thread.data} />}>
      <Items thread={thread.data} key={threadId} />
    </Page>
  );
}

function ThreadLead({ thread }: { thread: ThreadLine }) {
  const address = safeHref(thread.url);
  return (
    <>
      {figures(thread.itemCount, 'item')}
      {thread.unknownCount > 0 ? `, ${thread.unknownCount} by authors whose names the page did not print` : ''}.{' '}
      {thread.postedAt && thread.postedPrecision ? (
        <>
          Posted <WhenText happenedAt={thread.postedAt} precision={thread.postedPrecision} />.{' '}
        </>
      ) : (
        'No date is known. '
      )}
      {address ? (
        <a href={address} target="_blank" rel="noopener noreferrer nofollow ugc">
          To the post <OutIcon />
        </a>
      ) : null}
    </>
  );
}

function Items({ thread }: { thread: ThreadLine }) {
  const hidden = useHidden();
  const items = useInfiniteQuery(threadItemsQuery(useWorkspace(), thread.id));
  const shown = items.data?.pages.flatMap((page) => page.items).filter((item) => !isHidden(item, hidden));
  const target = useTargetItem(shown, items.hasNextPage && !items.isFetchingNextPage, () => void items.fetchNextPage());
  if (items.error && !shown) return <Failure error={items.error} onRetry={() => void items.refetch()} />;
  if (!shown) return <SkeletonLines rows={5} height={112} />;
  const names = new Map(shown.map((item) => [item.position, nameOf(item)]));
  return (
    <>
      <ol>
        {shown.map((item) => (
          <ThreadItemView
            key={item.position}
            item={item}
            names={names}
            target={item.position === target}
            dated={item.happenedAt !== thread.postedAt}
          />
        ))}
      </ol>
      <MoreOnSight active={items.hasNextPage && !items.isFetchingNextPage} onSight={() => void items.fetchNextPage()} />
      {items.isFetchingNextPage ? <SkeletonLines rows={3} height={112} /> : null}
    </>
  );
}

/** The item that the address points at; loads on until it is there, then brings it into sight once. */
function useTargetItem(shown: readonly ThreadItem[] | undefined, mayLoad: boolean, load: () => void): number | null {
  const { hash } = useLocation();
  const target = Number(/^item-(\d+)$/u.exec(hash)?.[1] ?? 0) || null;
  const brought = useRef<string | null>(null);
  const there = shown?.some((item) => item.position === target) ?? false;
  useEffect(() => {
    if (target === null || brought.current === hash || !shown) return;
    if (there) {
      brought.current = hash;
      document.getElementById(hash)?.scrollIntoView({ block: 'center' });
    } else if (mayLoad && (shown.at(-1)?.position ?? 0) < target) load();
  });
  return target;
}

function isHidden(item: ThreadItem, hidden: ReadonlySet<string>): boolean {
  return item.parts.length > 0 && item.parts.every((part) => hidden.has(part.interactionId));
}

function nameOf(item: ThreadItem): string {
  if (item.kind === 'owner') return 'you';
  return item.contact?.name ?? item.printedAuthor ?? 'an unknown author';
}
