import { useSyncExternalStore } from 'react';
import styles from './shell.module.css';

/** Says so when the network is gone, instead of letting things fail one by one. */
export function OfflineNote() {
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (online) return null;
  return (
    <p className={styles['offline']} role="status">
      You are offline. What you see may be old, and changes need the connection.
    </p>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
