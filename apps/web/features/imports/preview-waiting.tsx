import { useState } from 'react';
import { counted, sentenceCase } from '../../ui/text/numbers';
import styles from './imports.module.css';
import type { ImportPreview } from './imports.types';
import { Part } from './preview-part';

const shownAtFirst = 3;

/** The items whose author is only probable, or not known at all: they wait for the owner's word. */
export function PreviewWaiting({ preview: { counts, waiting } }: { preview: ImportPreview }) {
  const [whole, setWhole] = useState(false);
  const unknown = counts.unknown + counts.anonymous;
  const total = counts.probable + unknown;
  if (total === 0) return null;
  const rest = waiting.length - shownAtFirst;
  return (
    <Part title={`${sentenceCase(counted(total, 'item waits', 'items wait'))} for you`}>
      <p>
        {unknownWords(unknown, counts.probable)} Nobody is made up: they keep their place in the thread, and there you
        say who wrote them.
      </p>
      <ol className={styles['waiting']}>
        {(whole ? waiting : waiting.slice(0, shownAtFirst)).map((item) => (
          <li key={item.position}>
            <span className={styles['excerpt']}>“{item.excerpt}”</span>
            <span className={styles['reason']}>
              Item {item.position}: probably <span className={styles['inferred']}>{item.name}</span>, for {item.because}
            </span>
          </li>
        ))}
      </ol>
      {rest > 0 ? (
        <button type="button" className={styles['more']} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Fewer' : `${rest} more that are probable`}
        </button>
      ) : null}
    </Part>
  );
}

function unknownWords(unknown: number, probable: number): string {
  const parts = [
    probable > 0 ? `Of ${counted(probable, 'item', 'items')} the author is probable.` : null,
    unknown > 0
      ? `Of ${counted(unknown, 'item', 'items')} nothing says who wrote ${unknown === 1 ? 'it' : 'them'}.`
      : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
