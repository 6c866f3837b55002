import { Checkbox, SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { letterKeysFlag } from '../../ui/keys/shortcuts';
import { Section } from '../../ui/layout/page';
import { readFlag, writeFlag } from '../../ui/stored';
import styles from './settings.module.css';

/** How the pages look and answer in this browser. */
export function AppearanceSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [letters, setLetters] = useState(() => readFlag(letterKeysFlag, true));
  return (
    <Section title="In this browser">
      <div className={styles['stack']}>
        <SegmentedControl
          aria-label="Light or dark"
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
          data={[
            { value: 'auto', label: 'As the system' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
        />
        <Checkbox
          label="Single letters are keys (J, K, T …)"
          description="Switch this off if your speech software types letters."
          checked={letters}
          onChange={(event) => {
            setLetters(event.currentTarget.checked);
            writeFlag(letterKeysFlag, event.currentTarget.checked);
          }}
        />
      </div>
    </Section>
  );
}
