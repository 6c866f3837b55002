import { Link } from '@tanstack/react-router';
import styles from './people.module.css';

/** The two ways to look at people: everybody, or by how long it has been. */
export function PeopleTabs({ at }: { at: 'everybody' | 'review' }) {
  return (
    <nav className={styles['tabs']} aria-label="People">
      <Link to="/people" aria-current={at === 'everybody' ? 'page' : undefined}>
        Everybody
      </Link>
      <Link to="/review" aria-current={at === 'review' ? 'page' : undefined}>
        Whom haven’t I talked to lately?
      </Link>
    </nav>
  );
}
