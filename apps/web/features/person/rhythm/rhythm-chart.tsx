import type { Rhythm, RhythmDot, RhythmSpan } from '../person.types';
import { radiusOf, rhythmScale, type Place, type RhythmScale } from './rhythm-scale';
import { chartWords, dotWords } from './rhythm-words';
import styles from './rhythm.module.css';

// Pixels from the top; along the line everything stands in per cent, so that it fits any width without being measured.
const HEIGHT = 96;
const TOP = 14;
const LINE = 46;
const BOTTOM = 78;
const OFF = 15;

/** A line of time: their words above it, the owner's below, talks on it; pauses and what is expected are shaded. */
export function RhythmChart({ rhythm, name }: { rhythm: Rhythm; name: string }) {
  const scale = rhythmScale(rhythm);
  const { dots, pauses, expected } = rhythm;
  return (
    <figure className={styles['chart']}>
      <svg width="100%" height={HEIGHT} role="img" aria-label={chartWords(rhythm, name)}>
        {pauses.map((span) => (
          <Shade key={span.from} className={styles['pause']} span={span} scale={scale} />
        ))}
        {expected ? <Shade className={styles['expected']} span={expected} scale={scale} /> : null}
        <line className={styles['line']} x1="0" x2="100%" y1={LINE} y2={LINE} />
        {scale.ticks.map(({ at, label }) => (
          <g key={`${label} ${at}`} className={styles['tick']}>
            <line x1={`${at}%`} x2={`${at}%`} y1={LINE - 3} y2={LINE + 3} />
            <text x={`${at}%`} y={HEIGHT - 3} textAnchor={anchorAt(at)}>
              {label}
            </text>
          </g>
        ))}
        <line className={styles['today']} x1={`${scale.today}%`} x2={`${scale.today}%`} y1={TOP} y2={BOTTOM} />
        <text className={styles['todayName']} x={`${scale.today}%`} y={TOP - 4} textAnchor={anchorAt(scale.today)}>
          today
        </text>
        {dots.map((dot) => (
          <Dot key={dot.from} dot={dot} scale={scale} />
        ))}
      </svg>
      <Legend rhythm={rhythm} name={name} />
    </figure>
  );
}

// What stands near an end of the line must not reach beyond it.
function anchorAt(place: Place): 'start' | 'middle' | 'end' {
  return place < 6 ? 'start' : place > 94 ? 'end' : 'middle';
}

function Shade({ span, scale, className }: { span: RhythmSpan; scale: RhythmScale; className: string | undefined }) {
  const { from, width } = scale.spanOf(span);
  return <rect className={className} x={`${from}%`} width={`${width}%`} y={TOP} height={BOTTOM - TOP} />;
}

function Dot({ dot, scale }: { dot: RhythmDot; scale: RhythmScale }) {
  const x = `${(scale.placeOf(dot.from) + scale.placeOf(dot.until)) / 2}%`;
  return (
    <g>
      <title>{dotWords(dot)}</title>
      {dot.inbound > 0 ? (
        <circle className={styles['theirs']} cx={x} cy={LINE - OFF} r={radiusOf(dot.inbound)} />
      ) : null}
      {dot.outbound > 0 ? (
        <circle className={styles['yours']} cx={x} cy={LINE + OFF} r={radiusOf(dot.outbound)} />
      ) : null}
      {dot.talks > 0 ? <circle className={styles['talk']} cx={x} cy={LINE} r={4.5} /> : null}
    </g>
  );
}

/** Only what the drawing holds. */
function Legend({ rhythm: { dots, pauses, expected }, name }: { rhythm: Rhythm; name: string }) {
  const keys = [
    dots.some(({ inbound }) => inbound > 0) ? { mark: 'theirs', says: `${name}, above the line` } : null,
    dots.some(({ outbound }) => outbound > 0) ? { mark: 'yours', says: 'you, below' } : null,
    dots.some(({ talks }) => talks > 0) ? { mark: 'talk', says: 'talked' } : null,
    pauses.length > 0 ? { mark: 'pause', says: 'nobody wrote' } : null,
    expected ? { mark: 'expected', says: 'expected' } : null,
  ].filter((key) => key !== null);
  return (
    <figcaption className={styles['legend']} aria-hidden>
      {keys.map(({ mark, says }) => (
        <span key={mark}>
          <svg width="12" height="12">
            {mark === 'pause' || mark === 'expected' ? (
              <rect className={styles[mark]} x="0.5" y="0.5" width="11" height="11" />
            ) : (
              <circle className={styles[mark]} cx="6" cy="6" r="4" />
            )}
          </svg>
          {says}
        </span>
      ))}
    </figcaption>
  );
}
