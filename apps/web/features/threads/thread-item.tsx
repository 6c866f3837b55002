import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { Initials } from '../../ui/initials';
import { OutIcon } from '../../ui/icons';
import { safeHref } from '../../ui/text/links';
import { Words } from '../../ui/text/words';
import { WhenText } from '../../ui/time/when-text';
import styles from './threads.module.css';
import type { ThreadItem, ThreadPart } from './threads.types';

interface ThreadItemViewProps {
  item: ThreadItem;
  /** Who wrote which item, for "answers Brad". */
  names: ReadonlyMap<number, string>;
  target: boolean;
  /** Whether the item has a date of its own, and not only that of the post. */
  dated: boolean;
}

/** One item of a conversation: whose it is, what it answers, and the words. */
export const ThreadItemView = memo(function ThreadItemView({ item, names, target, dated }: ThreadItemViewProps) {
  if (item.kind === 'pingback') return <Pingback item={item} target={target} />;
  const answersAbove = item.answers.some((answer) => answer.position === item.position - 1);
  return (
    <li
      id={`item-${item.position}`}
      className={styles['item']}
      data-kind={item.kind}
      data-answers-above={answersAbove || undefined}
      data-target={target || undefined}
    >
      <Initials name={item.kind === 'owner' ? 'You' : (item.contact?.name ?? item.printedAuthor)} />
      <div className={styles['body']}>
        <p className={styles['itemHead']}>
          <Author item={item} />
          <Answers item={item} names={names} />
          {dated ? <WhenText happenedAt={item.happenedAt} precision={item.precision} /> : null}
          <a href={`#item-${item.position}`} className={styles['number']} aria-label={`Item ${item.position}`}>
            {item.position}
          </a>
        </p>
        {item.kind === 'owner' && item.parts.length > 0 ? (
          item.parts.map((part) => (
            <Part key={part.interactionId} part={part} named={item.parts.length > 1 || item.answers.length === 0} />
          ))
        ) : (
          <Words text={item.text} />
        )}
      </div>
    </li>
  );
});

function Author({ item }: { item: ThreadItem }) {
  if (item.kind === 'owner') return <strong>You</strong>;
  if (item.contact) {
    return (
      <Link to="/people/$contactId" params={{ contactId: item.contact.id }} className={styles['author']}>
        {item.contact.name}
      </Link>
    );
  }
  if (item.printedAuthor) return <strong>{item.printedAuthor}</strong>;
  return (
    <span className={styles['unknown']} title="The page did not print who wrote this">
      Unknown author
    </span>
  );
}

function Answers({ item, names }: { item: ThreadItem; names: ReadonlyMap<number, string> }) {
  return item.answers.map((answer, index) => (
    <span key={index}>
      {answer.position === null ? (
        `answers ${withoutAt(answer.printed)}`
      ) : (
        <a href={`#item-${answer.position}`}>answers {names.get(answer.position) ?? withoutAt(answer.printed)}</a>
      )}
    </span>
  ));
}

function Part({ part, named }: { part: ThreadPart; named: boolean }) {
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
      <Words text={part.text} />
    </div>
  );
}

function Pingback({ item, target }: { item: ThreadItem; target: boolean }) {
  const address = safeHref(item.link?.url);
  const title = item.link?.title ?? item.text;
  return (
    <li id={`item-${item.position}`} className={styles['pingback']} data-target={target || undefined}>
      <OutIcon />
      <span>
        Linked from{' '}
        {address ? (
          <a href={address} target="_blank" rel="noopener noreferrer nofollow ugc">
            {title}
          </a>
        ) : (
          title
        )}
      </span>
      <a href={`#item-${item.position}`} className={styles['number']} aria-label={`Item ${item.position}`}>
        {item.position}
      </a>
    </li>
  );
}

function withoutAt(printed: string): string {
  return printed.replace(/^@/u, '');
}
