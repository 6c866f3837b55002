import { useState } from 'react';
import { PlusIcon } from '../../../ui/icons';
import { useShortcuts } from '../../../ui/keys/shortcuts';
import { useFactActions } from '../../memory/use-fact-actions';
import { emptyAnswers, factOfAnswers } from './fact-answers';
import { FactForm } from './fact-form';
import styles from './facts.module.css';

/** Writes something down that is worth remembering (F). */
export function AddFact({ contact }: { contact: { id: string; name: string } }) {
  const actions = useFactActions(contact.id);
  const [open, setOpen] = useState(false);
  useShortcuts('This person', [{ keys: 'f', label: 'Write down a fact', run: () => setOpen(true) }]);
  if (open) {
    return (
      <FactForm
        name={contact.name}
        before={emptyAnswers}
        onClose={() => setOpen(false)}
        onKeep={(answers) => actions.write(factOfAnswers(answers))}
      />
    );
  }
  return (
    <button type="button" className={styles['add']} onClick={() => setOpen(true)}>
      <PlusIcon /> Write down a fact or a birthday
    </button>
  );
}
