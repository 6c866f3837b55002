import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { Initials } from '../../../ui/initials';
import { Fold } from '../../../ui/layout/fold';
import { counted, figures, sentenceCase } from '../../../ui/text/numbers';
import type { ThreadCompanion, ThreadMemory } from '../../memory/memory.types';
import styles from './thread-people.module.css';

/** The people of a thread, those first with whom something is open, each open thing a way to its place. */
export function ThreadPeople({ memory, words }: { memory: ThreadMemory; words: string }) {
  const { people, peopleTotal } = memory;
  const open = people.filter((one) => openThings(one).length > 0);
  const quiet = people.filter((one) => openThings(one).length === 0);
  const title = sentenceCase(counted(peopleTotal, 'person', 'people'));
  return (
    <Fold title={title} label="People of this thread">
      {/* Said aloud under the title already; here it is in sight wherever one is in the thread. */}
      <p className={styles['words']} aria-hidden="true">
        {words}
      </p>
      {open.length > 0 ? (
        <section aria-label="Open with them">
          <h3 className={styles['title']}>Still open</h3>
          <People people={open} />
        </section>
      ) : (
        <p className={styles['none']}>
          {memory.readAt
            ? 'Nothing is open with anybody here.'
            : 'What is open will stand here once the thread is read.'}
        </p>
      )}
      {quiet.length > 0 ? (
        <section aria-label="The others">
          {open.length > 0 ? <h3 className={styles['title']}>The others</h3> : null}
          <People people={quiet} />
        </section>
      ) : null}
      {peopleTotal > people.length ? (
        <p className={styles['none']}>and {(peopleTotal - people.length).toLocaleString('en-GB')} more</p>
      ) : null}
    </Fold>
  );
}

function People({ people }: { people: readonly ThreadCompanion[] }) {
  return (
    <ul>
      {people.map((person) => (
        <li key={person.contactId} className={styles['person']}>
          <Initials name={person.name} size={24} />
          <span className={styles['who']}>
            <Link to="/people/$contactId" params={{ contactId: person.contactId }} className={styles['name']}>
              {person.name}
            </Link>
            <a href={`#item-${person.firstPosition}`} className={styles['items']}>
              {person.items > 0 ? figures(person.items, 'item') : `to them, ${person.firstPosition}`}
            </a>
            <Open things={openThings(person)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface OpenThing {
  words: string;
  positions: readonly number[];
}

function Open({ things }: { things: readonly OpenThing[] }) {
  return things.map(({ words, positions }) => (
    <span key={words} className={styles['open']}>
      {words}:{' '}
      {positions.map((position, index) => (
        <Fragment key={position}>
          {index > 0 ? ', ' : ''}
          <a href={`#item-${position}`} aria-label={`Item ${position}`}>
            {position}
          </a>
        </Fragment>
      ))}
    </span>
  ));
}

function openThings({ offers, promises, questions }: ThreadCompanion): OpenThing[] {
  return [
    { words: offers.length === 1 ? 'an unanswered offer' : 'unanswered offers', positions: offers },
    { words: promises.length === 1 ? 'an open promise' : 'open promises', positions: promises },
    { words: questions.length === 1 ? 'an unanswered question' : 'unanswered questions', positions: questions },
  ].filter(({ positions }) => positions.length > 0);
}
