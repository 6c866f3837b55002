import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Failure } from '../../../ui/layout/states';
import { Problem, request } from '../../../ui/request';
import { counted } from '../../../ui/text/numbers';
import { useWorkspace } from '../../session/workspace';
import styles from '../imports.module.css';
import type { FilePreview } from './files.types';

type Owner = FilePreview['owners'][number];

/** Asks whether somebody is the owner: without that, his own words would be taken for somebody else's. */
export function FileOwners({ preview, onChange }: { preview: FilePreview; onChange: () => void }) {
  const asked = preview.owners.filter(({ isKnown }) => !isKnown);
  if (asked.length === 0) return null;
  return (
    <ul className={styles['owners']} aria-label="Is this you?">
      {asked.map((owner) => (
        <li key={`${owner.name} ${owner.identities.map(({ printed }) => printed).join(' ')}`}>
          <OwnerQuestion owner={owner} onYes={onChange} />
        </li>
      ))}
    </ul>
  );
}

function OwnerQuestion({ owner, onYes }: { owner: Owner; onYes: () => void }) {
  const { canManage, claim } = useClaim(owner, onYes);
  const handles = owner.identities.filter(({ kind }) => kind !== 'name').map(({ printed }) => printed);
  return (
    <div className={styles['note']}>
      <strong>{owner.name || handles[0]}</strong>
      {owner.name && handles.length > 0 ? ` (${handles.join(', ')})` : ''}{' '}
      {owner.isCertain ? 'is whose files these are' : 'writes this blog'}
      {owner.rows > 0 ? `, with ${counted(owner.rows, 'row')} here` : ''}. Is this you?{' '}
      {canManage ? (
        <Button size="compact-sm" variant="default" loading={claim.isPending} onClick={() => claim.mutate()}>
          This is me
        </Button>
      ) : (
        'The owner can say so in Settings.'
      )}
      {claim.error ? <Failure error={claim.error} /> : null}
    </div>
  );
}

function useClaim({ identities }: Owner, onYes: () => void) {
  const workspace = useWorkspace();
  const claim = useMutation({
    mutationFn: async () => {
      for (const { kind, printed } of identities) {
        try {
          await request(workspace.url('/owner-identities'), { method: 'POST', body: { kind, printed } });
        } catch (error) {
          // That one is known already.
          if (!(error instanceof Problem) || error.status !== 409) throw error;
        }
      }
    },
    onSuccess: onYes,
  });
  return { canManage: workspace.isOwner, claim };
}
