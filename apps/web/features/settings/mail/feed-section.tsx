import { Button, SegmentedControl } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { WhenText } from '../../../ui/time/when-text';
import { removeLater, useHidden } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import { OnceShown } from '../access/once-shown';
import styles from '../settings.module.css';
import mail from './mail.module.css';
import { taskFeedQuery } from './mail.queries';
import type { NewTaskFeed, TaskFeed } from './mail.types';

const FEED = 'task-feed';

/** The day's tasks and promises under a secret address, for calendars and lists of tasks. */
export function FeedSection() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const feed = useQuery(taskFeedQuery(workspace));
  const revoked = useHidden().has(FEED);
  const make = useMutation({
    mutationFn: () => request<NewTaskFeed>(workspace.url('/task-feed'), { method: 'POST' }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: taskFeedQuery(workspace).queryKey }),
  });
  const known = revoked ? null : feed.data;
  return (
    <Section
      title="In your calendar"
      hint="What is for today, what you promised for a day, and your calls, under a secret address that your calendar or list of tasks reads. Whoever knows the address can read it too; you can take it back at any time."
    >
      {feed.error ? <Failure error={feed.error} onRetry={() => void feed.refetch()} /> : null}
      {make.error ? <Failure error={make.error} /> : null}
      {make.data ? <Addresses feed={make.data} onDone={() => make.reset()} /> : null}
      {known?.createdAt && !make.data ? <FeedLine feed={known} onRenew={() => make.mutate()} /> : null}
      {feed.data && !known?.createdAt && !make.data ? (
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          Make an address
        </Button>
      ) : null}
    </Section>
  );
}

function FeedLine({ feed, onRenew }: { feed: TaskFeed; onRenew: () => void }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const revoke = () =>
    removeLater({
      ids: [FEED],
      message: 'The address is taken back.',
      send: (keepalive) => request(workspace.url('/task-feed'), { method: 'DELETE', keepalive }),
      after: () => void queryClient.invalidateQueries({ queryKey: taskFeedQuery(workspace).queryKey }),
    });
  return (
    <div className={styles['line']}>
      <span>
        <strong>There is an address</strong>{' '}
        <span className={styles['dim']}>
          made <WhenText happenedAt={feed.createdAt} precision="instant" />,{' '}
          {feed.lastReadAt ? (
            <>
              last read <WhenText happenedAt={feed.lastReadAt} precision="instant" />
            </>
          ) : (
            'not read yet'
          )}
        </span>
      </span>
      <span className={styles['controls']}>
        <Button variant="subtle" size="compact-sm" onClick={onRenew}>
          Make a new one
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={revoke}>
          Take it back
        </Button>
      </span>
    </div>
  );
}

const kinds = [
  { value: 'eventsAddress', label: 'for a calendar' },
  { value: 'tasksAddress', label: 'for a list of tasks' },
  { value: 'jsonAddress', label: 'as JSON' },
] as const;
type Kind = (typeof kinds)[number]['value'];

function Addresses({ feed, onDone }: { feed: NewTaskFeed; onDone: () => void }) {
  const [kind, setKind] = useState<Kind>('eventsAddress');
  return (
    <div className={mail['feeds']}>
      <SegmentedControl
        aria-label="What the address is for"
        size="xs"
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        data={kinds.map(({ value, label }) => ({ value, label }))}
      />
      <OnceShown
        key={kind}
        label="Keep this address to yourself. It is shown only now."
        secret={feed[kind]}
        onDone={onDone}
      />
    </div>
  );
}
