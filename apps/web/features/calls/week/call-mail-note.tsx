import { callMailWords } from './call-mail-words';
import styles from '../calls.module.css';
import type { Call } from '../calls.types';

/** Whether the calendar entry went out. */
export function CallMailNote({ call }: { call: Call }) {
  const words = callMailWords(call);
  return words === '' ? null : <p className={styles['dim']}>{words}</p>;
}
