import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Section } from '../../ui/layout/page';
import { timeZoneChoices } from '../../ui/time/time-zones';
import { useWorkspace } from '../session/workspace';
import { workspaceQuery } from './settings.queries';
import styles from './settings.module.css';
import type { WorkspaceSettings } from './settings.types';
import { useChangeWorkspace } from './use-change-workspace';

/** The workspace's name, and the time zone in which its days begin. */
export function PorchSection() {
  const workspace = useWorkspace();
  const settings = useQuery(workspaceQuery(workspace));
  return (
    <Section title="Name and time zone" hint="Days begin and end in this time zone, wherever you look from.">
      {settings.data ? <PorchFields key={settings.data.name} settings={settings.data} /> : null}
    </Section>
  );
}

function PorchFields({ settings }: { settings: WorkspaceSettings }) {
  const { isOwner } = useWorkspace();
  const change = useChangeWorkspace();
  const [name, setName] = useState(settings.name);
  const zones = useMemo(() => timeZoneChoices(settings.timeZone), [settings.timeZone]);
  const keepName = () => {
    const next = name.trim();
    if (!next) setName(settings.name);
    else if (next !== settings.name) change({ name: next }, { name: settings.name }, `Now called ${next}.`);
  };
  return (
    <div className={styles['fields']}>
      <TextInput
        label="Name of the workspace"
        maxLength={200}
        disabled={!isOwner}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={keepName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keepName();
        }}
      />
      <NativeSelect
        label="Time zone"
        data={zones}
        disabled={!isOwner}
        value={settings.timeZone}
        onChange={(event) => {
          const timeZone = event.currentTarget.value;
          change(
            { timeZone },
            { timeZone: settings.timeZone },
            `The time zone is now ${timeZone.replaceAll('_', ' ')}.`,
          );
        }}
      />
    </div>
  );
}
