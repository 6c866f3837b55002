import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, figures } from '../../ui/text/numbers';
import { isRead, threadMemoryQuery } from '../memory/memory.queries';
import type { ThreadMemory } from '../memory/memory.types';
import { useWorkspace } from '../session/workspace';
import { foundSentence } from './import-words';
import styles from './imports.module.css';

/** That the reading is under way, and then what it found, with the way there. */
export function WhatWasFound({ threadId }: { threadId: string }) {
  const { data: memory } = useQuery(threadMemoryQuery(useWorkspace(), threadId));
  return (
    <p className={styles['brought']} role="status">
      {memory ? <Found memory={memory} threadId={threadId} /> : null}
    </p>
  );
}

function Found({ memory, threadId }: { memory: ThreadMemory; threadId: string }) {
  if (!isRead(memory)) {
    const { progress } = memory;
    const far = progress ? `: ${progress.done.toLocaleString('en-GB')} of ${figures(progress.total, 'item')}` : '';
    return `It is being read closely for offers to talk, promises and questions${far}. You may leave this page.`;
  }
  const found = foundSentence(memory.counts);
  const link = (words: string) => (
    <Link to="/threads/$threadId" params={{ threadId }}>
      {words}
    </Link>
  );
  return (
    <>
      {found ? <>In it: {link(found)}.</> : 'It is read: no offers to talk, promises or open questions.'}
      {memory.unknown.length > 0 ? (
        <>
          {' '}
          {link(counted(memory.unknown.length, 'item waits', 'items wait'))} for you to say who wrote{' '}
          {memory.unknown.length === 1 ? 'it' : 'them'}.
        </>
      ) : null}
    </>
  );
}
