import { Link } from '@tanstack/react-router';
import { Initials } from '../../ui/initials';
import { figures } from '../../ui/text/numbers';
import { WhenText } from '../../ui/time/when-text';
import { IdentityChip } from '../identities/identity-chips';
import styles from './duplicates.module.css';
import type { DuplicatePerson } from './duplicates.types';

/** The people of one question, side by side. */
export function DuplicatePeople({ people }: { people: readonly DuplicatePerson[] }) {
  return (
    <ul className={styles['people']}>
      {people.map((person) => (
        <li key={person.id}>
          <Person person={person} />
        </li>
      ))}
    </ul>
  );
}

function Person({ person }: { person: DuplicatePerson }) {
  const { id, name, identities, lastWords } = person;
  return (
    <>
      <header className={styles['who']}>
        <Initials name={name} size={32} />
        <Link to="/people/$contactId" params={{ contactId: id }} className={styles['name']}>
          {name}
        </Link>
      </header>
      <ul className={styles['chips']}>
        {identities
          .filter(({ kind, printed }) => kind !== 'name' || printed !== name)
          .map((identity) => (
            <li key={`${identity.kind} ${identity.printed}`}>
              <IdentityChip identity={identity} />
            </li>
          ))}
      </ul>
      <p className={styles['counts']}>{passed(person)}</p>
      {lastWords ? (
        <p className={styles['words']}>
          “{lastWords.text}”{' '}
          <span className={styles['counts']}>
            {lastWords.at ? <WhenText happenedAt={lastWords.at} precision="day" /> : null}
            {lastWords.where ? ` on “${lastWords.where}”` : ''}
          </span>
        </p>
      ) : null}
    </>
  );
}

function passed({ inboundCount, outboundCount, talkCount }: DuplicatePerson): string {
  const all = [
    inboundCount > 0 ? `${inboundCount.toLocaleString('en-GB')} from them` : null,
    outboundCount > 0 ? `${outboundCount.toLocaleString('en-GB')} from you` : null,
    talkCount > 0 ? figures(talkCount, 'talk') : null,
  ].filter((one) => one !== null);
  return all.length === 0 ? 'Nothing has passed between you yet.' : `So far: ${all.join(', ')}.`;
}
