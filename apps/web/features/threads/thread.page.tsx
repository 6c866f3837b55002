import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../ui/layout/page';
import { Empty, Failure, SkeletonLines } from '../../ui/layout/states';
import { Problem } from '../../ui/request';
import { readFlag, writeFlag } from '../../ui/stored';
import { useWorkspace } from '../session/workspace';
import { Conversation } from './conversation/conversation';
import { Kinds, type Only } from './kinds';
import { ThreadLead } from './thread-lead';
import { ThreadPeople } from './people/thread-people';
import { threadQuery } from './threads.queries';
import type { ThreadLine } from './threads.types';
import { useReread } from './use-reread';
import { useThreadItems } from './use-thread-items';

const marksFlag = 'frontporch-marks';

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
  if (thread.data) return <Thread thread={thread.data} key={threadId} />;
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

function Thread({ thread }: { thread: ThreadLine }) {
  const loaded = useThreadItems(thread.id);
  const { memory, words } = useReread(thread.id);
  const [only, setOnly] = useState<Only>(null);
  const [marks, setMarks] = useState(() => readFlag(marksFlag, true));
  const turnMarks = () => {
    setMarks(!marks);
    writeFlag(marksFlag, !marks);
  };
  return (
    <Page
      title={thread.title ?? 'A thread without a title'}
      lead={<ThreadLead thread={thread} words={words} only={only} onOnly={setOnly} />}
      aside={memory ? <ThreadPeople memory={memory} words={words} /> : <SkeletonLines rows={4} height={48} />}
    >
      {memory ? <Kinds counts={memory.counts} only={only} marks={marks} onOnly={setOnly} onMarks={turnMarks} /> : null}
      {loaded.error ? <Failure error={loaded.error} onRetry={loaded.retry} /> : null}
      {loaded.items ? (
        <Conversation {...{ thread, loaded, memory, only, marks }} onMarks={turnMarks} />
      ) : loaded.error ? null : (
        <SkeletonLines rows={5} height={112} />
      )}
    </Page>
  );
}
