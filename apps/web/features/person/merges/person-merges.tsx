import { useQuery } from '@tanstack/react-query';
import { useWorkspace } from '../../session/workspace';
import styles from './merges.module.css';
import { mergesQuery } from './merges.queries';
import { OneMerge } from './one-merge';

/** Who was made one with this person, why, and the way back. */
export function PersonMerges({ contactId }: { contactId: string }) {
  const { data } = useQuery(mergesQuery(useWorkspace(), contactId));
  const standing = data?.items.filter(({ undoneAt }) => undoneAt === null) ?? [];
  if (standing.length === 0) return null;
  return (
    <details className={styles['merges']}>
      <summary>Made one, and taken apart</summary>
      <ul>
        {standing.map((merge) => (
          <li key={merge.id}>
            <OneMerge merge={merge} />
          </li>
        ))}
      </ul>
    </details>
  );
}
