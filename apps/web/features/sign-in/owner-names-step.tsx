import { Button } from '@mantine/core';
import { useState } from 'react';
import { Failure } from '../../ui/layout/states';
import { IdentityChip } from '../identities/identity-chips';
import { IdentityField } from '../identities/identity-field';
import type { PrintedIdentity } from '../identities/identity.types';
import { Alone } from './alone';
import styles from './sign-in.module.css';

interface OwnerNamesStepProps {
  identities: PrintedIdentity[];
  failure: unknown;
  busy: boolean;
  onChange: (identities: PrintedIdentity[]) => void;
  onBack: () => void;
  onDone: (identities: PrintedIdentity[]) => void;
}

/** Second step: by these names the owner's own comments are told from everybody else's. */
export function OwnerNamesStep({ identities, failure, busy, onChange, onBack, onDone }: OwnerNamesStepProps) {
  const [typed, setTyped] = useState<PrintedIdentity | null>(null);
  const add = (added: PrintedIdentity) => {
    const known = identities.some(
      (one) => one.kind === added.kind && one.printed.toLowerCase() === added.printed.toLowerCase(),
    );
    if (!known) onChange([...identities, added]);
  };
  return (
    <Alone
      title="Which names are you?"
      lead="Every name, handle, email and website that you comment with. What you wrote is then never taken for somebody else’s, and Frontporch knows whom you have answered."
    >
      <div className={styles['form']}>
        <div className={styles['chips']} role="list" aria-label="Your names">
          {identities.map((identity, index) => (
            <span role="listitem" key={`${identity.kind} ${identity.printed}`}>
              <IdentityChip
                identity={identity}
                onRemove={() => onChange(identities.toSpliced(index, 1))}
                onKind={(kind) => onChange(identities.with(index, { ...identity, kind }))}
              />
            </span>
          ))}
        </div>
        <IdentityField
          label="Another name, handle, email or website"
          autoFocus
          onAdd={add}
          onTyped={setTyped}
          onBackspace={() => onChange(identities.slice(0, -1))}
        />
        {failure ? <Failure error={failure} /> : null}
        <div className={styles['buttons']}>
          <Button onClick={() => onDone(typed ? [...identities, typed] : identities)} loading={busy}>
            Open the porch
          </Button>
          <Button variant="subtle" onClick={onBack}>
            Back
          </Button>
        </div>
        <p className={styles['note']}>You can change these at any time in Settings.</p>
      </div>
    </Alone>
  );
}
