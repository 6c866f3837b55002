import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/layout/states';
import { counted, listed, numberWord, sentenceCase } from '../../ui/text/numbers';
import { useWorkspace } from '../session/workspace';
import styles from './today.module.css';
import { bringAllBack, useVisit } from './visit';

export function TodayEmpty({ filtered }: { filtered: boolean }) {
  const { canWrite } = useWorkspace();
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

/** What this visit has done and put aside, folded away. */
export function TodayFoot({ more }: { more: number }) {
  const { aside, done } = useVisit();
  return (
    <footer className={styles['foot']}>
      {more > 0 ? (
        <p>
          And {counted(more, 'more person', 'more people')} in <Link to="/review">Review</Link>.
        </p>
      ) : null}
      <p>
        Going somewhere? <Link to="/trips">Enter the trip</Link>, and you will hear who lives near.
      </p>
      {done.size > 0 ? (
        <p>
          {sentenceCase(numberWord(done.size))} done on this visit: {listed([...done.values()])}.
        </p>
      ) : null}
      {aside.size > 0 ? (
        <p>
          {sentenceCase(counted(aside.size, 'person', 'people'))} put aside for this visit.{' '}
          <button type="button" className={styles['part']} onClick={bringAllBack}>
            Bring back
          </button>
        </p>
      ) : null}
    </footer>
  );
}
