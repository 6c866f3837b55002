import styles from './marks.module.css';
import type { Circle, Depth } from './people.types';
import { circleTitle, depthNames, depths } from './people.words';

/** Five small steps, filled as far as the relation has come, and the word for it. */
export function DepthMark({ depth, wordless = false }: { depth: Depth; wordless?: boolean }) {
  const reached = depths.indexOf(depth);
  return (
    <span className={styles['depth']} title={`Depth: ${depthNames[depth]}`}>
      <span className={styles['steps']} aria-hidden="true">
        {depths.map((step, index) => (
          <i key={step} data-reached={index <= reached || undefined} />
        ))}
      </span>
      <span className={wordless ? styles['unseen'] : undefined}>{depthNames[depth]}</span>
    </span>
  );
}

/** A dot that is fuller the nearer the circle is. */
export function CircleMark({ circle, words = false }: { circle: Circle | null; words?: boolean }) {
  if (circle === null) return null;
  return (
    <span className={styles['circle']} title={circleTitle(circle)}>
      <i data-circle={circle} aria-hidden="true" />
      <span className={words ? undefined : styles['unseen']}>{circleTitle(circle)}</span>
    </span>
  );
}
