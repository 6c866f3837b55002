import { memo } from 'react';
import { splitLinks } from './links';
import styles from './words.module.css';

/** Somebody's own words: always text, never markup; web addresses become links that give nothing away. */
export const Words = memo(function Words({ text, clamp }: { text: string; clamp?: number }) {
  return (
    <span
      className={clamp ? styles['clamped'] : styles['words']}
      style={clamp ? { WebkitLineClamp: clamp } : undefined}
    >
      {splitLinks(text).map((piece, index) =>
        piece.href ? (
          <a key={index} href={piece.href} target="_blank" rel="noopener noreferrer nofollow ugc">
            {piece.text}
          </a>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
});

/** Words in quotation marks, in the serif: the very sentence that is the reason. */
export function Quote({ text, clamp }: { text: string; clamp?: number }) {
  return (
    <blockquote className={styles['quote']}>
      <span className={clamp ? styles['clamped'] : undefined} style={clamp ? { WebkitLineClamp: clamp } : undefined}>
        “{text.trim()}”
      </span>
    </blockquote>
  );
}
