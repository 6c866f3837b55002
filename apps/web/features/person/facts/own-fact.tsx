import { ActionIcon, Menu } from '@mantine/core';
import { useState } from 'react';
import { MoreIcon } from '../../../ui/icons';
import { factDayWords } from '../../memory/fact-words';
import type { Fact } from '../../memory/memory.types';
import { useFactActions } from '../../memory/use-fact-actions';
import { Covered } from '../../memory/covered';
import { useWorkspace } from '../../session/workspace';
import memoryStyles from '../memory/person-memory.module.css';
import { answersOfFact, factOfAnswers } from './fact-answers';
import { FactForm } from './fact-form';
import { FactDates } from './fact-dates';
import styles from './facts.module.css';

interface OwnFactProps {
  fact: Fact;
  contact: { id: string; name: string };
  onShow: () => void;
}

/** One thing that somebody wrote down: the words, the day, and what can be done with it. */
export function OwnFact({ fact, contact, onShow }: OwnFactProps) {
  const { canWrite } = useWorkspace();
  const actions = useFactActions(contact.id);
  const [editing, setEditing] = useState(false);
  if (editing && !fact.isCovered) {
    const before = answersOfFact(fact);
    return (
      <li className={memoryStyles['one']}>
        <FactForm
          name={contact.name}
          before={before}
          onClose={() => setEditing(false)}
          onKeep={(answers) =>
            actions.change(fact, factOfAnswers(answers), factOfAnswers(before), 'The fact is changed.')
          }
        />
      </li>
    );
  }
  const edit = () => {
    if (fact.isCovered) onShow();
    setEditing(true);
  };
  return (
    <li className={memoryStyles['one']}>
      {fact.about ? <p className={memoryStyles['about']}>of {fact.about}</p> : null}
      {fact.isCovered ? (
        <Covered look="row" onShow={onShow} />
      ) : (
        <p className={styles['written']}>
          {[fact.on ? factDayWords(fact.on) : '', fact.text].filter(Boolean).join(': ')}
        </p>
      )}
      <p className={memoryStyles['source']}>
        <span>written down</span>
        <FactDates dates={fact} />
      </p>
      {canWrite && !fact.id.startsWith('unwritten') ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              className={memoryStyles['menu']}
              variant="subtle"
              size={32}
              aria-label="More for what is written down"
            >
              <MoreIcon />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={edit}>Edit</Menu.Item>
            <Menu.Item onClick={() => actions.cover(fact, !fact.isSensitive)}>
              {fact.isSensitive ? 'Not sensitive' : 'Cover: sensitive'}
            </Menu.Item>
            <Menu.Item color="var(--red)" onClick={() => actions.remove(fact)}>
              Delete for good
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </li>
  );
}
