import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Quote } from '../../ui/text/words';
import { useReckoning } from '../../ui/time/reckoning';
import { dateOf, describeWhen } from '../../ui/time/when';
import { depthMeanings, depthNames, depths } from '../people/people.words';
import type { Depth } from '../people/people.types';
import { useWorkspace } from '../session/workspace';
import styles from './person.module.css';
import { ladderQuery } from './person.queries';
import type { Contact, LadderStep } from './person.types';

/** The five steps from a wave to having met; each that was taken with its date and the words that took it. */
export function Ladder({ contact }: { contact: Contact }) {
  const { depth, depthAt } = contact.clocks;
  const { timeZone } = useReckoning();
  const ladder = useQuery(ladderQuery(useWorkspace(), contact.id));
  const [chosen, setChosen] = useState<Depth | null>(null);
  const steps = new Map(ladder.data?.steps.map((step) => [step.depth as Depth, step]));
  const shown = chosen !== null && steps.has(chosen) ? chosen : depth;
  const step = steps.get(shown);
  const reached = depths.indexOf(depth);
  return (
    <section className={styles['ladder']} aria-label="Depth">
      <ol>
        {depths.map((one, index) => (
          <li key={one} data-reached={index <= reached || undefined} aria-current={one === depth ? 'step' : undefined}>
            <Rung depth={one} step={steps.get(one)} isShown={one === shown} onShow={() => setChosen(one)} />
          </li>
        ))}
      </ol>
      <div className={styles['rung']} aria-live="polite">
        <p className={styles['meaning']}>
          {depthMeanings[shown]}
          {shown === 'none'
            ? null
            : shown !== depth
              ? null
              : depthAt
                ? ` Since ${dateOf(depthAt, timeZone)}.`
                : ' No date is known.'}
        </p>
        {step ? <StepWords step={step} contact={contact} /> : null}
      </div>
    </section>
  );
}

interface RungProps {
  depth: Depth;
  step: LadderStep | undefined;
  isShown: boolean;
  onShow: () => void;
}

/** A step that was taken can be looked at; under its name the day on which it was. */
function Rung({ depth, step, isShown, onShow }: RungProps) {
  const { timeZone } = useReckoning();
  if (!step) return depthNames[depth];
  const when = step.happenedAt ? shortDate(step.happenedAt, step.precision, timeZone) : 'no date';
  return (
    <button type="button" aria-pressed={isShown} title={`What took you to ${depthNames[depth]}`} onClick={onShow}>
      {depthNames[depth]}
      <span>{when}</span>
    </button>
  );
}

function StepWords({ step, contact }: { step: LadderStep; contact: Contact }) {
  const reckoning = useReckoning();
  const { exact } = describeWhen(step, reckoning);
  return (
    <>
      {step.text ? <Quote text={step.text} clamp={2} /> : null}
      <p className={styles['meaning']}>
        {whoseWords(step, contact.name)}
        {step.happenedAt ? `, ${exact}` : ''}
        {step.threadId ? (
          <>
            {', '}
            <Link to="/threads/$threadId" params={{ threadId: step.threadId }} hash={`item-${step.position ?? 1}`}>
              {step.threadTitle ?? 'in a thread'}
            </Link>
          </>
        ) : null}
        {step.isCovered ? '. The words are covered: sensitive' : ''}.
      </p>
    </>
  );
}

function shortDate(happenedAt: string, precision: LadderStep['precision'], timeZone: string): string {
  const parts =
    precision === 'year'
      ? ({ year: 'numeric' } as const)
      : precision === 'month'
        ? ({ month: 'short', year: 'numeric' } as const)
        : ({ day: 'numeric', month: 'short', year: 'numeric' } as const);
  return new Intl.DateTimeFormat('en-GB', { ...parts, timeZone }).format(new Date(happenedAt));
}

function whoseWords({ kind, channel, direction }: LadderStep, name: string): string {
  const talked = kind === 'call' || kind === 'meeting' || channel === 'in_person';
  if (talked) return kind === 'call' ? 'Your first call' : 'The first time that you met';
  return direction === 'inbound' ? `${name} wrote` : 'You wrote';
}
