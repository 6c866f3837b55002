import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Initials } from '../../ui/initials';
import { OutIcon } from '../../ui/icons';
import { safeHref } from '../../ui/text/links';
import { Quote } from '../../ui/text/words';
import { CircleMark, DepthMark } from '../people/marks';
import { useWorkspace } from '../session/workspace';
import { TalkDetailsForm } from '../talked/talk-details';
import { usualWay } from '../talked/talk-ways';
import styles from './today.module.css';
import type { TodayLine } from './today.types';
import { useTalkOfLine, type LineActions } from './use-line-actions';

interface TodayLineViewProps {
  line: TodayLine;
  selected: boolean;
  talking: boolean;
  onSelect: () => void;
  actions: LineActions;
}

/** One person: who, the very sentence, why now, and what can be done with one key. */
export function TodayLineView({ line, selected, talking, onSelect, actions }: TodayLineViewProps) {
  const { contact } = line;
  return (
    <div role="presentation" onFocus={onSelect}>
      <article className={styles['line']} tabIndex={-1} data-selected={selected || undefined} aria-label={contact.name}>
        <Initials name={contact.name} size={40} />
        <div className={styles['body']}>
          <header className={styles['who']}>
            <Link to="/people/$contactId" params={{ contactId: contact.id }} className={styles['name']}>
              {contact.name}
            </Link>
            <CircleMark circle={contact.circle} />
            <DepthMark depth={contact.depth} />
          </header>
          {line.quote ? <Quote text={line.quote} clamp={3} /> : null}
          <p className={styles['why']}>{line.sentence}</p>
          {talking ? (
            <TalkOfLine line={line} onTalked={(undone) => actions.talked(line, undone)} />
          ) : (
            <LineButtons line={line} selected={selected} actions={actions} />
          )}
        </div>
      </article>
    </div>
  );
}

function TalkOfLine({ line, onTalked }: { line: TodayLine; onTalked: (undone: boolean) => void }) {
  const talked = useTalkOfLine(line, onTalked);
  return (
    <TalkDetailsForm
      name={line.contact.name}
      channel={talked.open ?? usualWay(line.suggestedChannel)}
      onSave={talked.save}
      onClose={talked.close}
    />
  );
}

function LineButtons({ line, selected, actions }: { line: TodayLine; selected: boolean; actions: LineActions }) {
  const { canWrite } = useWorkspace();
  const outside = safeHref(line.permalink) !== null;
  const button = (key: string, label: ReactNode, run: (line: TodayLine) => void) => (
    <button type="button" onClick={() => run(line)} tabIndex={selected ? 0 : -1}>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  return (
    <div className={styles['actions']}>
      {canWrite ? button('T', 'Talked', actions.talk) : null}
      {outside || line.threadId ? button('R', <>Reply {outside ? <OutIcon /> : null}</>, actions.reply) : null}
      {button('X', 'Not now', actions.notNow)}
    </div>
  );
}
