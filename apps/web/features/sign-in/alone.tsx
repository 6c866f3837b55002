import type { ReactNode } from 'react';
import { PorchIcon } from '../../ui/icons';
import { usePageName } from '../../ui/layout/page';
import styles from './sign-in.module.css';

/** A page before anybody is signed in: the name, a title, a form. */
export function Alone({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  usePageName(title);
  return (
    <main className={styles['alone']}>
      <div className={styles['brand']}>
        <PorchIcon />
        Frontporch
      </div>
      <h1>{title}</h1>
      {lead ? <p className={styles['lead']}>{lead}</p> : null}
      {children}
    </main>
  );
}
