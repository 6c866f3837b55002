import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { Words } from '../../ui/text/words';
import { useWorkspace } from '../session/workspace';
import styles from './person.module.css';
import type { Contact } from './person.types';
import { usePersonActions } from './use-person-actions';

/** What the owner wants to remember, in the owner's own words. */
export function About({ contact }: { contact: Contact }) {
  const { canWrite } = useWorkspace();
  const actions = usePersonActions(contact);
  const [draft, setDraft] = useState<string | null>(null);
  const about = contact.about ?? '';
  if (draft !== null) {
    const keep = () => {
      const next = draft.trim();
      if (next !== about) actions.change({ about: next || null }, `Your words on ${contact.name} are kept.`);
      setDraft(null);
    };
    return (
      <Textarea
        label="In your own words"
        autosize
        minRows={3}
        autoFocus
        maxLength={20_000}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDraft(null);
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) keep();
        }}
      />
    );
  }
  if (!about && !canWrite) return null;
  return (
    <section className={styles['about']} aria-label="In your own words">
      {about ? <Words text={about} /> : null}
      {canWrite ? (
        <button type="button" className={styles['add']} onClick={() => setDraft(about)}>
          {about ? 'Change' : `What should you remember about ${contact.name.split(' ')[0]}?`}
        </button>
      ) : null}
    </section>
  );
}
