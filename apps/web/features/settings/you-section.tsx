import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Section } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { removeLater, tellFailure, useHidden } from '../../ui/undo/undo';
import { IdentityChip } from '../identities/identity-chips';
import { IdentityField } from '../identities/identity-field';
import type { PrintedIdentity } from '../identities/identity.types';
import { useWorkspace } from '../session/workspace';
import { ownerIdentitiesQuery } from './settings.queries';
import styles from './settings.module.css';
import type { OwnerIdentity } from './settings.types';

/** The owner's own names: by these, what the owner wrote is told from everybody else's. */
export function YouSection() {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const hidden = useHidden();
  const identities = useQuery(ownerIdentitiesQuery(workspace));
  const refresh = () => void queryClient.invalidateQueries({ queryKey: [workspace.id] });
  const add = (identity: PrintedIdentity) => {
    request(workspace.url('/owner-identities'), { method: 'POST', body: identity }).catch(tellFailure).finally(refresh);
  };
  const remove = (identity: OwnerIdentity) =>
    removeLater({
      ids: [identity.id],
      message: `${identity.printed} is not you any more.`,
      send: (keepalive) => request(workspace.url(`/owner-identities/${identity.id}`), { method: 'DELETE', keepalive }),
      after: refresh,
    });
  return (
    <Section
      id="you"
      title="You"
      hint="Names, handles, emails and websites that are yours. What you wrote under them is never taken for somebody else’s."
    >
      {identities.error ? <Failure error={identities.error} onRetry={() => void identities.refetch()} /> : null}
      <ul className={styles['chips']}>
        {identities.data?.items
          .filter((identity) => !hidden.has(identity.id))
          .map((identity) => (
            <li key={identity.id}>
              <IdentityChip identity={identity} onRemove={workspace.isOwner ? () => remove(identity) : undefined} />
            </li>
          ))}
      </ul>
      {workspace.isOwner ? <IdentityField label="Another name, handle, email or website" onAdd={add} /> : null}
    </Section>
  );
}
