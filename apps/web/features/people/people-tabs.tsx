import { Link } from '@tanstack/react-router';
import styles from './people.module.css';

/** The ways to look at people: everybody, by how long it has been, by what is promised, or back on a week or a year. */
export function PeopleTabs({ at }: { at: 'everybody' | 'review' | 'promises' | 'week' | 'year' }) {
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
      <Link to="/duplicates" className={styles['onPhones']}>
        Duplicates
      </Link>
      <Link to="/week" aria-current={at === 'week' ? 'page' : undefined}>
        The week
      </Link>
      <Link to="/year" aria-current={at === 'year' ? 'page' : undefined}>
        The year
      </Link>
    </nav>
  );
}
