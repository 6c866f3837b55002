import { OutIcon } from '../../ui/icons';
import { safeHref } from '../../ui/text/links';
import { counted, figures, sentenceCase } from '../../ui/text/numbers';
import { WhenText } from '../../ui/time/when-text';
import type { Only } from './kinds';
import styles from './threads.module.css';
import type { ThreadLine } from './threads.types';

interface ThreadLeadProps {
  thread: ThreadLine;
  /** How the reading stands. */
  words: string;
  only: Only;
  onOnly: (only: Only) => void;
}

/** How much it is, when it was, what waits for the owner, and how the reading stands. */
export function ThreadLead({ thread, words, only, onOnly }: ThreadLeadProps) {
  const address = safeHref(thread.url);
  return (
    <>
      {figures(thread.itemCount, 'item')}.{' '}
      {thread.postedAt && thread.postedPrecision ? (
        <>
          Posted <WhenText happenedAt={thread.postedAt} precision={thread.postedPrecision} />.{' '}
        </>
      ) : (
        'No date is known. '
      )}
      {address ? (
        <a href={address} target="_blank" rel="noopener noreferrer nofollow ugc">
          To the post <OutIcon />
        </a>
      ) : null}
      <span className={styles['standing']}>
        {thread.unknownCount > 0 ? (
          <button
            type="button"
            className={styles['part']}
            aria-pressed={only === 'waiting'}
            onClick={() => onOnly(only === 'waiting' ? null : 'waiting')}
          >
            {sentenceCase(counted(thread.unknownCount, 'item waits', 'items wait'))} for you: who wrote{' '}
            {thread.unknownCount === 1 ? 'it' : 'them'}?
          </button>
        ) : (
          'Everybody who wrote is known.'
        )}{' '}
        <span role="status">{words}</span>
      </span>
    </>
  );
}
