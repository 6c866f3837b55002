import { Fragment } from 'react';
import { counted, numberWord, sentenceCase } from '../../ui/text/numbers';
import styles from './today.module.css';
import type { Today, TodayReason } from './today.types';

interface TodayLeadProps {
  counts: Today['counts'];
  /** Reasons with more people than were counted. */
  more: Today['more'];
  only: TodayReason | null;
  onOnly: (reason: TodayReason | null) => void;
}

/** The day in one sentence; each part of it shows only those. */
export function TodayLead({ counts, more, only, onOnly }: TodayLeadProps) {
  const parts = partsOf(counts);
  if (parts.length === 0) return <span>Nobody is overdue, and nobody waits for an answer.</span>;
  return (
    <span role="group" aria-label="Show only">
      {parts.map(({ reason, text }, index) => (
        <Fragment key={reason}>
          {index > 0 ? <span aria-hidden="true"> · </span> : null}
          <button
            type="button"
            className={styles['part']}
            aria-pressed={only === reason}
            onClick={() => onOnly(only === reason ? null : reason)}
          >
            {index === 0 ? sentenceCase(text) : text}
            {more.includes(reason) ? ' and more' : ''}
          </button>
        </Fragment>
      ))}
    </span>
  );
}

function partsOf(counts: Today['counts']): { reason: TodayReason; text: string }[] {
  const parts: { reason: TodayReason; count: number; text: string }[] = [
    { reason: 'unanswered', count: counts.unanswered, text: `${counted(counts.unanswered, 'reply', 'replies')} owed` },
    { reason: 'overdue', count: counts.overdue, text: `${counted(counts.overdue, 'person', 'people')} overdue` },
    { reason: 'never_talked', count: counts.neverTalked, text: `${numberWord(counts.neverTalked)} never talked to` },
  ];
  return parts.filter((part) => part.count > 0);
}
