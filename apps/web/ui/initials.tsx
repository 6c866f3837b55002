import styles from './initials.module.css';

interface InitialsProps {
  name: string | null;
  size?: number;
  /** In the accent: those of whoever looks. */
  own?: boolean;
}

/** Two letters in a quiet disc; a dashed one where nobody's name is known. */
export function Initials({ name, size = 32, own }: InitialsProps) {
  return (
    <span
      className={styles['disc']}
      data-unknown={name === null || undefined}
      data-own={own || undefined}
      style={{ width: size, height: size, fontSize: size * 0.38 }}
      aria-hidden="true"
    >
      {name === null ? '?' : initialsOf(name)}
    </span>
  );
}

export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const first = Array.from(words[0] ?? '?')[0] ?? '?';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toUpperCase();
}
