import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/layout/states';
import { useQuery } from '@tanstack/react-query';
import { counted, numberWord, sentenceCase } from '../../ui/text/numbers';
import { MaybeYourself } from '../duplicates/maybe-yourself';
import { useWorkspace } from '../session/workspace';
import { precisionQuery } from '../suggestions/suggestions.queries';
import styles from './today.module.css';
import type { Today } from './today.types';
import { useDoneOnVisit } from './visit';

export function TodayEmpty({ filtered, away }: { filtered: boolean; away: boolean }) {
  const { canWrite } = useWorkspace();
  if (away) return <Empty title="Enjoy the days away. The porch keeps." />;
  if (filtered) return <Empty title="None of these are left today." />;
  return (
    <Empty
      title="Nobody is waiting on you. The porch is quiet."
      actions={
        <>
          {canWrite ? (
            <Button component={Link} to="/imports">
              Bring in a thread
            </Button>
          ) : null}
          <Button component={Link} to="/people" variant="default">
            Look at People
          </Button>
        </>
      }
    >
      Put somebody into a circle, and they will stand here when it is time to talk again.
    </Empty>
  );
}

/** Few suggestions say little about how good they are. */
const FEW_SUGGESTIONS = 10;

interface TodayFootProps {
  more: number;
  done: Today['done'];
}

/** What is done today, folded away, and what became of the suggestions so far. */
export function TodayFoot({ more, done }: TodayFootProps) {
  const precision = useQuery(precisionQuery(useWorkspace()));
  const names = new Map([...done.map(({ contact }) => [contact.id, contact.name] as const), ...useDoneOnVisit()]);
  return (
    <footer className={styles['foot']}>
      {names.size > 0 ? (
        <details className={styles['done']}>
          <summary>{sentenceCase(numberWord(names.size))} done today</summary>
          <ul>
            {[...names].map(([id, name]) => (
              <li key={id}>
                <Link to="/people/$contactId" params={{ contactId: id }}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {more > 0 ? <p>And {counted(more, 'more person', 'more people')} another day.</p> : null}
      <MaybeYourself />
      <p>
        Going somewhere? <Link to="/trips">Enter the trip</Link>, and you will hear who lives near.
      </p>
      {precision.data && precision.data.suggested >= FEW_SUGGESTIONS ? <p>{precision.data.sentence}</p> : null}
    </footer>
  );
}
