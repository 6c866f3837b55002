import { Menu, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './choice-menu.module.css';
import { CheckIcon } from './icons';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string | undefined;
}

interface ChoiceMenuProps<Value extends string> {
  /** What is chosen here, for those who cannot see the place. */
  label: string;
  value: Value;
  choices: readonly Choice<Value>[];
  onChoose: (value: Value) => void;
  /** What stands on the page; the chosen label by itself. */
  children?: ReactNode;
  /** "words" stands in a sentence, "button" by itself. */
  look?: 'words' | 'button';
}

/** One of a few, chosen from words in a sentence. */
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, value, choices, onChoose, children, look = 'words' } = props;
  const chosen = choices.find((choice) => choice.value === value);
  return (
    <Menu checkIcon={<CheckIcon />}>
      <Menu.Target>
        <button type="button" className={styles[look]}>
          <VisuallyHidden>{label}: </VisuallyHidden>
          {children ?? chosen?.label ?? 'choose'}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={value} onChange={(chosenValue) => onChoose(chosenValue as Value)}>
          {choices.map((choice) => (
            <Menu.RadioItem
              key={choice.value}
              value={choice.value}
              closeMenuOnClick
              rightSection={choice.hint ? <span className={styles['hint']}>{choice.hint}</span> : null}
            >
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
