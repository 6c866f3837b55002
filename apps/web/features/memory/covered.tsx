import styles from './memory.module.css';

/** Stands in for sensitive words until they are asked for; "row" is as wide as the list in which it stands. */
export function Covered({ onShow, look = 'chip' }: { onShow: () => void; look?: 'chip' | 'row' }) {
  return (
    <button type="button" className={styles[look === 'row' ? 'coveredRow' : 'coveredChip']} onClick={onShow}>
      Covered: sensitive <span>Show</span>
    </button>
  );
}
