import { useInfiniteQuery } from '@tanstack/react-query';
import { Quote } from '../../ui/text/words';
import { useReckoning } from '../../ui/time/reckoning';
import { dateOf } from '../../ui/time/when';
import { depthMeanings, depthNames, depths } from '../people/people.words';
import { useSensitiveWords } from '../memory/use-sensitive-words';
import { useWorkspace } from '../session/workspace';
import styles from './person.module.css';
import { timelineQuery } from './person.queries';
import type { Contact, TimelineEntry } from './person.types';

/** The five steps from a wave to having met; the highest reached with its date and the words that took it. */
export function Ladder({ contact }: { contact: Contact }) {
  const { timeZone } = useReckoning();
  const timeline = useInfiniteQuery(timelineQuery(useWorkspace(), contact.id, null));
  const { depth, depthAt, depthInteractionId } = contact.clocks;
  const reached = depths.indexOf(depth);
  const { sensitive, isPending } = useSensitiveWords(contact.id);
  const said = timeline.data?.pages.flatMap((page) => page.items).find((entry) => entry.id === depthInteractionId);
  const evidence = said && !isPending && !sensitive.has(said.id) ? said : undefined;
  return (
    <section className={styles['ladder']} aria-label="Depth">
      <ol>
        {depths.map((step, index) => (
          <li
            key={step}
            data-reached={index <= reached || undefined}
            aria-current={step === depth ? 'step' : undefined}
          >
            {depthNames[step]}
          </li>
        ))}
      </ol>
      <p className={styles['meaning']}>
        {depthMeanings[depth]}
        {depth === 'none' ? null : depthAt ? ` Since ${dateOf(depthAt, timeZone)}.` : ' No date is known.'}
        {evidence?.text ? ` ${whoseWords(evidence, contact.name)}:` : null}
      </p>
      {evidence?.text ? <Quote text={evidence.text} clamp={2} /> : null}
    </section>
  );
}

function whoseWords({ kind, direction }: TimelineEntry, name: string): string {
  if (kind === 'call' || kind === 'meeting') return 'You noted';
  return direction === 'inbound' ? `${name} wrote` : 'You wrote';
}
