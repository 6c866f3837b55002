import type { AuthorReading } from '../../memory/memory.types';
import { useWorkspace } from '../../session/workspace';
import type { ThreadItem } from '../threads.types';
import styles from './conversation.module.css';
import type { ItemActs } from './item-acts';
import type { WhoWrote } from './who-wrote';

interface EvidenceProps {
  item: ThreadItem;
  who: WhoWrote;
  author: AuthorReading | null;
  names: ReadonlyMap<number, string>;
  answeredBy: ReadonlySet<number>;
  acts: ItemActs;
}

/** What says who wrote an item, each piece a way to its place, and what a person may say to it. */
export function Evidence({ item, who, author, names, answeredBy, acts }: EvidenceProps) {
  return (
    <div className={styles['evidence']} role="group" aria-label={`Who wrote item ${item.position}`}>
      <p>{verdict(item, who, author)}</p>
      {author && author.because.length > 0 ? (
        <ul className={styles['because']}>
          {author.because.map(({ position, quote }, index) => (
            <li key={index}>
              {position === null ? (
                'An item that is gone: '
              ) : position === item.position ? (
                'In the words themselves: '
              ) : (
                <>
                  <a href={`#item-${position}`}>
                    item {position}, {names.get(position) ?? 'further down'}
                  </a>
                  {': '}
                </>
              )}
              <q className={styles['said']}>{quote.trim()}</q>
              {position !== null && answeredBy.has(position) ? ' answers this' : ''}
            </li>
          ))}
        </ul>
      ) : null}
      <Ways item={item} who={who} author={author} acts={acts} />
    </div>
  );
}

function Ways({ item, who, author, acts }: Pick<EvidenceProps, 'item' | 'who' | 'author' | 'acts'>) {
  const { canWrite } = useWorkspace();
  if (!canWrite) return null;
  const { position } = item;
  const way = (key: string, label: string, run: (position: number) => void) => (
    <button type="button" className={styles['way']} onClick={() => run(position)}>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  const said = author?.state === 'confirmed' || author?.state === 'refused';
  return (
    <p className={styles['ways']}>
      {author?.state === 'inferred' ? way('⏎', `Yes, ${author.name}`, acts.confirm) : null}
      {way('C', who.name ? 'Somebody else' : 'Say who', acts.change)}
      {who.name ? way('N', `Not ${who.name}`, acts.refuse) : null}
      {said ? way('U', 'Take it back', acts.takeBack) : null}
    </p>
  );
}

function verdict({ printedAuthor }: ThreadItem, who: WhoWrote, author: AuthorReading | null): string {
  if (author?.state === 'confirmed') return `You said that ${who.name ?? author.name} wrote this.`;
  if (author?.state === 'refused')
    return `You said that ${author.name} did not write this. Nobody else is found so far.`;
  if (author?.confidence === 'certain') return `The page prints no name here. It is certainly ${author.name}:`;
  if (author?.confidence === 'probable') return `The page prints no name here. It is probably ${author.name}:`;
  if (!who.waits) return 'The page prints this name.';
  if (printedAuthor) return `The page prints “${printedAuthor}”, which does not say which of your people it is.`;
  return 'The page prints no name here, and nothing in the thread says who wrote this.';
}
