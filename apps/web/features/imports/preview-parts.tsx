import { Link } from '@tanstack/react-router';
import { counted, figures, sentenceCase } from '../../ui/text/numbers';
import { Words } from '../../ui/text/words';
import styles from './imports.module.css';
import type { ImportPreview, SampleItem } from './imports.types';
import { Part } from './preview-part';
import { PreviewPeople } from './preview-people';
import { PreviewWaiting } from './preview-waiting';

/** What was understood, part by part: who it is by, what waits, the owner's own, problems. */
export function PreviewParts({ preview }: { preview: ImportPreview }) {
  const { counts, problems, sample, thread } = preview;
  return (
    <div className={styles['parts']}>
      {thread && thread.items > 0 ? <ThereAlready thread={thread} /> : null}
      <PreviewPeople preview={preview} />
      <PreviewWaiting preview={preview} />
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

function Own({ preview: { owner, counts } }: { preview: ImportPreview }) {
  if (owner.length > 0) {
    return (
      <Part title={`${sentenceCase(counted(counts.owner, 'item'))} of your own`}>
        <Names people={owner.map(({ printed, items }) => ({ name: printed, note: figures(items, 'item') }))} />
      </Part>
    );
  }
  if (counts.owner > 0) {
    return (
      <Part title={sentenceCase(counted(counts.owner, 'item looks like yours', 'items look like yours'))}>
        <p>
          No name is printed over {counts.owner === 1 ? 'it' : 'them'}, so Frontporch went by what{' '}
          {counts.owner === 1 ? 'it says' : 'they say'}. {counts.owner === 1 ? 'It is' : 'They are'} listed below.
        </p>
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
