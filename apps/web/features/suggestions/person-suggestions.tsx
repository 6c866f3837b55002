import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Fold } from '../../ui/layout/fold';
import { useReckoning } from '../../ui/time/reckoning';
import { dateOf } from '../../ui/time/when';
import { useWorkspace } from '../session/workspace';
import { EvidenceWords } from './evidence-words';
import { WordsOfOthers } from './words-of-others';
import { MoreMenu } from './more-menu';
import styles from './suggestions.module.css';
import { contactSuggestionsQuery } from './suggestions.queries';
import type { Suggestion } from './suggestions.types';
import { promiseOf, useSuggestionActions } from './use-suggestion-actions';

interface Person {
  id: string;
  name: string;
}

/** Every reason to reach out to one person, also what rests or was refused. */
export function PersonSuggestions({ person }: { person: Person }) {
  const workspace = useWorkspace();
  const [uncovered, setUncovered] = useState(false);
  const covered = useQuery(contactSuggestionsQuery(workspace, person.id));
  const shown = useQuery({ ...contactSuggestionsQuery(workspace, person.id, true), enabled: uncovered });
  const items = (uncovered ? (shown.data ?? covered.data) : covered.data)?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Fold title="Why now" label="Why now" open>
      <ul className={styles['list']}>
        {items.map((suggestion) => (
          <OneSuggestion
            key={suggestion.id}
            suggestion={suggestion}
            person={person}
            onShow={() => setUncovered(true)}
          />
        ))}
      </ul>
    </Fold>
  );
}

interface OneSuggestionProps {
  suggestion: Suggestion;
  person: Person;
  onShow: () => void;
}

function OneSuggestion({ suggestion, person, onShow }: OneSuggestionProps) {
  const { canWrite } = useWorkspace();
  const actions = useSuggestionActions(person);
  const evidence = suggestion.evidence[0];
  const rests = suggestion.notBefore !== null || suggestion.state === 'dismissed';
  return (
    <li className={styles['one']} data-resting={rests || undefined}>
      {evidence ? <EvidenceWords evidence={evidence} onShow={onShow} clamp={2} /> : null}
      <WordsOfOthers evidence={suggestion.evidence} onShow={onShow} clamp={2} />
      <p className={styles['why']}>{suggestion.sentence}</p>
      <p className={styles['ways']}>
        <Resting suggestion={suggestion} />
        {canWrite && suggestion.actions.includes('undo') ? (
          <button type="button" onClick={() => void actions.takeBack(suggestion)}>
            Take it back
          </button>
        ) : null}
        {canWrite && !rests ? (
          <>
            {promiseOf(suggestion) ? (
              <button type="button" onClick={() => actions.keep(suggestion)}>
                Kept
              </button>
            ) : null}
            <button type="button" onClick={() => actions.snooze(suggestion)}>
              Snooze
            </button>
            <button type="button" onClick={() => actions.notNow(suggestion)}>
              Not now
            </button>
          </>
        ) : null}
      </p>
      {canWrite && !rests ? (
        <MoreMenu suggestion={suggestion} name={person.name} actions={actions} className={styles['menu']} />
      ) : null}
    </li>
  );
}

function Resting({ suggestion: { state, notBefore } }: { suggestion: Suggestion }) {
  const { timeZone } = useReckoning();
  const until = notBefore === null ? '' : ` until ${dateOf(notBefore, timeZone)}`;
  if (state === 'dismissed') return <span>Not wanted{until}</span>;
  if (until === '') return null;
  return <span>{state === 'snoozed' ? `Snoozed${until}` : `Rests${until}`}</span>;
}
