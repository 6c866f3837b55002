import { Button, Menu } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { figures, sentenceCase } from '../../../ui/text/numbers';
import { useHidden } from '../../../ui/undo/undo';
import { useWorkspace } from '../../session/workspace';
import styles from '../calls.module.css';
import { invitationsQuery } from '../calls.queries';
import type { CallInvitation } from '../calls.types';
import { useCallActions } from '../use-call-actions';
import { InvitationState, isPending } from './invitation-state';
import { InviteDialog } from './invite-dialog';
import { sentBy } from './sent-by';

/** Whom the owner has asked and what came of it: first those whose link still works. */
export function InvitationsSection() {
  const workspace = useWorkspace();
  const hidden = useHidden();
  const out = useInfiniteQuery(invitationsQuery(workspace, 'out'));
  const over = useInfiniteQuery(invitationsQuery(workspace, 'over'));
  const error = out.error ?? over.error;
  if (error) return <Failure error={error} onRetry={() => void Promise.all([out.refetch(), over.refetch()])} />;
  const pending = (out.data?.pages ?? []).flatMap(({ items }) => items).filter(({ id }) => !hidden.has(id));
  const done = (over.data?.pages ?? []).flatMap(({ items }) => items);
  if (pending.length + done.length === 0) return null;
  return (
    <Section title="Invitations out">
      {pending.length === 0 ? <p className={styles['dim']}>None waits for an answer.</p> : null}
      <InvitationList invitations={pending} />
      {out.hasNextPage ? <More onMore={() => void out.fetchNextPage()} /> : null}
      {done.length > 0 ? (
        <details className={styles['earlier']}>
          <summary>
            Earlier: {figures(done.length, 'invitation')}
            {over.hasNextPage ? ' and more' : ''}
          </summary>
          <InvitationList invitations={done} />
          {over.hasNextPage ? <More onMore={() => void over.fetchNextPage()} /> : null}
        </details>
      ) : null}
    </Section>
  );
}

function More({ onMore }: { onMore: () => void }) {
  return (
    <Button size="compact-sm" variant="subtle" onClick={onMore}>
      More
    </Button>
  );
}

function InvitationList({ invitations }: { invitations: readonly CallInvitation[] }) {
  return (
    <ul className={styles['calls']}>
      {invitations.map((invitation) => (
        <InvitationLine key={invitation.id} invitation={invitation} />
      ))}
    </ul>
  );
}

function InvitationLine({ invitation }: { invitation: CallInvitation }) {
  const { canWrite } = useWorkspace();
  return (
    <li className={styles['ask']}>
      <p>
        <Link to="/people/$contactId" params={{ contactId: invitation.contactId }} className={styles['name']}>
          {invitation.contactName}
        </Link>{' '}
        <span className={styles['dim']}>
          <InvitationState invitation={invitation} />
        </span>
      </p>
      {canWrite ? <InvitationWays invitation={invitation} /> : null}
    </li>
  );
}

function InvitationWays({ invitation }: { invitation: CallInvitation }) {
  const actions = useCallActions();
  const [asking, setAsking] = useState(false);
  const { state, contactId, contactName } = invitation;
  const isAskable = isPending(invitation) || state === 'expired';
  if (!isAskable) return null;
  return (
    <span className={styles['ways']}>
      {state === 'drafted' ? (
        <Menu>
          <Menu.Target>
            <Button size="compact-sm" variant="default">
              I have sent it
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {sentBy.map(({ value, label }) => (
              <Menu.Item key={value} onClick={() => void actions.markSent(invitation, { channel: value })}>
                {sentenceCase(label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {state === 'drafted' ? 'A new link' : 'Ask again'}
      </Button>
      {isPending(invitation) ? (
        <Button size="compact-sm" variant="subtle" onClick={() => actions.revoke(invitation)}>
          Take back
        </Button>
      ) : null}
      {asking ? (
        <InviteDialog
          person={{ id: contactId, name: contactName }}
          isAnew={state !== 'sent' && state !== 'opened'}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </span>
  );
}
