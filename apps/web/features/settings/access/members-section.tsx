import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceMenu } from '../../../ui/choice-menu';
import { Section } from '../../../ui/layout/page';
import { Failure } from '../../../ui/layout/states';
import { request } from '../../../ui/request';
import { WhenText } from '../../../ui/time/when-text';
import { offerUndo, removeLater, tellFailure, useHidden } from '../../../ui/undo/undo';
import type { Role } from '../../session/session.types';
import { useWorkspace } from '../../session/workspace';
import { InviteForm } from './invite-form';
import { roleChoices, roleNames } from './roles';
import { membersQuery } from '../settings.queries';
import styles from '../settings.module.css';
import type { Members } from '../settings.types';

/** Who else may come in, and as what. */
export function MembersSection() {
  const workspace = useWorkspace();
  const members = useQuery(membersQuery(workspace));
  const hidden = useHidden();
  const [inviting, setInviting] = useState(false);
  return (
    <Section title="Members" hint="An editor may do all but settle who belongs here; a viewer may only look.">
      {members.error ? <Failure error={members.error} onRetry={() => void members.refetch()} /> : null}
      <ul className={styles['lines']}>
        {members.data?.items
          .filter((member) => !hidden.has(member.userId))
          .map((member) => (
            <MemberLine key={member.userId} member={member} alone={members.data.items.length === 1} />
          ))}
        {members.data?.invited
          .filter((invited) => !hidden.has(invited.id))
          .map((invited) => (
            <InvitedLine key={invited.id} invited={invited} />
          ))}
      </ul>
      {workspace.isOwner && !inviting ? (
        <Button variant="default" mt={16} onClick={() => setInviting(true)}>
          Invite somebody
        </Button>
      ) : null}
      {inviting ? <InviteForm onClose={() => setInviting(false)} /> : null}
    </Section>
  );
}

function MemberLine({ member, alone }: { member: Members['items'][number]; alone: boolean }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const address = workspace.url(`/members/${member.userId}`);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: membersQuery(workspace).queryKey });
  const put = (role: Role) => request(address, { method: 'PATCH', body: { role } }).finally(refresh);
  const choose = (role: Role) => {
    put(role).then(
      () => offerUndo(`${member.name} is now ${roleNames[role].toLowerCase()}.`, () => put(member.role)),
      tellFailure,
    );
  };
  const remove = () =>
    removeLater({
      ids: [member.userId],
      message: `${member.name} may not come in any more.`,
      send: (keepalive) => request(address, { method: 'DELETE', keepalive }),
      after: refresh,
    });
  return (
    <li className={styles['line']}>
      <span>
        <strong>{member.name}</strong> <span className={styles['dim']}>{member.email}</span>
      </span>
      {workspace.isOwner && !alone ? (
        <span className={styles['controls']}>
          <ChoiceMenu label={`Role of ${member.name}`} value={member.role} choices={roleChoices} onChoose={choose} />
          <Button variant="subtle" size="compact-sm" onClick={remove} aria-label={`Remove ${member.name}`}>
            Remove
          </Button>
        </span>
      ) : (
        <span className={styles['dim']}>{roleNames[member.role]}</span>
      )}
    </li>
  );
}

function InvitedLine({ invited }: { invited: Members['invited'][number] }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const withdraw = () =>
    removeLater({
      ids: [invited.id],
      message: `The link for ${invited.name} is withdrawn.`,
      send: (keepalive) => request(workspace.url(`/join-links/${invited.id}`), { method: 'DELETE', keepalive }),
      after: () => void queryClient.invalidateQueries({ queryKey: membersQuery(workspace).queryKey }),
    });
  return (
    <li className={styles['line']}>
      <span>
        <strong>{invited.name}</strong>{' '}
        <span className={styles['dim']}>
          {invited.email}, invited as {roleNames[invited.role].toLowerCase()}; the link ends{' '}
          <WhenText happenedAt={invited.expiresAt} precision="instant" />
        </span>
      </span>
      {workspace.isOwner ? (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={withdraw}
          aria-label={`Withdraw the link for ${invited.name}`}
        >
          Withdraw
        </Button>
      ) : null}
    </li>
  );
}
