import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { MoreOnSight } from '../../ui/layout/more-on-sight';
import { Page } from '../../ui/layout/page';
import { Empty, Failure } from '../../ui/layout/states';
import { WhenText } from '../../ui/time/when-text';
import { useWorkspace } from '../session/workspace';
import { importTitle, resultSentence, shareDone } from './import-words';
import styles from './imports.module.css';
import { importsQuery } from './imports.queries';
import type { ImportView } from './imports.types';
import { NewImport } from './new-import';

/** Bring in a thread; and what was brought in before. */
export function ImportsPage() {
  const workspace = useWorkspace();
  const imports = useInfiniteQuery(importsQuery(workspace));
  const earlier = imports.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      title="Imports"
      lead="Paste a post of yours with all its comments, or drop what you have downloaded from your blog, your accounts and your phone. You will see what was understood before anything is written."
    >
      {workspace.canWrite ? <NewImport /> : null}
      {imports.error ? <Failure error={imports.error} onRetry={() => void imports.refetch()} /> : null}
      {earlier && earlier.length > 0 ? (
        <section className={styles['earlier']} aria-label="Earlier imports">
          <h2>Earlier imports</h2>
          <ul>
            {earlier.map((view) => (
              <li key={view.id}>
                <ImportLine view={view} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {earlier?.length === 0 && !workspace.canWrite ? <Empty title="Nothing was brought in yet." /> : null}
      <MoreOnSight
        active={imports.hasNextPage && !imports.isFetchingNextPage}
        onSight={() => void imports.fetchNextPage()}
      />
    </Page>
  );
}

function ImportLine({ view }: { view: ImportView }) {
  return (
    <Link to="/imports/$importId" params={{ importId: view.id }} className={styles['line']}>
      <span className={styles['title']}>{importTitle(view)}</span>
      <WhenText className={styles['when']} happenedAt={view.createdAt} precision="instant" />
      <span className={styles['facts']}>{stateWords(view)}</span>
    </Link>
  );
}

function stateWords(view: ImportView): string {
  if (view.state === 'previewed') return 'Looked at, not brought in.';
  if (view.state === 'queued') return 'Waiting for its turn.';
  if (view.state === 'running') return `Coming in: ${Math.floor(100 * shareDone(view))} %.`;
  if (view.state === 'undoing') return 'Being undone.';
  if (view.state === 'failed') return view.error ?? 'It failed.';
  return resultSentence(view);
}
