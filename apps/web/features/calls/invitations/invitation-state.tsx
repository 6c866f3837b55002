import { WhenText } from '../../../ui/time/when-text';
import type { CallInvitation } from '../calls.types';

const words: Readonly<Record<CallInvitation['state'], string>> = {
  drafted: 'drafted, not sent',
  sent: 'sent, not opened',
  opened: 'opened, no time picked',
  booked: 'a time is picked',
  held: 'you have talked',
  declined: 'would rather not',
  revoked: 'taken back',
  expired: 'no answer; the link has run out',
};

/** How an invitation stands, in the same words wherever it is shown. */
export function InvitationState({ invitation }: { invitation: CallInvitation }) {
  const { state, createdAt, sentAt, openedAt } = invitation;
  const at = state === 'opened' && openedAt ? openedAt : (sentAt ?? createdAt);
  return (
    <>
      {words[state]} · <WhenText happenedAt={at} precision="instant" label={state === 'opened' ? 'opened' : 'asked'} />
    </>
  );
}

/** Its link works, and nothing has come of it yet. */
export function isPending({ state }: CallInvitation): boolean {
  return state === 'drafted' || state === 'sent' || state === 'opened';
}
