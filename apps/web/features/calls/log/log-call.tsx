import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { PhoneIcon } from '../../../ui/icons';
import { useShortcuts } from '../../../ui/keys/shortcuts';
import type { Direction } from '../../person/person.types';
import { TalkDetailsForm } from '../../talked/talk-details';
import { useTalked } from '../../talked/use-talked';
import { ChoosePerson, type Somebody } from '../choose-person';

interface Ringing {
  person: Somebody;
  direction: Direction;
}

/** A call that was not planned here, logged in two clicks: this, and who it was with. */
export function LogCall() {
  const [opened, setOpened] = useState(false);
  const [ringing, setRinging] = useState<Ringing | null>(null);
  useShortcuts('Calls', [{ keys: 'l', label: 'Log a call', run: () => setOpened(true) }]);
  const close = () => {
    setOpened(false);
    setRinging(null);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" leftSection={<PhoneIcon />} onClick={() => setOpened(true)}>
        Log a call
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size={560}
        title={ringing ? `Your talk with ${ringing.person.name}` : 'Who did you talk to?'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {ringing ? (
          <Logged ringing={ringing} onClose={close} />
        ) : (
          <ChoosePerson ways={(person) => <WhoRang person={person} onChoose={setRinging} />} />
        )}
      </Modal>
    </>
  );
}

function WhoRang({ person, onChoose }: { person: Somebody; onChoose: (ringing: Ringing) => void }) {
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`I called: ${person.name}`}
        onClick={() => onChoose({ person, direction: 'outbound' })}
      >
        I called
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`They called: ${person.name}`}
        onClick={() => onChoose({ person, direction: 'inbound' })}
      >
        They called
      </Button>
    </>
  );
}

function Logged({ ringing: { person, direction }, onClose }: { ringing: Ringing; onClose: () => void }) {
  const talked = useTalked(person, { closed: onClose });
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    talked.log('phone', direction);
  });
  return (
    <TalkDetailsForm
      name={person.name}
      channel={talked.open ?? 'phone'}
      direction={direction}
      onSave={talked.save}
      onClose={talked.close}
    />
  );
}
