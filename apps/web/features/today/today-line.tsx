import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Initials } from '../../ui/initials';
import { OutIcon } from '../../ui/icons';
import { safeHref } from '../../ui/text/links';
import { CircleMark, DepthMark } from '../people/marks';
import { useWorkspace } from '../session/workspace';
import { EvidenceWords } from '../suggestions/evidence-words';
import { WordsOfOthers } from '../suggestions/words-of-others';
import { MoreMenu } from '../suggestions/more-menu';
import { promiseOf, useSuggestionActions } from '../suggestions/use-suggestion-actions';
import { TalkDetailsForm } from '../talked/talk-details';
import { usualWay } from '../talked/talk-ways';
import styles from './today.module.css';
import type { TodayLine } from './today.types';
import { useTalkOfLine, type LineActions } from './use-line-actions';

interface LineProps {
  line: TodayLine;
  selected: boolean;
  onInvite: () => void;
  menu: { opened: boolean; onChange: (opened: boolean) => void };
  actions: LineActions;
}

interface TodayLineViewProps extends LineProps {
  talking: boolean;
  onSelect: () => void;
  /** Asks for words that are covered. */
  onShow: () => void;
}

/** One person: who, the very sentence, why now, and what can be done with one key. */
export function TodayLineView({
  line,
  selected,
  talking,
  menu,
  onSelect,
  onShow,
  onInvite,
  actions,
}: TodayLineViewProps) {
  const { contact } = line;
  const evidence = line.evidence[0];
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
          {evidence ? <EvidenceWords evidence={evidence} onShow={onShow} /> : null}
          <WordsOfOthers evidence={line.evidence} onShow={onShow} />
          <p className={styles['sentence']}>
            {line.sentence} <span className={styles['why']}>{line.whyNow}</span>
          </p>
          {talking ? (
            <TalkOfLine line={line} onTalked={(undone) => actions.talked(line, undone)} />
          ) : (
            <LineButtons line={line} selected={selected} menu={menu} onInvite={onInvite} actions={actions} />
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
      direction={talked.direction}
      onSave={talked.save}
      onClose={talked.close}
    />
  );
}

function LineButtons({ line, selected, menu, onInvite, actions }: LineProps) {
  const { canWrite } = useWorkspace();
  const say = useSuggestionActions(line.contact);
  const outside = safeHref(line.permalink) !== null;
  const tabIndex = selected ? 0 : -1;
  const button = (key: string, label: ReactNode, run: (line: TodayLine) => void, isWide = false) => (
    <button type="button" onClick={() => run(line)} tabIndex={tabIndex} data-wide={isWide || undefined}>
      {label} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  return (
    <div className={styles['actions']}>
      {canWrite ? button('T', 'Talked', actions.talk) : null}
      {canWrite && line.group === 'calls' ? button('I', 'Invite', onInvite) : null}
      {line.actions.includes('reply') ? button('R', <>Reply {outside ? <OutIcon /> : null}</>, actions.reply) : null}
      {canWrite ? (
        <>
          {promiseOf(line) ? button('D', 'Kept', (one) => say.keep(one)) : null}
          {button('S', 'Snooze', (one) => say.snooze(one))}
          {button('X', 'Not now', (one) => say.notNow(one), true)}
          <MoreMenu
            suggestion={line}
            name={line.contact.name}
            actions={say}
            className={styles['more']}
            tabIndex={tabIndex}
            {...menu}
          />
        </>
      ) : null}
    </div>
  );
}
