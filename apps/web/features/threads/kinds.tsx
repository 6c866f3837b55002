import { Swatch } from '../memory/swatch';
import { signalFigures, signalTypes } from '../memory/signal-words';
import type { SignalType, ThreadCounts } from '../memory/memory.types';
import styles from './threads.module.css';

/** What of a conversation is shown: everything, the items in which one kind was found, or those that wait. */
export type Only = SignalType | 'waiting' | null;

interface KindsProps {
  counts: ThreadCounts;
  only: Only;
  marks: boolean;
  onOnly: (only: Only) => void;
  onMarks: () => void;
}

const countOf: Record<SignalType, keyof ThreadCounts> = {
  wants_to_talk: 'offers',
  invitation: 'invitations',
  promise: 'promises',
  question: 'questions',
  talked: 'talks',
  fact: 'facts',
  relation: 'relations',
};

/** What the marks mean, and how many there are; each shows only the items that have it. */
export function Kinds({ counts, only, marks, onOnly, onMarks }: KindsProps) {
  const found = signalTypes.filter((type) => counts[countOf[type]] > 0);
  if (found.length === 0) return null;
  return (
    <div className={styles['kinds']} role="group" aria-label="Marks: show only">
      {found.map((type) => (
        <button
          key={type}
          type="button"
          className={styles['kind']}
          aria-pressed={only === type}
          onClick={() => onOnly(only === type ? null : type)}
        >
          <Swatch type={type} />
          {signalFigures(type, counts[countOf[type]])}
        </button>
      ))}
      <button type="button" className={styles['kind']} aria-pressed={!marks} onClick={onMarks}>
        {marks ? 'Hide marks' : 'Marks are hidden'}
      </button>
    </div>
  );
}
