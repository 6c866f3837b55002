import { useMemo } from 'react';
import { MoreOnSight } from '../../../ui/layout/more-on-sight';
import { Empty, SkeletonLines } from '../../../ui/layout/states';
import type { ThreadMemory } from '../../memory/memory.types';
import type { Only } from '../kinds';
import type { ThreadLine } from '../threads.types';
import { useTargetItem } from '../use-target-item';
import type { useThreadItems } from '../use-thread-items';
import { AuthorPicker } from './author-picker';
import styles from './conversation.module.css';
import { isShown, laidOut } from './lay-out';
import { layReplyLines } from './reply-lines';
import { ThreadItemView } from './thread-item';
import { useItemActs } from './use-item-acts';
import { useItemKeys } from './use-item-keys';

interface ConversationProps {
  thread: ThreadLine;
  loaded: ReturnType<typeof useThreadItems>;
  memory: ThreadMemory | undefined;
  only: Only;
  marks: boolean;
  onMarks: () => void;
}

/** The items in the order in which they were said, each with its place among the others. */
export function Conversation({ thread, loaded, memory, only, marks, onMarks }: ConversationProps) {
  const { items = [], readings, mayLoad, load } = loaded;
  const { whos, names, answeredBy } = useMemo(() => laidOut(items, readings), [items, readings]);
  const shown = items.filter((item) => isShown(only, whos.get(item.position), readings.get(item.position)));
  const lines = useMemo(() => (only === null ? layReplyLines(items) : null), [items, only]);
  const target = useTargetItem(loaded.items, mayLoad, load);
  const itemActs = useItemActs(thread.id, (position) => {
    const who = whos.get(position);
    return who && { who, reading: readings.get(position) };
  });
  const keys = useItemKeys({
    positions: shown.filter(({ kind }) => kind !== 'pingback').map(({ position }) => position),
    waits: (position) => whos.get(position)?.waits ?? false,
    acts: itemActs.acts,
    onExplain: itemActs.setExplained,
    onMarks,
    onEnd: () => mayLoad && load(),
  });
  const related = relatedTo(keys.at, items, answeredBy);
  return (
    <>
      <ol className={styles['items']} onFocus={keys.onFocus} aria-label="The conversation">
        {shown.map((item) => (
          <ThreadItemView
            key={item.position}
            item={item}
            who={whos.get(item.position)!}
            reading={readings.get(item.position)}
            line={lines?.get(item.position)}
            names={names}
            answeredBy={answeredBy.get(item.position) ?? nobody}
            target={item.position === target}
            current={item.position === keys.at}
            related={related.has(item.position)}
            explained={item.position === itemActs.explained}
            marks={marks}
            dated={item.happenedAt !== thread.postedAt}
            acts={itemActs.acts}
          />
        ))}
      </ol>
      {shown.length === 0 && !loaded.more ? <Empty title="No item like that." /> : null}
      <MoreOnSight active={mayLoad} onSight={load} />
      {loaded.loading ? <SkeletonLines rows={3} height={112} /> : null}
      {itemActs.choosing !== null ? (
        <AuthorPicker
          position={itemActs.choosing}
          people={(memory?.people ?? []).map(({ contactId, name }) => ({ id: contactId, name }))}
          onChoose={itemActs.choose}
        />
      ) : null}
    </>
  );
}

const nobody: ReadonlySet<number> = new Set();

/** What the item that one is at answers, and what answers it. */
function relatedTo(
  at: number | null,
  items: ConversationProps['loaded']['items'],
  answeredBy: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlySet<number> {
  if (at === null) return nobody;
  const answers = items?.find(({ position }) => position === at)?.answers ?? [];
  return new Set([...(answeredBy.get(at) ?? []), ...answers.map(({ position }) => position ?? 0)]);
}
