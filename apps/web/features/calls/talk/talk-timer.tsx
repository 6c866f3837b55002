import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import styles from './talk.module.css';
import { clockWords, elapsed, started, stopped, type TalkDraft } from './talk-draft';

interface TalkTimerProps {
  draft: TalkDraft;
  onChange: (change: (before: TalkDraft) => TalkDraft) => void;
}

/** How long the talk has gone on. */
export function TalkTimer({ draft, onChange }: TalkTimerProps) {
  const isRunning = draft.runningSince !== null;
  const now = useSecond(isRunning);
  const hasTime = draft.begunAt !== null;
  return (
    <div className={styles['timer']}>
      <span role="timer" aria-label="The talk has taken" className={styles['clock']}>
        {clockWords(elapsed(draft, now))}
      </span>
      <Button
        variant={isRunning ? 'filled' : 'default'}
        onClick={() => onChange((before) => (isRunning ? stopped : started)(before, Date.now()))}
      >
        {isRunning ? 'Stop' : hasTime ? 'Go on' : 'Start'}
      </Button>
      {hasTime && !isRunning ? (
        <Button variant="subtle" onClick={() => onChange((before) => ({ ...before, begunAt: null, elapsedMs: 0 }))}>
          From zero
        </Button>
      ) : null}
    </div>
  );
}

function useSecond(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
}
