import { OutIcon } from '../../../ui/icons';
import { safeHref } from '../../../ui/text/links';
import type { ThreadItem } from '../threads.types';
import styles from './conversation.module.css';

/** A link from another page: it keeps its place, and is nobody. */
export function Pingback({ item, target }: { item: ThreadItem; target: boolean }) {
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
