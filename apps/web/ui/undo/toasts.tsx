import { CloseIcon } from '../icons';
import { pauseToasts, settleToast, takeBack, useToasts, type Toast } from './toast-store';
import styles from './toasts.module.css';

/** Where "done" and its Undo appear; a polite live region, so that it is read out and never steals the focus. */
export function Toasts() {
  const toasts = useToasts();
  return (
    <div
      role="presentation"
      className={styles['stack']}
      onMouseEnter={() => pauseToasts(true)}
      onMouseLeave={() => pauseToasts(false)}
      onFocus={() => pauseToasts(true)}
      onBlur={() => pauseToasts(false)}
    >
      <section role="status" aria-live="polite" aria-label="What just happened">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} />
        ))}
      </section>
    </div>
  );
}

function ToastLine({ toast }: { toast: Toast }) {
  return (
    <div className={styles['toast']} data-kind={toast.kind}>
      <span>{toast.message}</span>
      {toast.action ? (
        <button type="button" className={styles['action']} onClick={() => takeBack(toast.id)}>
          {toast.action.label}
          {toast.kind === 'done' ? <kbd aria-hidden>Z</kbd> : null}
        </button>
      ) : null}
      <button type="button" className={styles['close']} aria-label="Close" onClick={() => settleToast(toast.id)}>
        <CloseIcon />
      </button>
    </div>
  );
}
