import { ChoiceMenu } from '../../../ui/choice-menu';
import type { PeopleSort } from './people.search';

const choices: readonly { value: PeopleSort; label: string }[] = [
  { value: 'name', label: 'by name' },
  { value: '-exchange', label: 'by newest exchange' },
  { value: 'exchange', label: 'by oldest exchange' },
  { value: '-talk', label: 'by newest talk' },
  { value: 'talk', label: 'by oldest talk' },
  { value: '-comments', label: 'by most comments' },
];

/** In what order, as the end of the sentence. */
export function SortMenu({ sort, onSort }: { sort: PeopleSort | undefined; onSort: (sort: PeopleSort) => void }) {
  return <ChoiceMenu label="Order" value={sort ?? 'name'} choices={choices} onChoose={onSort} />;
}
