import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReckoning } from '../../../ui/time/reckoning';
import { useHidden } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import { callTime } from '../call-time';
import styles from '../calls.module.css';
import { personCallsQuery } from '../calls.queries';
import { InvitationState, isPending } from './invitation-state';

/** What stands about a call with one person: when it is, or how the invitation stands. */
export function AskedNote({ person }: { person: { id: string; name: string } }) {
  const known = useQuery(personCallsQuery(useWorkspace(), person.id));
  const { timeZone } = useReckoning();
  const hidden = useHidden();
  if (!known.data) return null;
  const { call, invitation } = known.data;
  if (call && !hidden.has(call.id)) {
    return (
      <p className={styles['asked']}>
        You talk on {callTime(call.startsAt, timeZone)}.{' '}
        <Link to="/people/$contactId/brief" params={{ contactId: person.id }}>
          Brief and notes
        </Link>
      </p>
    );
  }
  const tells =
    invitation && (isPending(invitation) || invitation.state === 'expired' || invitation.state === 'declined');
  if (!tells || hidden.has(invitation.id)) return null;
  return (
    <p className={styles['asked']}>
      Asked for a call: <InvitationState invitation={invitation} />
    </p>
  );
}
