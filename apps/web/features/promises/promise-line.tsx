import { Link } from '@tanstack/react-router';
import { Initials } from '../../ui/initials';
import { WhenText } from '../../ui/time/when-text';
import { useSignalActions } from '../memory/use-signal-actions';
import { CircleMark } from '../people/marks';
import { channelPhrases } from '../people/people.words';
import { DueDay } from '../person/memory/due-day';
import { useWorkspace } from '../session/workspace';
import styles from './promises.module.css';
import type { PromiseKeeper, PromiseView } from './promises.types';

/** One promise: who, the very words, when it is due, and what seems to have kept it. */
export function PromiseLine({ promise }: { promise: PromiseView }) {
  const { canWrite } = useWorkspace();
  const actions = useSignalActions();
  const signal = { ...promise, state: 'open' as const };
  const { contact, keptBy } = promise;
  return (
    <li className={styles['line']} data-kept={keptBy ? true : undefined}>
      <Initials name={contact.name} size={36} />
      <div className={styles['story']}>
        <p className={styles['who']}>
          <Link to="/people/$contactId" params={{ contactId: contact.id }} data-person>
            {contact.name}
          </Link>
          <CircleMark circle={contact.circle} />
        </p>
        <p className={styles['quote']}>{promise.isCovered ? 'Covered: sensitive' : `“${promise.quote?.trim()}”`}</p>
        <p className={styles['facts']}>
          <Place promise={promise} />
          <DueDay signal={signal} actions={canWrite ? actions : null} />
        </p>
        {keptBy ? <Kept keeper={keptBy} by={promise.by} /> : null}
        {canWrite ? (
          <p className={styles['ways']}>
            <button type="button" onClick={() => actions.keep(signal)}>
              Kept
            </button>
            <button type="button" onClick={() => actions.drop(signal)}>
              Drop
            </button>
          </p>
        ) : null}
      </div>
    </li>
  );
}

function Place({ promise }: { promise: PromiseView }) {
  const { happenedAt, precision, datedBy, threadId, threadTitle, position, channel } = promise;
  return (
    <>
      {happenedAt ? <WhenText happenedAt={happenedAt} precision={precision} datedBy={datedBy} /> : null}
      {threadId ? (
        <Link to="/threads/$threadId" params={{ threadId }} hash={`item-${position ?? 1}`} className={styles['place']}>
          {threadTitle ?? 'in a thread'}
        </Link>
      ) : (
        <span>{channelPhrases[channel]}</span>
      )}
    </>
  );
}

/** Nothing reminds of it any more, but only a person says that it is kept. */
function Kept({ keeper, by }: { keeper: PromiseKeeper; by: PromiseView['by'] }) {
  const talked = keeper.kind === 'call' || keeper.kind === 'meeting';
  const what = talked ? 'you talked' : by === 'owner' ? 'you wrote' : 'they wrote';
  return (
    <p className={styles['keeper']}>
      It looks kept: {what} {channelPhrases[keeper.channel]}
      {keeper.happenedAt ? (
        <>
          {', '}
          <WhenText happenedAt={keeper.happenedAt} precision={keeper.precision} />
        </>
      ) : null}
      .
    </p>
  );
}
