import { useRef, useState } from 'react';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { InviteDialog } from '../calls/invitations/invite-dialog';
import { useWorkspace } from '../session/workspace';
import { useSuggestionActions } from '../suggestions/use-suggestion-actions';
import { TodayLineView } from './today-line';
import styles from './today.module.css';
import type { TodayLine } from './today.types';
import { useLineActions } from './use-line-actions';

interface TodayLinesProps {
  lines: readonly TodayLine[];
  /** Keeps a line on the page while details of the talk are being written. */
  onHold: (contactId: string | null) => void;
  onShow: () => void;
}

/** The line itself says that they were asked before, and nothing came of it. */
const asksAgain: readonly TodayLine['reason'][] = ['missed_call', 'unanswered_invitation'];

/** The lines of the day: J and K move, one key acts, the next line slides up. */
export function TodayLines({ lines, onHold, onShow }: TodayLinesProps) {
  const { canWrite } = useWorkspace();
  const [index, setIndex] = useState(0);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [invited, setInvited] = useState<TodayLine | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const at = Math.min(index, lines.length - 1);
  const current = lines[at];
  const actions = useLineActions(onHold);
  const say = useSuggestionActions(current?.contact ?? { id: '', name: '' });
  const move = (to: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    setIndex(next);
    list.current?.querySelectorAll('article')[next]?.focus();
  };
  const act = (run: (line: TodayLine) => void) => () => current && run(current);
  useShortcuts('Today', [
    { keys: 'j', label: 'Next person', run: () => move(at + 1) },
    { keys: 'k', label: 'Previous person', run: () => move(at - 1) },
    { keys: 'Enter', label: 'Open the person', run: act(actions.open) },
    { keys: 'r', label: 'Reply where they wrote', run: act(actions.reply) },
    ...(canWrite
      ? [
          { keys: 't', label: 'We talked', run: act(actions.talk) },
          { keys: 'i', label: 'Invite to a call', run: act(setInvited) },
          { keys: 'd', label: 'The promise is kept', run: act((line) => say.keep(line)) },
          { keys: 's', label: 'Snooze for a week', run: act((line) => say.snooze(line)) },
          { keys: 'x', label: 'Not now', run: act((line) => say.notNow(line)) },
          { keys: 'n', label: 'Never, and other snoozes', run: act((line) => setMenuOf(line.id)) },
        ]
      : []),
  ]);
  return (
    <>
      <ol className={styles['lines']} ref={list}>
        {lines.map((line, position) => (
          <li key={line.contact.id}>
            <TodayLineView
              line={line}
              selected={position === at}
              talking={actions.talking === line.contact.id}
              menu={{ opened: menuOf === line.id, onChange: (opened) => setMenuOf(opened ? line.id : null) }}
              onSelect={() => setIndex(position)}
              onInvite={() => setInvited(line)}
              onShow={onShow}
              actions={actions}
            />
          </li>
        ))}
      </ol>
      {invited ? (
        <InviteDialog
          key={invited.id}
          person={invited.contact}
          isAnew={asksAgain.includes(invited.reason)}
          onClose={() => setInvited(null)}
        />
      ) : null}
    </>
  );
}
