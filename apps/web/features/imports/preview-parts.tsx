import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { counted, figures, sentenceCase } from '../../ui/text/numbers';
import { Words } from '../../ui/text/words';
import styles from './imports.module.css';
import type { ImportPreview, SampleItem } from './imports.types';

/** What was understood, part by part: new people, known people and why, the unknown, the owner's own, problems. */
export function PreviewParts({ preview }: { preview: ImportPreview }) {
  const { counts, newPeople, knownPeople, problems, sample, thread } = preview;
  return (
    <div className={styles['parts']}>
      {thread && thread.items > 0 ? <ThereAlready thread={thread} /> : null}
      {newPeople.total > 0 ? <NewPeople people={newPeople} /> : null}
      {knownPeople.length > 0 ? <KnownPeople people={knownPeople} /> : null}
      {counts.unknown + counts.anonymous > 0 ? <Unknown count={counts.unknown + counts.anonymous} /> : null}
      <Own preview={preview} />
      {counts.pingbacks > 0 ? (
        <Part title={sentenceCase(counted(counts.pingbacks, 'pingback'))}>
          <p>Kept as links to other pages, never as people.</p>
        </Part>
      ) : null}
      {problems.length > 0 ? <Problems problems={problems} /> : null}
      <Sample items={sample} />
    </div>
  );
}

function ThereAlready({ thread }: { thread: NonNullable<ImportPreview['thread']> }) {
  return (
    <Part title={sentenceCase(counted(thread.items, 'item is there already', 'items are there already'))}>
      <p>
        They stand in{' '}
        <Link to="/threads/$threadId" params={{ threadId: thread.threadId }}>
          this thread
        </Link>{' '}
        and stay as they are. Only what is new is added.
      </p>
    </Part>
  );
}

function NewPeople({ people }: { people: ImportPreview['newPeople'] }) {
  const more = people.total - people.items.length;
  return (
    <Part title={sentenceCase(counted(people.total, 'new person', 'new people'))}>
      <Names people={people.items.map(({ name, comments }) => ({ name, note: figures(comments, 'comment') }))} />
      {more > 0 ? <p>and {more.toLocaleString('en-GB')} more</p> : null}
    </Part>
  );
}

function KnownPeople({ people }: { people: ImportPreview['knownPeople'] }) {
  return (
    <Part title={sentenceCase(counted(people.length, 'person you know', 'people you know'))}>
      <ul>
        {people.map((person) => (
          <li key={person.contactId + person.name}>
            <Link to="/people/$contactId" params={{ contactId: person.contactId }}>
              {person.name}
            </Link>
            : {person.why}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Unknown({ count }: { count: number }) {
  return (
    <Part title={sentenceCase(counted(count, 'comment by an unknown author', 'comments by unknown authors'))}>
      <p>The page did not print who wrote them. They are kept in the thread, in their place, and nobody is made up.</p>
    </Part>
  );
}

function Own({ preview: { owner, counts } }: { preview: ImportPreview }) {
  if (owner.length > 0) {
    return (
      <Part title={`${sentenceCase(counted(counts.owner, 'item'))} of your own`}>
        <Names people={owner.map(({ printed, items }) => ({ name: printed, note: figures(items, 'item') }))} />
      </Part>
    );
  }
  return (
    <Part title="None of these are yours">
      <p>
        If you answered in this thread, tell Frontporch which names you signed with in{' '}
        <Link to="/settings" hash="you">
          Settings
        </Link>
        , then look again.
      </p>
    </Part>
  );
}

function Problems({ problems }: { problems: ImportPreview['problems'] }) {
  return (
    <Part title={sentenceCase(counted(problems.length, 'place was not understood', 'places were not understood'))}>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            {problem.line === null ? '' : `Line ${problem.line}: `}
            {problem.reason} <span className={styles['excerpt']}>“{problem.text}”</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Names({ people }: { people: readonly { name: string; note: string }[] }) {
  return (
    <ul className={styles['names']}>
      {people.map((person) => (
        <li key={person.name} title={person.note}>
          {person.name} <span>{person.note}</span>
        </li>
      ))}
    </ul>
  );
}

function Sample({ items }: { items: readonly SampleItem[] }) {
  if (items.length === 0) return null;
  return (
    <Part title="How it was read, from the top">
      <ol className={styles['sample']}>
        {items.map((item) => (
          <li key={item.position}>
            <strong>{item.printedAuthor ?? (item.kind === 'pingback' ? 'Pingback' : 'Unknown author')}</strong>
            {item.kind === 'owner' ? ' (you)' : ''}
            <Words text={item.text} clamp={3} />
          </li>
        ))}
      </ol>
    </Part>
  );
}
