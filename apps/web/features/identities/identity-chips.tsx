import { CloseIcon } from '../../ui/icons';
import { ChoiceMenu } from '../../ui/choice-menu';
import styles from './identities.module.css';
import { identityKinds, kindNames, type IdentityKind, type PrintedIdentity } from './identity.types';

interface IdentityChipProps {
  identity: PrintedIdentity;
  onRemove?: (() => void) | undefined;
  onKind?: ((kind: IdentityKind) => void) | undefined;
  title?: string | undefined;
}

const kindChoices = identityKinds.map((kind) => ({ value: kind, label: kindNames[kind] }));

/** A name or handle; what kind it is stands small before it. */
export function IdentityChip({ identity, onRemove, onKind, title }: IdentityChipProps) {
  return (
    <span className={styles['chip']} title={title}>
      {onKind ? (
        <ChoiceMenu label={`Kind of ${identity.printed}`} value={identity.kind} choices={kindChoices} onChoose={onKind}>
          <span className={styles['kind']}>{kindNames[identity.kind]}</span>
        </ChoiceMenu>
      ) : identity.kind === 'name' ? null : (
        <span className={styles['kind']}>{kindNames[identity.kind]}</span>
      )}
      <span className={styles['printed']}>{identity.printed}</span>
      {onRemove ? (
        <button type="button" className={styles['remove']} aria-label={`Remove ${identity.printed}`} onClick={onRemove}>
          <CloseIcon />
        </button>
      ) : null}
    </span>
  );
}
