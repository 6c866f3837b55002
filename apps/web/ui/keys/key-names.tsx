import styles from './keys.module.css';

const isApple = /Mac|iPhone|iPad/u.test(navigator.platform);
const names: Record<string, string> = {
  Enter: '⏎',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  ' ': 'Space',
};

/** A shortcut as keys to look at: "G then T", "⌘K". */
export function KeyNames({ keys }: { keys: string }) {
  return (
    <span className={styles['keys']}>
      {keys.split(/(?<=.) (?=.)/u).map((key, index) => (
        <span key={key}>
          {index > 0 ? <span className={styles['then']}>then</span> : null}
          <kbd className={styles['key']}>{keyName(key)}</kbd>
        </span>
      ))}
    </span>
  );
}

export function keyName(key: string): string {
  if (key.startsWith('mod+')) return `${isApple ? '⌘' : 'Ctrl '}${key.slice(4).toUpperCase()}`;
  return names[key] ?? key.toUpperCase();
}
