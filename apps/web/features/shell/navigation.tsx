import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { keyName } from '../../ui/keys/key-names';
import {
  CallsIcon,
  DuplicatesIcon,
  ImportsIcon,
  PeopleIcon,
  PorchIcon,
  SearchIcon,
  SettingsIcon,
  ThreadsIcon,
  TodayIcon,
} from '../../ui/icons';
import styles from './shell.module.css';

interface Place {
  to: '/' | '/people' | '/threads' | '/calls' | '/imports' | '/duplicates';
  label: string;
  icon: ReactNode;
}

const places: readonly Place[] = [
  { to: '/', label: 'Today', icon: <TodayIcon /> },
  { to: '/people', label: 'People', icon: <PeopleIcon /> },
  { to: '/threads', label: 'Threads', icon: <ThreadsIcon /> },
  { to: '/calls', label: 'Calls', icon: <CallsIcon /> },
  { to: '/imports', label: 'Imports', icon: <ImportsIcon /> },
  { to: '/duplicates', label: 'Duplicates', icon: <DuplicatesIcon /> },
];

/** The rail at the left, where there is room for one. */
export function Rail({ onSearch, onKeys }: { onSearch: () => void; onKeys: () => void }) {
  return (
    <nav className={styles['rail']} aria-label="Frontporch">
      <Link to="/" className={styles['brand']}>
        <PorchIcon />
        Frontporch
      </Link>
      <button type="button" className={styles['find']} onClick={onSearch}>
        <SearchIcon />
        <span>Find</span>
        <kbd>{keyName('mod+k')}</kbd>
      </button>
      <Places className={styles['place']} />
      <div className={styles['foot']}>
        <Link to="/settings" className={styles['place']} activeProps={{ 'aria-current': 'page' }}>
          <SettingsIcon />
          Settings
        </Link>
        <button type="button" className={styles['keys']} onClick={onKeys}>
          <kbd>?</kbd> shows the keys
        </button>
      </div>
    </nav>
  );
}

/** On a phone: the name, search and settings above. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  return (
    <header className={styles['top']}>
      <Link to="/" className={styles['brand']}>
        <PorchIcon />
        Frontporch
      </Link>
      <button type="button" className={styles['round']} aria-label="Find" onClick={onSearch}>
        <SearchIcon />
      </button>
      <Link to="/settings" className={styles['round']} aria-label="Settings">
        <SettingsIcon />
      </Link>
    </header>
  );
}

/** On a phone: four places below, where the thumb is; files are brought in from Threads, duplicates are found in People. */
export function BottomBar() {
  return (
    <nav className={styles['bottom']} aria-label="Places">
      <Places className={styles['tab']} without={['/imports', '/duplicates']} />
    </nav>
  );
}

function Places({ className, without }: { className: string | undefined; without?: readonly Place['to'][] }) {
  const shown = places.filter(({ to }) => !without?.includes(to));
  return shown.map((place) => (
    <Link
      key={place.to}
      to={place.to}
      className={className}
      activeOptions={{ exact: place.to === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
    >
      {place.icon}
      {place.label}
    </Link>
  ));
}
