import { Menu, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useShortcuts } from '../../ui/keys/shortcuts';
import { boundaries, boundaryMeanings, boundaryNames } from '../people/people.words';
import type { Boundary } from '../people/people.types';
import { useWorkspace } from '../session/workspace';
import type { Contact } from './person.types';
import styles from './person.module.css';
import { usePersonActions } from './use-person-actions';

/** How somebody may not be reached, or not any more: in words, and to be set from a menu (B). */
export function Boundaries({ contact }: { contact: Contact }) {
  const { canWrite } = useWorkspace();
  const held = contact.boundaries;
  const words = held.map((one) => (
    <span key={one} className={styles['bound']} title={boundaryMeanings[one]}>
      {boundaryNames[one]}
    </span>
  ));
  if (!canWrite) return <>{words}</>;
  return (
    <>
      {words}
      <BoundariesMenu contact={contact} />
    </>
  );
}

function BoundariesMenu({ contact }: { contact: Contact }) {
  const [opened, setOpened] = useState(false);
  const actions = usePersonActions(contact);
  const held = contact.boundaries;
  useShortcuts('This person', [{ keys: 'b', label: 'Boundaries', run: () => setOpened(true) }]);
  const toggle = (one: Boundary) => {
    const isSet = !held.includes(one);
    const next = boundaries.filter((each) => (each === one ? isSet : held.includes(each)));
    const name = boundaryNames[one].toLowerCase();
    actions.change({ boundaries: next }, isSet ? `Noted: ${name}.` : `No longer: ${name}.`);
  };
  return (
    <Menu opened={opened} onChange={setOpened} width={300}>
      <Menu.Target>
        <button type="button" className={styles['wordsButton']}>
          {held.length === 0 ? 'no boundaries' : 'change'}
          {held.length === 0 ? null : <VisuallyHidden> the boundaries</VisuallyHidden>}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {boundaries.map((one) => (
          <Menu.CheckboxItem key={one} checked={held.includes(one)} onChange={() => toggle(one)}>
            {boundaryNames[one]}
            <span className={styles['boundMeaning']}>{boundaryMeanings[one]}</span>
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
