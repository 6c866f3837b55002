import { Link } from '@tanstack/react-router';
import { Initials } from '../../../ui/initials';
import { figures } from '../../../ui/text/numbers';
import { WhenText } from '../../../ui/time/when-text';
import { CircleMark, DepthMark } from '../marks';
import { boundaryNames } from '../people.words';
import type { PersonLine, ReviewLine } from '../people.types';
import styles from '../people.module.css';

/** One dense line a person. */
export function PersonRow({ line, counted }: { line: PersonLine; counted: boolean }) {
  return (
    <Link to="/people/$contactId" params={{ contactId: line.id }} className={styles['row']}>
      <Initials name={line.name} />
      <span className={styles['who']}>
        <span className={styles['name']}>{line.name}</span>
        <CircleMark circle={line.circle} />
        <LeftAlone line={line} />
      </span>
      <span className={styles['depth']}>
        <DepthMark depth={line.depth} />
      </span>
      <span className={styles['words']}>
        {counted ? <span className={styles['where']}>{figures(line.inboundCount, 'comment')} · </span> : null}
        {line.lastWords ? <LastWords words={line.lastWords} /> : null}
      </span>
      <Clock label="last exchange" at={line.lastExchangeAt} column="exchange" />
      <Clock label="last talk" at={line.lastTalkAt} column="talk" />
    </Link>
  );
}

/** Who has died or is not to be contacted is not to be mistaken for anybody else. */
function LeftAlone({ line }: { line: PersonLine }) {
  const alone = line.boundaries.find((one) => one === 'deceased' || one === 'do_not_contact');
  return alone ? <span className={styles['alone']}>{boundaryNames[alone]}</span> : null;
}

/** A person in the review: how long it has been, in a sentence, and their last words. */
export function ReviewRow({ line }: { line: ReviewLine }) {
  const { lastWords } = line;
  return (
    <Link to="/people/$contactId" params={{ contactId: line.id }} className={styles['reviewRow']}>
      <Initials name={line.name} size={36} />
      <span className={styles['story']}>
        <span className={styles['who']}>
          <span className={styles['name']}>{line.name}</span>
          <CircleMark circle={line.circle} />
          <DepthMark depth={line.depth} />
          <DueMark line={line} />
        </span>
        <span className={styles['sentenceLine']}>{line.sentence}</span>
        <span className={styles['words']}>
          {lastWords ? <LastWords words={lastWords} quoted /> : null}
          {lastWords?.threadTitle ? <span className={styles['where']}> on “{lastWords.threadTitle}”</span> : null}
        </span>
      </span>
    </Link>
  );
}

/** What they wrote last; a list does not show sensitive words. */
function LastWords({ words, quoted }: { words: NonNullable<PersonLine['lastWords']>; quoted?: boolean }) {
  if (words.text === null) return <span className={styles['where']}>Covered: sensitive</span>;
  return quoted ? `“${words.text}”` : words.text;
}

function DueMark({ line }: { line: ReviewLine }) {
  if (line.overdueDays === null || line.overdueDays < 0) return null;
  return (
    <span className={styles['due']}>
      {line.overdueDays === 0
        ? 'due today'
        : line.overdueDays === 1
          ? 'due since yesterday'
          : `${line.overdueDays} days overdue`}
    </span>
  );
}

function Clock({ label, at, column }: { label: string; at: string | null; column: string }) {
  return (
    <span className={styles['clock']} data-column={column}>
      {at ? <WhenText happenedAt={at} precision="instant" label={label} /> : <span aria-label={`no ${label}`}>–</span>}
    </span>
  );
}
