import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/layout/states';
import { useWorkspace } from '../session/workspace';
import type { PeopleSearch } from './filters/people.search';

export function PeopleEmpty({ search, onClear }: { search: PeopleSearch; onClear: () => void }) {
  const { canWrite } = useWorkspace();
  const { sort: _, ...narrowing } = search;
  if (Object.keys(narrowing).length > 0) {
    return (
      <Empty
        title="Nobody like that."
        actions={
          <Button variant="default" onClick={onClear}>
            Show everybody
          </Button>
        }
      />
    );
  }
  return (
    <Empty
      title="Nobody has come by yet."
      actions={
        canWrite ? (
          <Button component={Link} to="/imports">
            Bring in a thread
          </Button>
        ) : undefined
      }
    >
      Paste the comments of a post of yours, and the people who wrote them will stand here.
    </Empty>
  );
}
