import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { CallsIcon } from '../../../ui/icons';
import { useShortcuts } from '../../../ui/keys/shortcuts';
import { ChoosePerson, type Somebody } from '../choose-person';
import { PlanCallForm } from './plan-call-form';

/** A call that was agreed on elsewhere: who it is with, and then when. */
export function PlanCall() {
  const [opened, setOpened] = useState(false);
  const [person, setPerson] = useState<Somebody | null>(null);
  useShortcuts('Calls', [{ keys: 'p', label: 'Plan a call', run: () => setOpened(true) }]);
  const close = () => {
    setOpened(false);
    setPerson(null);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" leftSection={<CallsIcon />} onClick={() => setOpened(true)}>
        Plan a call
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size={560}
        title={person ? `A call with ${person.name}` : 'Who will you talk to?'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {person ? (
          <PlanCallForm person={person} onClose={close} />
        ) : (
          <ChoosePerson
            ways={(one) => (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`Plan a call with ${one.name}`}
                onClick={() => setPerson(one)}
              >
                Plan
              </Button>
            )}
          />
        )}
      </Modal>
    </>
  );
}

/** The same with somebody who is known already. */
export function PlanCallDialog({ person, onClose }: { person: Somebody; onClose: () => void }) {
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={`A call with ${person.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <PlanCallForm person={person} onClose={onClose} />
    </Modal>
  );
}
