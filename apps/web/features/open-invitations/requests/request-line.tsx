import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Initials } from '../../../ui/initials';
import { figures } from '../../../ui/text/numbers';
import { Quote } from '../../../ui/text/words';
import { WhenText } from '../../../ui/time/when-text';
import { Covered } from '../../memory/covered';
import { useWorkspace } from '../../session/workspace';
import styles from '../open-invitations.module.css';
import type { CallRequest } from '../open-invitations.types';
import type { RequestActions } from './use-request-actions';
import { mustSayWho, somebodyNew, type ChosenWho } from './who-asked';

interface RequestLineProps {
  asked: CallRequest;
  selected: boolean;
  who: ChosenWho;
  onWho: (who: ChosenWho) => void;
  onSelect: () => void;
  onAccept: () => void;
  onShow: () => void;
  actions: RequestActions;
}

/** One who has asked: who, the very words, who it may be, and the answers. */
export function RequestLine({ asked, selected, onSelect, onShow, ...answering }: RequestLineProps) {
  const { canWrite } = useWorkspace();
  const { name, knownAs, why, times, about, answers, createdAt, isCovered, askedBefore } = asked;
  return (
    <div role="presentation" onFocus={onSelect}>
      <article className={styles['line']} tabIndex={-1} data-selected={selected || undefined} aria-label={name}>
        <Initials name={name} size={36} />
        <div className={styles['story']}>
          <header className={styles['who']}>
            <Name asked={asked} />
            <span className={styles['dim']}>
              {asked.contact && asked.contact.name !== name ? `asked as ${name}, ` : ''}
              {knownAs} · <WhenText happenedAt={createdAt} precision="instant" />
              {askedBefore > 0 ? ` · asked ${figures(askedBefore, 'time')} before` : ''}
            </span>
          </header>
          {isCovered ? <Covered onShow={onShow} /> : <Quote text={why} />}
          {times ? <p className={styles['dim']}>Would suit them: {times}</p> : null}
          {asked.state === 'accepted' ? <p className={styles['dim']}>{outcomeWords[asked.outcome]}</p> : null}
          {about ? <p>Wants to talk about: “{about}”</p> : null}
          {answers.map(({ question, answer }) => (
            <p key={question} className={styles['dim']}>
              {question} “{answer}”
            </p>
          ))}
          {canWrite ? <Answers asked={asked} {...answering} /> : null}
        </div>
      </article>
    </div>
  );
}

const outcomeWords: Readonly<Record<CallRequest['outcome'], string>> = {
  waiting: 'Waits for an answer.',
  invited: 'Has still to pick a time.',
  booked: 'A call is planned.',
  spoken: 'You have talked.',
  lapsed: 'Nothing came of it.',
  declined: 'Got a kind no.',
  spam: 'Set aside.',
};

function Name({ asked: { name, contact } }: { asked: CallRequest }) {
  if (!contact) return <strong>{name}</strong>;
  return (
    <Link to="/people/$contactId" params={{ contactId: contact.id }} className={styles['name']}>
      {contact.name}
    </Link>
  );
}

type AnsweringProps = Pick<RequestLineProps, 'asked' | 'who' | 'onWho' | 'onAccept' | 'actions'>;

function Answers({ asked, who, onWho, onAccept, actions }: AnsweringProps) {
  if (asked.state === 'waiting') {
    return (
      <>
        <WhoItMayBe asked={asked} who={who} onWho={onWho} />
        <p className={styles['ways']}>
          <Button size="compact-sm" disabled={mustSayWho(asked, who)} onClick={onAccept}>
            Say yes&nbsp;<kbd aria-hidden="true">A</kbd>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => actions.decline(asked)}>
            Answer kindly&nbsp;<kbd aria-hidden="true">D</kbd>
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => actions.setAside(asked)}>
            Set aside&nbsp;<kbd aria-hidden="true">S</kbd>
          </Button>
        </p>
      </>
    );
  }
  const isOpen = asked.outcome === 'invited' || asked.outcome === 'lapsed';
  return (
    <p className={styles['ways']}>
      {asked.state === 'accepted' && isOpen ? (
        <Button size="compact-sm" variant="default" onClick={() => actions.newLink(asked)}>
          A new link
        </Button>
      ) : null}
      {asked.state === 'accepted' && !isOpen ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => actions.takeBack(asked)}>
          Back to waiting
        </Button>
      )}
      {asked.state === 'accepted' ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => actions.remove(asked)}>
          Delete for good
        </Button>
      )}
    </p>
  );
}

/** Who is known by the very same, or only has the same name, which is for the owner to say. */
function WhoItMayBe({ asked, who, onWho }: Pick<AnsweringProps, 'asked' | 'who' | 'onWho'>) {
  const { matches, perhaps, name } = asked;
  if (matches.length === 0 && perhaps.length === 0) return <p className={styles['dim']}>Not among your people yet.</p>;
  const people = [...matches, ...perhaps];
  const hint =
    matches.length > 1
      ? 'Several of your people are known by this; say which of them it is.'
      : matches.length === 1
        ? 'Known to you by the very same. Nothing proves who typed it.'
        : `Perhaps ${listedNames(perhaps)}? Only the name is the same.`;
  return (
    <div className={styles['match']}>
      <NativeSelect
        size="xs"
        label={`Who ${name} is`}
        description={hint}
        value={who ?? ''}
        onChange={(event) => onWho(event.currentTarget.value || null)}
        data={[
          ...(who === null ? [{ value: '', label: 'Say who it is' }] : []),
          ...people.map((one) => ({ value: one.id, label: one.name })),
          { value: somebodyNew, label: 'Somebody new' },
        ]}
      />
      {people.map((one) => (
        <Link key={one.id} to="/people/$contactId" params={{ contactId: one.id }} className={styles['peek']}>
          The page of {one.name}
        </Link>
      ))}
    </div>
  );
}

function listedNames(people: CallRequest['perhaps']): string {
  return people.map((one) => one.name).join(' or ');
}
