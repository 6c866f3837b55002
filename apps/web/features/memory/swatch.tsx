import styles from './memory.module.css';
import type { SignalType } from './memory.types';

/** The line under marked words, by itself: what a kind looks like. */
export function Swatch({ type }: { type: SignalType }) {
  return <span className={styles['swatch']} data-type={type} aria-hidden="true" />;
}
