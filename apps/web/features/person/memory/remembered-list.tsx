import { useState, type ReactNode } from 'react';
import type { PlacedSignal } from '../../memory/memory.types';
import styles from './person-memory.module.css';

interface RememberedListProps {
  title: string;
  items: readonly PlacedSignal[];
  /** How many stand there before one asks for the rest. */
  shown?: number;
  children: (signal: PlacedSignal) => ReactNode;
}

/** The newest few of one kind; the rest on demand. */
export function RememberedList({ title, items, shown = 3, children }: RememberedListProps) {
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
