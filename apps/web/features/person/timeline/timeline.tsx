import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceMenu } from '../../../ui/choice-menu';
import { MoreOnSight } from '../../../ui/layout/more-on-sight';
import { Empty, Failure, SkeletonLines } from '../../../ui/layout/states';
import { useHidden } from '../../../ui/undo/undo';
import type { Channel } from '../../people/people.types';
import { channelPhrases, channels } from '../../people/people.words';
import type { Signal } from '../../memory/memory.types';
import { useSensitiveWords } from '../../memory/use-sensitive-words';
import { useWorkspace } from '../../session/workspace';
import { AddNote } from './add-note';
import styles from '../person.module.css';
import { timelineQuery } from '../person.queries';
import type { Contact } from '../person.types';
import { TimelineEntryView } from './timeline-entry';

const choices: readonly { value: Channel | 'all'; label: string }[] = [
  { value: 'all', label: 'on all channels' },
  ...channels.map((value) => ({ value, label: channelPhrases[value] })),
];

/** Everything that passed between the two, on all channels, newest first. */
export function Timeline({ contact }: { contact: Contact }) {
  const workspace = useWorkspace();
  const hidden = useHidden();
  const [channel, setChannel] = useState<Channel | null>(null);
  const timeline = useInfiniteQuery(timelineQuery(workspace, contact.id, channel));
  const { sensitive, isPending } = useSensitiveWords(contact.id);
  const entries = isPending
    ? undefined
    : timeline.data?.pages.flatMap((page) => page.items).filter((entry) => !hidden.has(entry.id));
  return (
    <section className={styles['timeline']} aria-label="Timeline">
      <div className={styles['timelineHead']}>
        <h2>Timeline</h2>
        <ChoiceMenu
          label="Channel"
          value={channel ?? 'all'}
          choices={choices}
          onChoose={(value) => setChannel(value === 'all' ? null : value)}
        />
        {workspace.canWrite ? <AddNote contact={contact} /> : null}
      </div>
      {timeline.error && !entries ? <Failure error={timeline.error} onRetry={() => void timeline.refetch()} /> : null}
      {timeline.isPending || isPending ? <SkeletonLines rows={4} height={88} /> : null}
      {entries?.length === 0 && !timeline.hasNextPage ? (
        <Empty title={channel ? `Nothing ${channelPhrases[channel]}.` : 'Nothing has passed between you yet.'} />
      ) : null}
      <ol>
        {entries?.map((entry) => (
          <TimelineEntryView
            key={entry.id}
            entry={entry}
            contact={contact}
            signals={sensitive.get(entry.id) ?? none}
            covers={(id) => id !== null && sensitive.has(id)}
          />
        ))}
      </ol>
      <MoreOnSight
        active={timeline.hasNextPage && !timeline.isFetchingNextPage}
        onSight={() => void timeline.fetchNextPage()}
      />
      {timeline.isFetchingNextPage ? <SkeletonLines rows={2} height={88} /> : null}
    </section>
  );
}

const none: readonly Signal[] = [];
