import { useEffect, useMemo, useRef, useState } from 'react';
import type { ItemReading } from '../../memory/memory.types';
import { useWorkspace } from '../../session/workspace';
import type { ItemActs } from './item-acts';
import { useAuthorActions, type Somebody } from './use-author-actions';
import type { WhoWrote } from './who-wrote';

export interface KnownItem {
  who: WhoWrote;
  reading: ItemReading | undefined;
}

/** What can be done at the items of a thread, whose evidence is shown, and for which one somebody is being chosen. */
export function useItemActs(threadId: string, itemAt: (position: number) => KnownItem | undefined) {
  const { canWrite } = useWorkspace();
  const authors = useAuthorActions(threadId);
  const [explained, setExplained] = useState<number | null>(null);
  const [choosing, setChoosing] = useState<number | null>(null);
  const newest = useRef({ authors, itemAt, canWrite });
  useEffect(() => {
    newest.current = { authors, itemAt, canWrite };
  });
  const acts = useMemo<ItemActs>(() => {
    const at = (run: (position: number, item: KnownItem) => void) => (position: number) => {
      const item = newest.current.itemAt(position);
      if (item && newest.current.canWrite) run(position, item);
    };
    return {
      why: (position) => setExplained((before) => (before === position ? null : position)),
      confirm: at((position, { who, reading }) => {
        if (reading?.author?.state !== 'inferred') return;
        newest.current.authors.is(position, { name: who.name ?? reading.author.name, contactId: who.contact?.id });
      }),
      change: at((position) => setChoosing(position)),
      refuse: at((position, { who }) => newest.current.authors.isNot(position, who)),
      takeBack: at((position, { reading }) => {
        const author = reading?.author;
        if (author?.state === 'confirmed' || (author?.notBy.length ?? 0) > 0) newest.current.authors.takeBack(position);
      }),
    };
  }, []);
  const choose = (somebody: Somebody | null) => {
    if (somebody && choosing !== null) authors.is(choosing, somebody);
    setChoosing(null);
  };
  return { acts, explained, setExplained, choosing, choose };
}
