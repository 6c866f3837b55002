import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './fold.module.css';

/** The width from which there is room beside the column; the same as in page.module.css. */
const besideColumn = '(min-width: 1180px)';

interface FoldProps {
  title: ReactNode;
  label: string;
  /** Whether it is open at first where it can be folded. */
  open?: boolean;
  children: ReactNode;
}

/** What stands beside the column where there is room, and folded away above it where there is none. */
export function Fold({ title, label, open, children }: FoldProps) {
  const beside = useMediaQuery(besideColumn, undefined, { getInitialValueInEffect: false });
  if (beside) {
    return (
      <section aria-label={label} className={styles['beside']}>
        <h2 className={styles['title']}>{title}</h2>
        {children}
      </section>
    );
  }
  return (
    <details className={styles['fold']} open={open}>
      <summary className={styles['summary']}>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
}
