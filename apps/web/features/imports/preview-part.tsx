import type { ReactNode } from 'react';
import styles from './imports.module.css';

/** One part of what was understood. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
