import { Link, useRouter } from '@tanstack/react-router';
import { Page } from '../../ui/layout/page';
import { Empty, Failure } from '../../ui/layout/states';
import styles from './shell.module.css';

/** A page that could not be opened at all, with what happened and the way to try again. */
export function PageFailure({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main className={styles['alone']}>
      <Page title="Frontporch">
        <Failure error={error} onRetry={retry} />
      </Page>
    </main>
  );
}

export function MissingPage() {
  return (
    <main className={styles['alone']}>
      <Page title="Nothing lives here" name="Not found">
        <Empty title="This address leads nowhere." actions={<Link to="/">To Today</Link>} />
      </Page>
    </main>
  );
}
