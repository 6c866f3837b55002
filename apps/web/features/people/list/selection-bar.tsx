import { ActionIcon, Button } from '@mantine/core';
import { ChoiceMenu } from '../../../ui/choice-menu';
import { CloseIcon } from '../../../ui/icons';
import { figures } from '../../../ui/text/numbers';
import { useWorkspace } from '../../session/workspace';
import styles from '../people.module.css';
import type { Circle, PersonLine } from '../people.types';
import { circleNames, circles } from '../people.words';
import { usePeopleActions } from './use-people-actions';

interface SelectionBarProps {
  people: readonly PersonLine[];
  archived: boolean;
  onDone: () => void;
}

const circleChoices = [
  ...circles.map((value) => ({ value, label: circleNames[value] })),
  { value: 'none' as const, label: 'No circle' },
];

/** What can be done with the people who are chosen; it stands where the columns' names stood. */
export function SelectionBar({ people, archived, onDone }: SelectionBarProps) {
  const { canWrite } = useWorkspace();
  const { toCircle, archive } = usePeopleActions();
  const circle = people.every((person) => person.circle === people[0]?.circle) ? (people[0]?.circle ?? 'none') : null;
  return (
    <div className={styles['selection']} role="toolbar" aria-label="With the chosen people">
      <span>{figures(people.length, 'person', 'people')} chosen</span>
      {canWrite ? (
        <>
          <ChoiceMenu<Circle | 'none' | ''>
            label="Move to"
            look="button"
            value={circle ?? ''}
            choices={circleChoices}
            onChoose={(value) => {
              toCircle(people, value === 'none' || value === '' ? null : value);
              onDone();
            }}
          >
            Circle
          </ChoiceMenu>
          <Button
            variant="default"
            radius={16}
            size="compact-md"
            onClick={() => {
              archive(people, !archived);
              onDone();
            }}
          >
            {archived ? 'Bring back' : 'Archive'}
          </Button>
        </>
      ) : null}
      <ActionIcon variant="subtle" size={32} aria-label="Choose nobody" onClick={onDone}>
        <CloseIcon />
      </ActionIcon>
    </div>
  );
}
