import { Link } from '@tanstack/react-router';
import { memo, type CSSProperties } from 'react';
import { Initials } from '../../../ui/initials';
import { WhenText } from '../../../ui/time/when-text';
import { MarkedWords } from '../../memory/marked-words';
import type { ItemReading, Signal } from '../../memory/memory.types';
import type { ThreadItem, ThreadPart } from '../threads.types';
import styles from './conversation.module.css';
import { Evidence } from './evidence';
import type { ItemActs } from './item-acts';
import { ItemAuthor } from './item-author';
import { Pingback } from './pingback';
import type { ReplyLine } from './reply-lines';
import type { WhoWrote } from './who-wrote';

export interface ThreadItemProps {
  item: ThreadItem;
  who: WhoWrote;
  reading: ItemReading | undefined;
  line: ReplyLine | undefined;
  /** Who wrote which item, for "answers Brad, 1". */
  names: ReadonlyMap<number, string>;
  /** The items that answer this one. */
  answeredBy: ReadonlySet<number>;
  target: boolean;
  current: boolean;
  /** Answers the item that one is at, or is answered by it. */
  related: boolean;
  explained: boolean;
  marks: boolean;
  /** Whether the item has a date of its own, and not only that of the post. */
  dated: boolean;
  acts: ItemActs;
}

/** One item of a conversation: whose it is, what it answers, and the words with what was found in them. */
export const ThreadItemView = memo(function ThreadItemView(props: ThreadItemProps) {
  const { item, who, reading, line, names, target, current, related, explained, marks, dated, acts } = props;
  if (item.kind === 'pingback') return <Pingback item={item} target={target} />;
  const { position } = item;
  return (
    <li
      id={`item-${position}`}
      tabIndex={-1}
      className={styles['item']}
      style={{ '--depth': line?.depth ?? 0 } as CSSProperties}
      data-position={position}
      data-kind={item.kind}
      data-target={target || undefined}
      data-current={current || undefined}
      data-related={related || undefined}
    >
      <ReplyLines line={line} />
      <Initials name={who.name} own={item.kind === 'owner'} />
      <div className={styles['body']}>
        <p className={styles['head']}>
          <ItemAuthor item={item} who={who} author={reading?.author ?? null} expanded={explained} onWhy={acts.why} />
          <Answers item={item} names={names} />
          {dated ? <WhenText happenedAt={item.happenedAt} precision={item.precision} /> : null}
          <a href={`#item-${position}`} className={styles['number']} aria-label={`Item ${position}`}>
            {position}
          </a>
        </p>
        {explained ? (
          <Evidence
            item={item}
            who={who}
            author={reading?.author ?? null}
            names={names}
            answeredBy={props.answeredBy}
            acts={acts}
          />
        ) : null}
        {item.parts.map((part) => (
          <Part
            key={part.interactionId}
            part={part}
            named={item.kind === 'owner' && (item.parts.length > 1 || item.answers.length === 0)}
            signals={signalsOf(reading, part)}
            marks={marks}
            reachable={current}
          />
        ))}
      </div>
    </li>
  );
});

function ReplyLines({ line }: { line: ReplyLine | undefined }) {
  if (!line) return null;
  return (
    <>
      {line.depth > 0 ? <span className={styles['elbow']} aria-hidden="true" /> : null}
      {line.answered ? <span className={styles['stem']} aria-hidden="true" /> : null}
      {line.through.map((depth) => (
        <span key={depth} className={styles['through']} style={{ '--at': depth } as CSSProperties} aria-hidden="true" />
      ))}
    </>
  );
}

function Answers({ item, names }: { item: ThreadItem; names: ReadonlyMap<number, string> }) {
  if (item.answers.length === 0) return null;
  return (
    <span>
      answers{' '}
      {item.answers.map(({ position, printed }, index) => (
        <span key={index}>
          {index > 0 ? ', ' : ''}
          {position === null ? (
            withoutAt(printed)
          ) : (
            <a href={`#item-${position}`}>
              {names.get(position) ?? withoutAt(printed)}, {position}
            </a>
          )}
        </span>
      ))}
    </span>
  );
}

interface PartProps {
  part: ThreadPart;
  named: boolean;
  signals: readonly Signal[];
  marks: boolean;
  reachable: boolean;
}

function Part({ part, named, signals, marks, reachable }: PartProps) {
  return (
    <div className={styles['part']}>
      {named && part.to ? (
        <p className={styles['to']}>
          to{' '}
          <Link to="/people/$contactId" params={{ contactId: part.to.contactId }}>
            {part.to.name}
          </Link>
        </p>
      ) : null}
      <MarkedWords
        text={part.text.trimEnd()}
        markup={part.markup}
        signals={signals}
        marks={marks}
        reachable={reachable}
      />
    </div>
  );
}

const noSignals: readonly Signal[] = [];

function signalsOf(reading: ItemReading | undefined, { interactionId }: ThreadPart): readonly Signal[] {
  const found = reading?.signals.filter((signal) => signal.interactionId === interactionId) ?? [];
  return found.length === 0 ? noSignals : found;
}

function withoutAt(printed: string): string {
  return printed.replace(/^@/u, '');
}
