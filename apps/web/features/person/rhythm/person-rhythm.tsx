import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../../ui/layout/states';
import { counted, sentenceCase } from '../../../ui/text/numbers';
import { useWorkspace } from '../../session/workspace';
import { rhythmQuery } from '../person.queries';
import type { Contact, Rhythm } from '../person.types';
import { RhythmChart } from './rhythm-chart';
import styles from './rhythm.module.css';

/** Fewer dots are no rhythm, and a sentence says them better. */
const FEWEST_DOTS = 3;

/** How often somebody writes: what passed as dots on a line of time, and the sentence under it. */
export function PersonRhythm({ contact }: { contact: Contact }) {
  const rhythm = useQuery(rhythmQuery(useWorkspace(), contact.id));
  const { inboundCount, outboundCount, talkCount } = contact.clocks;
  if (inboundCount + outboundCount + talkCount === 0) return null;
  return (
    <section className={styles['rhythm']} aria-label="Rhythm">
      {rhythm.data ? (
        <Told rhythm={rhythm.data} name={contact.name} />
      ) : rhythm.error ? (
        <Failure error={rhythm.error} onRetry={() => void rhythm.refetch()} />
      ) : (
        <div
          className={styles['waiting']}
          data-small={inboundCount + outboundCount < FEWEST_DOTS || undefined}
          role="status"
          aria-label="Loading"
        />
      )}
    </section>
  );
}

function Told({ rhythm, name }: { rhythm: Rhythm; name: string }) {
  const { dots, sentence, outlook, withoutDay } = rhythm;
  const isDrawn = dots.length >= FEWEST_DOTS;
  return (
    <>
      {isDrawn ? <RhythmChart rhythm={rhythm} name={name} /> : null}
      {sentence ? (
        <p>
          {sentence} {outlook ? <span className={styles['dim']}>{outlook}</span> : null}
        </p>
      ) : null}
      {withoutDay > 0 ? <p className={styles['note']}>{withoutDayWords(withoutDay, dots.length > 0)}</p> : null}
    </>
  );
}

function withoutDayWords(count: number, isSomeKnown: boolean): string {
  if (!isSomeKnown) return 'No rhythm shows yet: of nothing that passed between you is the day known.';
  return `${sentenceCase(counted(count, 'more is', 'more are'))} left out, since the day is not known.`;
}
