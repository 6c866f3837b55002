import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { counted, figures, sentenceCase } from '../../ui/text/numbers';
import styles from './imports.module.css';
import type { ImportPreview } from './imports.types';
import { Part } from './preview-part';

type Person = Pick<ImportPreview['newPeople']['items'][number], 'name' | 'because'> & {
  /** "2 comments", or why the person is known. */
  note: string;
  contactId: string | null;
};

/** The people whose names the page prints, and those whom only the rest of the thread names. */
export function PreviewPeople({ preview }: { preview: ImportPreview }) {
  const { newPeople, knownPeople, people } = preview;
  const all: Person[] = [
    ...knownPeople.map(({ name, because, why, contactId }) => ({ name, because, note: why, contactId })),
    ...newPeople.items.map(({ name, because, comments }) => ({
      name,
      because,
      note: figures(comments, 'comment'),
      contactId: null,
    })),
  ];
  const printed = all.filter(({ because }) => because === null);
  const read = all.filter(({ because }) => because !== null);
  return (
    <>
      {people.byName > 0 ? (
        <Part title={sentenceCase(counted(people.byName, 'person by name', 'people by name'))}>
          <p>{newAndKnown(printed, people.byName)}</p>
          <ul className={styles['names']}>
            {printed.map((person) => (
              <li key={person.name}>
                <PersonName person={person} /> <span>{person.note}</span>
              </li>
            ))}
          </ul>
          <Rest shown={printed.length} total={people.byName} />
        </Part>
      ) : null}
      {people.byReading > 0 ? (
        <Part title={`${sentenceCase(counted(people.byReading, 'person', 'people'))} by close reading`}>
          <p>
            The page prints no name over what they wrote, but the rest of the thread says for certain who it was. Open a
            name to see what says so.
          </p>
          <ul className={styles['read']}>
            {read.map((person) => (
              <li key={person.name}>
                <details>
                  <summary>
                    <span className={styles['inferred']}>{person.name}</span> <span>{person.note}</span>
                  </summary>
                  <p className={styles['because']}>{sentenceCase(person.because ?? '')}.</p>
                </details>
              </li>
            ))}
          </ul>
          <Rest shown={read.length} total={people.byReading} />
        </Part>
      ) : null}
    </>
  );
}

function PersonName({ person: { name, contactId } }: { person: Person }) {
  if (contactId === null) return <Fragment>{name}</Fragment>;
  return (
    <Link to="/people/$contactId" params={{ contactId }}>
      {name}
    </Link>
  );
}

function Rest({ shown, total }: { shown: number; total: number }) {
  return total > shown ? <p>and {(total - shown).toLocaleString('en-GB')} more</p> : null;
}

function newAndKnown(shown: readonly Person[], total: number): string {
  const known = shown.filter(({ contactId }) => contactId !== null).length;
  if (known === 0) return total === 1 ? 'New to you.' : 'All of them new to you.';
  if (known === total) return total === 1 ? 'You know them already.' : 'You know all of them already.';
  return `You know ${counted(known, 'of them', 'of them')} already; ${counted(total - known, 'is', 'are')} new.`;
}
