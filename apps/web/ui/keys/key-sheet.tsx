import { Modal } from '@mantine/core';
import { KeyNames } from './key-names';
import styles from './keys.module.css';
import { boundGroups } from './shortcuts';

/** All keys that work on the page just now. */
export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" size="md" closeButtonProps={{ 'aria-label': 'Close' }}>
      {boundGroups()
        .toReversed()
        .map((group) => (
          <section key={group.title} className={styles['group']}>
            <h3>{group.title}</h3>
            {group.shortcuts.map((shortcut) => (
              <div key={shortcut.keys} className={styles['row']}>
                <span>{shortcut.label}</span>
                <KeyNames keys={shortcut.keys} />
              </div>
            ))}
          </section>
        ))}
    </Modal>
  );
}
