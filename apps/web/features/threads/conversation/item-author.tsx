import { Link } from '@tanstack/react-router';
import type { AuthorReading } from '../../memory/memory.types';
import type { ThreadItem } from '../threads.types';
import styles from './conversation.module.css';
import type { WhoWrote } from './who-wrote';

interface ItemAuthorProps {
  item: ThreadItem;
  who: WhoWrote;
  author: AuthorReading | null;
  expanded: boolean;
  onWhy: (position: number) => void;
}

/** Whose an item is; where the page did not print it, how sure that is, and the way to what says so. */
export function ItemAuthor({ item, who, author, expanded, onWhy }: ItemAuthorProps) {
  if (item.kind === 'owner') return <strong className={styles['author']}>You</strong>;
  const words = certaintyWords(item, who, author);
  return (
    <span className={styles['whose']}>
      <Name who={who} inferred={author?.state === 'inferred'} />
      {words ? (
        <button
          type="button"
          className={styles['certainty']}
          data-waits={who.waits || undefined}
          aria-expanded={expanded}
          title="What says so (E)"
          onClick={() => onWhy(item.position)}
        >
          {words}
        </button>
      ) : null}
    </span>
  );
}

function Name({ who, inferred }: { who: WhoWrote; inferred: boolean }) {
  const look = { className: styles['author'], 'data-inferred': inferred || undefined };
  if (who.contact) {
    return (
      <Link to="/people/$contactId" params={{ contactId: who.contact.id }} {...look}>
        {who.contact.name}
      </Link>
    );
  }
  if (who.name) return <strong {...look}>{who.name}</strong>;
  return <span className={styles['unknown']}>Unknown author</span>;
}

function certaintyWords(item: ThreadItem, who: WhoWrote, author: AuthorReading | null): string | null {
  if (author?.state === 'confirmed') return 'you said so';
  if (author?.state === 'refused') return `not ${author.name}`;
  if (author?.confidence === 'certain') return 'certain';
  if (author?.confidence === 'probable') return 'probable';
  if (!who.waits) return null;
  return item.printedAuthor ? 'which one?' : 'who wrote it?';
}
