import { Fragment } from 'react';
import { counted, numberWord, sentenceCase } from '../../ui/text/numbers';
import styles from './today.module.css';
import type { ReasonGroup, Today } from './today.types';

interface TodayLeadProps {
  counts: Today['counts'];
  /** Groups with more people than were counted. */
  more: Today['more'];
  only: ReasonGroup | null;
  onOnly: (group: ReasonGroup | null) => void;
}

/** The day in one sentence; each part of it shows only those. */
export function TodayLead({ counts, more, only, onOnly }: TodayLeadProps) {
  const parts = partsOf(counts);
  if (parts.length === 0) return <span>Nobody waits for you today.</span>;
  return (
    <span role="group" aria-label="Show only">
      {parts.map(({ group, text }, index) => (
        <Fragment key={group}>
          {index > 0 ? <span aria-hidden="true"> · </span> : null}
          <button
            type="button"
            className={styles['part']}
            aria-pressed={only === group}
            onClick={() => onOnly(only === group ? null : group)}
          >
            {index === 0 ? sentenceCase(text) : text}
            {more.includes(group) ? ' and more' : ''}
          </button>
        </Fragment>
      ))}
    </span>
  );
}

function partsOf({ calls, replies, promises, quiet, hellos }: Today['counts']): { group: ReasonGroup; text: string }[] {
  const parts: { group: ReasonGroup; count: number; text: string }[] = [
    { group: 'calls', count: calls, text: counted(calls, 'call', 'calls') },
    { group: 'replies', count: replies, text: `${counted(replies, 'reply', 'replies')} owed` },
    { group: 'promises', count: promises, text: counted(promises, 'promise', 'promises') },
    { group: 'quiet', count: quiet, text: `${numberWord(quiet)} gone quiet` },
    { group: 'hellos', count: hellos, text: counted(hellos, 'hello', 'hellos') },
  ];
  return parts.filter((part) => part.count > 0);
}
