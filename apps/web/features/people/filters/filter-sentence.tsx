import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { CloseIcon, PlusIcon } from '../../../ui/icons';
import { ChoiceMenu, type Choice } from '../../../ui/choice-menu';
import styles from '../people.module.css';

export interface Filter {
  key: string;
  /** What the filter is about, in the menu: "Depth". */
  title: string;
  /** The chosen value, or empty when the filter is off. */
  value: string;
  choices: readonly Choice<string>[];
}

interface FilterSentenceProps {
  /** How the sentence begins: "Everybody". */
  everybody: string;
  filters: readonly Filter[];
  onChoose: (key: string, value: string) => void;
  onClear: () => void;
  /** In what order, at the end of the sentence. */
  order?: ReactNode;
}

/** Filters as a sentence: "never talked · commented at least 5 times · silent 90 days". */
export function FilterSentence({ everybody, filters, onChoose, onClear, order }: FilterSentenceProps) {
  const on = filters.filter((filter) => filter.value !== '');
  const off = filters.filter((filter) => filter.value === '');
  return (
    <div className={styles['sentence']} role="group" aria-label="Filters">
      {on.length === 0 ? <span>{everybody}</span> : null}
      {on.map((filter) => (
        <span key={filter.key} className={styles['filter']}>
          <ChoiceMenu
            label={filter.title}
            value={filter.value}
            choices={filter.choices}
            onChoose={(value) => onChoose(filter.key, value)}
          />
          <button
            type="button"
            className={styles['off']}
            aria-label={`Remove the filter ${filter.title}`}
            onClick={() => onChoose(filter.key, '')}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
      {off.length > 0 ? <AddFilter filters={off} onChoose={onChoose} /> : null}
      {on.length > 1 ? (
        <button type="button" className={styles['plain']} onClick={onClear}>
          Clear all
        </button>
      ) : null}
      {order ? <span className={styles['order']}>{order}</span> : null}
    </div>
  );
}

function AddFilter({ filters, onChoose }: Pick<FilterSentenceProps, 'filters' | 'onChoose'>) {
  return (
    <Menu width={224}>
      <Menu.Target>
        <button type="button" className={styles['plain']}>
          <PlusIcon /> Filter
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {filters.map((filter) => {
          const [only] = filter.choices;
          return filter.choices.length === 1 && only ? (
            <Menu.Item key={filter.key} onClick={() => onChoose(filter.key, only.value)}>
              {filter.title}
            </Menu.Item>
          ) : (
            <Menu.Sub key={filter.key}>
              <Menu.Sub.Target>
                <Menu.Sub.Item>{filter.title}</Menu.Sub.Item>
              </Menu.Sub.Target>
              <Menu.Sub.Dropdown>
                {filter.choices.map((choice) => (
                  <Menu.Item key={choice.value} onClick={() => onChoose(filter.key, choice.value)}>
                    {choice.label}
                  </Menu.Item>
                ))}
              </Menu.Sub.Dropdown>
            </Menu.Sub>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
