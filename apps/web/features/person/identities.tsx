import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { PlusIcon } from '../../ui/icons';
import { useReckoning } from '../../ui/time/reckoning';
import { dateOf } from '../../ui/time/when';
import { useHidden } from '../../ui/undo/undo';
import { IdentityChip } from '../identities/identity-chips';
import { IdentityField } from '../identities/identity-field';
import { kindNames } from '../identities/identity.types';
import { useWorkspace } from '../session/workspace';
import { PersonMerges } from './merges/person-merges';
import styles from './person.module.css';
import type { Contact, Identity } from './person.types';
import { SplitIdentities } from './split-identities';
import { usePersonActions } from './use-person-actions';

/** The names and handles by which the person is known. */
export function Identities({ contact }: { contact: Contact }) {
  const { canWrite } = useWorkspace();
  const { timeZone } = useReckoning();
  const hidden = useHidden();
  const actions = usePersonActions(contact);
  const [adding, setAdding] = useState(false);
  const [splitting, setSplitting] = useState(false);
  const shown = contact.identities.filter((identity) => !hidden.has(identity.id));
  return (
    <section aria-label="Names and handles" className={styles['identities']}>
      <ul className={styles['chips']}>
        {shown.map((identity) => (
          <li key={identity.id}>
            <IdentityChip
              identity={identity}
              title={`${kindNames[identity.kind]}, ${identity.source === 'hand' ? 'added by hand' : 'from an import'}, first seen ${dateOf(identity.firstSeenAt, timeZone)}`}
              onRemove={canWrite ? () => actions.removeIdentity(identity) : undefined}
            />
          </li>
        ))}
        {canWrite && !adding ? (
          <li>
            <button type="button" className={styles['add']} onClick={() => setAdding(true)}>
              <PlusIcon /> {shown.length === 0 ? 'Add a name, handle, email or website' : 'Add'}
            </button>
          </li>
        ) : null}
        {canWrite && !splitting && shown.length > 1 ? (
          <li>
            <button type="button" className={styles['add']} onClick={() => setSplitting(true)}>
              Somebody else’s?
            </button>
          </li>
        ) : null}
      </ul>
      {splitting ? <SplitIdentities contact={contact} onClose={() => setSplitting(false)} /> : null}
      {shown.map((identity) => (
        <AlsoOn key={identity.id} identity={identity} />
      ))}
      {adding ? (
        <div
          role="presentation"
          onKeyDown={(event) => {
            if (event.key === 'Escape') setAdding(false);
          }}
        >
          <IdentityField
            label={`Another name, handle, email or website of ${contact.name}`}
            hint={false}
            autoFocus
            onAdd={(identity) => {
              actions.addIdentity(identity);
              setAdding(false);
            }}
          />
        </div>
      ) : null}
      <PersonMerges contactId={contact.id} />
    </section>
  );
}

/** Who else bears the same name or handle: perhaps the same person, perhaps not. */
function AlsoOn({ identity }: { identity: Identity }) {
  if (identity.alsoOn.length === 0) return null;
  return (
    <p className={styles['meaning']}>
      {identity.printed} is also{' '}
      {identity.alsoOn.map((other, index) => (
        <Fragment key={other.id}>
          {index > 0 ? ', ' : ''}
          <Link to="/people/$contactId" params={{ contactId: other.id }}>
            {other.name}
          </Link>
        </Fragment>
      ))}
      .
    </p>
  );
}
