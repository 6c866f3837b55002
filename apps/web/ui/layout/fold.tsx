import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

/** The width from which there is room beside the column; the same as in page.module.css. */
const besideColumn = '(min-width: 1180px)';

/** What stands beside the column where there is room, and folded away above it where there is none. */
export function Fold({ title, label, children }: { title: ReactNode; label: string; children: ReactNode }) {
  const beside = useMediaQuery(besideColumn, undefined, { getInitialValueInEffect: false });
  if (beside) {
    return (
      <section aria-label={label}>
        <h2 className={styles['title']}>{title}</h2>
        {children}
      </section>
    );
  }
  return (
    <details className={styles['fold']}>
      <summary className={styles['summary']}>{title}</summary>
      {children}
    </details>
  );
}
