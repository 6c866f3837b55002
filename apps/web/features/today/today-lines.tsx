import { useRef, useState } from 'react';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { useWorkspace } from '../session/workspace';
import { TodayLineView } from './today-line';
import styles from './today.module.css';
import type { TodayLine } from './today.types';
import { useLineActions } from './use-line-actions';

interface TodayLinesProps {
  lines: readonly TodayLine[];
  /** Keeps a line on the page while details of the talk are being written. */
  onHold: (contactId: string | null) => void;
}

/** The lines of the day: J and K move, one key acts, the next line slides up. */
export function TodayLines({ lines, onHold }: TodayLinesProps) {
  const { canWrite } = useWorkspace();
  const [index, setIndex] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const current = lines[Math.min(index, lines.length - 1)];
  const actions = useLineActions(onHold);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(lines.length - 1, to));
    setIndex(next);
    list.current?.querySelectorAll('article')[next]?.focus();
  };
  const at = Math.min(index, lines.length - 1);
  const act = (run: (line: TodayLine) => void) => () => current && run(current);
  useShortcuts('Today', [
    { keys: 'j', label: 'Next person', run: () => move(at + 1) },
    { keys: 'k', label: 'Previous person', run: () => move(at - 1) },
    { keys: 'Enter', label: 'Open the person', run: act(actions.open) },
    ...(canWrite ? [{ keys: 't', label: 'We talked', run: act(actions.talk) }] : []),
    { keys: 'r', label: 'Reply where they wrote', run: act(actions.reply) },
    { keys: 'x', label: 'Not now, for this visit', run: act(actions.notNow) },
  ]);
  return (
    <ol className={styles['lines']} ref={list}>
      {lines.map((line, position) => (
        <li key={line.contact.id}>
          <TodayLineView
            line={line}
            selected={position === at}
            talking={actions.talking === line.contact.id}
            onSelect={() => setIndex(position)}
            actions={actions}
          />
        </li>
      ))}
    </ol>
  );
}
