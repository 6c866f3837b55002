import { Link } from '@tanstack/react-router';
import styles from './people.module.css';

/** The ways to look at people: everybody, by how long it has been, or by what is promised. */
export function PeopleTabs({ at }: { at: 'everybody' | 'review' | 'promises' }) {
  return (
    <nav className={styles['tabs']} aria-label="People">
      <Link to="/people" aria-current={at === 'everybody' ? 'page' : undefined}>
        Everybody
      </Link>
      <Link to="/review" aria-current={at === 'review' ? 'page' : undefined}>
        Whom haven’t I talked to lately?
      </Link>
      <Link to="/promises" aria-current={at === 'promises' ? 'page' : undefined}>
        Promises
      </Link>
    </nav>
  );
}
