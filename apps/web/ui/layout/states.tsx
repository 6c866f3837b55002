import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Problem } from '../request';
import styles from './states.module.css';

/** A page with nothing on it yet: says so kindly, and what to do next. */
export function Empty({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['title']}>{title}</p>
      {children ? <div className={styles['text']}>{children}</div> : null}
      {actions ? <div className={styles['actions']}>{actions}</div> : null}
    </div>
  );
}

/** What went wrong, in plain words, and the way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div className={styles['failure']} role="alert">
      <p>{inWords(error)}</p>
      {onRetry ? (
        <Button variant="default" size="compact-sm" onClick={onRetry}>
          Retry
        </Button>
      ) : null}
    </div>
  );
}

function inWords(error: unknown): string {
  if (error instanceof Problem && error.errors.length > 0) {
    return [...new Set([error.message, ...error.errors.map(({ detail }) => detail)])].join(' ');
  }
  return error instanceof Error ? error.message : 'Something went wrong.';
}

/** Grey lines in the shape of what comes, so that nothing jumps when it is there. */
export function SkeletonLines({ rows, height }: { rows: number; height: number }) {
  return (
    <div role="status" aria-label="Loading" className={styles['skeleton']}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} style={{ height }} className={styles['row']}>
          <span className={styles['disc']} />
          <span className={styles['bar']} style={{ width: `${62 - ((index * 17) % 34)}%` }} />
        </div>
      ))}
    </div>
  );
}
