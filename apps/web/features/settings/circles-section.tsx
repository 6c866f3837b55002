import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Section } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { sentenceCase } from '../../ui/text/numbers';
import { CircleMark } from '../people/marks';
import type { Circle } from '../people/people.types';
import { circleNames, circlePhrase, circles } from '../people/people.words';
import { useWorkspace } from '../session/workspace';
import { workspaceQuery } from './settings.queries';
import styles from './settings.module.css';
import { useChangeWorkspace } from './use-change-workspace';

const meanings: Record<Circle, string> = {
  inner: 'About five people: as near as it gets.',
  close: 'About fifteen.',
  circle: 'About fifty.',
  wide: 'About a hundred and fifty: not to be lost sight of.',
};

/** How often each circle wants to be talked to. */
export function CirclesSection() {
  const workspace = useWorkspace();
  const settings = useQuery(workspaceQuery(workspace));
  return (
    <Section title="Circles" hint="How near you want somebody. Each circle has its cadence; a person may have another.">
      {settings.error ? <Failure error={settings.error} onRetry={() => void settings.refetch()} /> : null}
      <ul className={styles['lines']}>
        {circles.map((circle) => (
          <li key={circle} className={styles['circle']}>
            <CircleMark circle={circle} />
            <span>
              <strong>{circleNames[circle]}</strong>
              <span className={styles['dim']}> {meanings[circle]}</span>
            </span>
            {settings.data ? (
              <Cadence key={settings.data.cadences[circle]} circle={circle} days={settings.data.cadences[circle]} />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Cadence({ circle, days }: { circle: Circle; days: number }) {
  const { isOwner } = useWorkspace();
  const change = useChangeWorkspace();
  const [typed, setTyped] = useState(String(days));
  if (!isOwner) return <span>every {days} days</span>;
  const keep = () => {
    const next = Number(typed);
    if (!Number.isInteger(next) || next < 1 || next > 3650) setTyped(String(days));
    else if (next !== days) {
      change(
        { cadences: { [circle]: next } },
        { cadences: { [circle]: days } },
        sentenceCase(`${circlePhrase(circle)} is now every ${next} days.`),
      );
    }
  };
  return (
    <span className={styles['cadence']}>
      every
      <TextInput
        aria-label={`Days for ${circlePhrase(circle)}`}
        inputMode="numeric"
        w={72}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/gu, '').slice(0, 4))}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
      days
    </span>
  );
}
