import { useState, type ReactNode } from 'react';
import styles from './person-memory.module.css';

interface RememberedListProps<Item> {
  title: string;
  items: readonly Item[];
  /** How many stand there before one asks for the rest. */
  shown?: number;
  children: (item: Item) => ReactNode;
}

/** The newest few of one kind; the rest on demand. */
export function RememberedList<Item>({ title, items, shown = 3, children }: RememberedListProps<Item>) {
  const [whole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const rest = items.length - shown;
  return (
    <section className={styles['list']} aria-label={title}>
      {shown > 0 || whole ? <h3>{title}</h3> : null}
      <ul>{(whole ? items : items.slice(0, shown)).map(children)}</ul>
      {rest > 0 ? (
        <button type="button" className={styles['more']} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Fewer' : shown === 0 ? `${title}: ${items.length}` : `${rest} more`}
        </button>
      ) : null}
    </section>
  );
}
