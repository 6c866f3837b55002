import { ActionIcon, Menu } from '@mantine/core';
import { MoreIcon } from '../../ui/icons';
import { reasonWords } from './reason-words';
import type { Suggestion } from './suggestions.types';
import type { SuggestionActions } from './use-suggestion-actions';

interface MoreMenuProps {
  suggestion: Suggestion;
  name: string;
  actions: SuggestionActions;
  /** Opened by a key from outside; absent where only the button opens it. */
  opened?: boolean;
  onChange?: (opened: boolean) => void;
  className?: string | undefined;
  tabIndex?: number;
}

/** What can be said of a suggestion beside a week's snooze: not now, other snoozes, and the three kinds of never. */
export function MoreMenu({ suggestion, name, actions, opened, onChange, className, tabIndex }: MoreMenuProps) {
  const open = opened === undefined ? {} : { opened };
  return (
    <Menu position="bottom-end" {...open} {...(onChange ? { onChange } : {})}>
      <Menu.Target>
        <ActionIcon
          className={className}
          variant="subtle"
          size={32}
          aria-label={`More for ${name}`}
          tabIndex={tabIndex}
        >
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => actions.notNow(suggestion)}>Not now</Menu.Item>
        <Menu.Item onClick={() => actions.snooze(suggestion, 1)}>Snooze until tomorrow</Menu.Item>
        <Menu.Item onClick={() => actions.snooze(suggestion, 30)}>Snooze for 30 days</Menu.Item>
        <Menu.Divider />
        <Menu.Label>Never again</Menu.Label>
        <Menu.Item onClick={() => actions.neverReason(suggestion, false)}>
          “{reasonWords[suggestion.reason]}” for {name}
        </Menu.Item>
        <Menu.Item onClick={() => actions.neverReason(suggestion, true)}>
          “{reasonWords[suggestion.reason]}” for anybody
        </Menu.Item>
        <Menu.Item onClick={() => actions.neverPerson(suggestion)}>Anything about {name}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
