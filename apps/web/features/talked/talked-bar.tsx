import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { TalkDetailsForm } from './talk-details';
import { AskedNote } from '../calls/invitations/asked-note';
import { InviteDialog } from '../calls/invitations/invite-dialog';
import { PlanCallDialog } from '../calls/plan/plan-call';
import { talkWays, usualWay } from './talk-ways';
import styles from './talked.module.css';
import { useTalked } from './use-talked';

/** Always at hand on a person's page: one click, or T, logs that you talked today. */
export function TalkedBar({ person }: { person: { id: string; name: string } }) {
  const [inviting, setInviting] = useState(false);
  const [planning, setPlanning] = useState(false);
  const talked = useTalked(person);
  useShortcuts('This person', [
    { keys: 't', label: 'We talked today', run: () => void (talked.open ?? talked.log(usualWay(null))) },
    { keys: 'i', label: 'Invite to a call', run: () => setInviting(true) },
  ]);
  if (talked.open) {
    const { open, direction, save, close } = talked;
    return <TalkDetailsForm name={person.name} channel={open} direction={direction} onSave={save} onClose={close} />;
  }
  return (
    <div className={styles['bar']} role="group" aria-label={`We talked: log it for ${person.name}`}>
      <span className={styles['title']}>
        Talked <kbd>T</kbd>
      </span>
      {talkWays.map((way) => (
        <button key={way.channel} type="button" className={styles['log']} onClick={() => talked.log(way.channel)}>
          {way.icon}
          {way.label}
        </button>
      ))}
      <span className={styles['next']}>
        <button type="button" className={styles['invite']} onClick={() => talked.log('phone', 'inbound')}>
          They called
        </button>
        <button type="button" className={styles['invite']} onClick={() => setInviting(true)}>
          Invite to a call <kbd>I</kbd>
        </button>
        <button type="button" className={styles['invite']} onClick={() => setPlanning(true)}>
          Plan a call
        </button>
        <Link to="/people/$contactId/brief" params={{ contactId: person.id }} className={styles['invite']}>
          Brief
        </Link>
      </span>
      <AskedNote person={person} />
      {planning ? <PlanCallDialog person={person} onClose={() => setPlanning(false)} /> : null}
      {inviting ? <InviteDialog person={person} onClose={() => setInviting(false)} /> : null}
    </div>
  );
}
