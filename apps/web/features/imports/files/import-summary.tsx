import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, figures, listed, sentenceCase } from '../../../ui/text/numbers';
import { useWorkspace } from '../../session/workspace';
import styles from '../imports.module.css';
import { madeOneSentence, peopleSentence } from './file-words';
import { importSummaryQuery } from './files.queries';
import type { ImportSummary } from './files.types';

/** Whom files have brought, and what was found in their words, with the way there. */
export function ImportSummaryLine({ importId }: { importId: string }) {
  const { data: summary } = useQuery(importSummaryQuery(useWorkspace(), importId));
  if (!summary) return <p className={styles['brought']} role="status" />;
  const { offers, openPromises, unanswered, perhapsOne, unread, comparing } = summary;
  const found = [
    offers > 0 ? counted(offers, 'offer to talk', 'offers to talk') : null,
    openPromises > 0 ? counted(openPromises, 'open promise') : null,
    unanswered > 0 ? `${counted(unanswered, 'word', 'words')} that nobody answered` : null,
  ].filter((words) => words !== null);
  return (
    <div className={styles['brought']}>
      <p role="status">
        <Link to="/people">{peopleSentence(summary)}</Link>{' '}
        {found.length > 0 ? (
          <>
            In their words: <Link to="/">{listed(found)}</Link>.{' '}
          </>
        ) : null}
        {comparing ? 'Its people are still being compared with everybody who is here. ' : null}
        {madeOneSentence(summary)}{' '}
        {perhapsOne > 0 ? (
          <>
            <Link to="/duplicates">{sentenceCase(counted(perhapsOne, 'pair'))} may be one person.</Link>{' '}
          </>
        ) : null}
        {unread > 0
          ? `${sentenceCase(figures(unread, 'text waits', 'texts wait'))} to be read closely; this grows meanwhile.`
          : null}
      </p>
      {summary.madeOneOf.length > 0 ? <MadeOne summary={summary} /> : null}
    </div>
  );
}

// Who became one with whom, and why; on the page of each it can be taken apart again.
function MadeOne({ summary: { madeOne, madeOneOf } }: { summary: ImportSummary }) {
  return (
    <details>
      <summary>Who became one with whom, and why</summary>
      <ul>
        {madeOneOf.map(({ contactId, kept, gone, why }) => (
          <li key={`${contactId} ${gone} ${why}`}>
            {gone === kept ? 'Another ' : `${gone}, now with `}
            <Link to="/people/$contactId" params={{ contactId }}>
              {kept}
            </Link>
            {why === null ? null : `: ${why}`}
          </li>
        ))}
        {madeOne > madeOneOf.length ? <li>And {(madeOne - madeOneOf.length).toLocaleString('en-GB')} more.</li> : null}
      </ul>
    </details>
  );
}
