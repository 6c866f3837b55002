import { useEffect, type ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  title: string;
  /** What the browser's tab says, where the title on the page is not the best name. */
  name?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  /** What stands beside the column where there is room, else between the title and the rest. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One column to read: a title, perhaps a sentence under it, then the page. */
export function Page({ title, name, lead, actions, aside, children }: PageProps) {
  usePageName(name ?? title);
  return (
    <div className={styles['page']} data-beside={aside ? true : undefined}>
      <header className={styles['header']}>
        <div className={styles['heading']}>
          <h1>{title}</h1>
          {actions ? <div className={styles['actions']}>{actions}</div> : null}
        </div>
        {lead ? <div className={styles['lead']}>{lead}</div> : null}
      </header>
      {aside ? <aside className={styles['aside']}>{aside}</aside> : null}
      {aside ? <div className={styles['column']}>{children}</div> : children}
    </div>
  );
}

export function usePageName(name: string): void {
  useEffect(() => {
    document.title = name === 'Frontporch' ? name : `${name} · Frontporch`;
  }, [name]);
}

export function Section({
  title,
  hint,
  id,
  children,
}: {
  title: string;
  hint?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles['section']} id={id} aria-label={title}>
      <h2>{title}</h2>
      {hint ? <p className={styles['hint']}>{hint}</p> : null}
      {children}
    </section>
  );
}
