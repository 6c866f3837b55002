import { useWorkspace } from '../session/workspace';
import styles from './memory.module.css';
import type { Signal } from './memory.types';
import { signalTitle, sureness } from './signal-words';
import { Swatch } from './swatch';
import { useSignalActions } from './use-signal-actions';

/** What marked words stand for, and what can be said of them. */
export function SignalNotes({ id, signals }: { id: string; signals: readonly Signal[] }) {
  return (
    <ul className={styles['notes']} id={id}>
      {signals.map((signal) => (
        <SignalNote key={signal.id} signal={signal} />
      ))}
    </ul>
  );
}

function SignalNote({ signal }: { signal: Signal }) {
  const { canWrite } = useWorkspace();
  const actions = useSignalActions();
  const sure = sureness(signal.confidence);
  const act = (label: string, run: (signal: Signal) => void) => (
    <button type="button" className={styles['act']} onClick={() => run(signal)}>
      {label}
    </button>
  );
  const isPromise = signal.type === 'promise';
  return (
    <li className={styles['note']}>
      <Swatch type={signal.type} />
      <span className={styles['noteTitle']}>
        {signalTitle(signal)}
        {sure ? <span className={styles['dim']}> · {sure}</span> : null}
        {isPromise && signal.state !== 'open' ? <span className={styles['dim']}> · {signal.state}</span> : null}
      </span>
      {canWrite ? (
        <span className={styles['acts']}>
          {isPromise && signal.state === 'open' ? (
            <>
              {act('Kept', actions.keep)} {act('Dropped', actions.drop)}
            </>
          ) : null}
          {isPromise && signal.state !== 'open' ? act('Open again', actions.reopen) : null}
          {act('Not so', actions.dismiss)}
          {act('Delete for good', actions.forget)}
        </span>
      ) : null}
    </li>
  );
}
