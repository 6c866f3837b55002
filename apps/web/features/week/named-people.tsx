import { Link } from '@tanstack/react-router';
import { Initials } from '../../ui/initials';
import { numberWord } from '../../ui/text/numbers';
import styles from './week.module.css';

export interface NamedPerson {
  id: string;
  name: string;
  /** What is to be said of them. */
  note?: string;
}

/** A few people by name, each to be opened, and how many more there are. */
export function NamedPeople({ people, all = people.length }: { people: NamedPerson[]; all?: number }) {
  return (
    <ul className={styles['people']}>
      {people.map(({ id, name, note }) => (
        <li key={id}>
          <Initials name={name} />
          <span>
            <Link to="/people/$contactId" params={{ contactId: id }}>
              {name}
            </Link>
            {note ? <span className={styles['note']}>{note}</span> : null}
          </span>
        </li>
      ))}
      {all > people.length ? <li className={styles['note']}>and {numberWord(all - people.length)} more</li> : null}
    </ul>
  );
}
