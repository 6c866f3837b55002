import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceMenu } from '../../ui/choice-menu';
import { Initials } from '../../ui/initials';
import { MoreIcon } from '../../ui/icons';
import { CircleMark } from '../people/marks';
import type { Circle } from '../people/people.types';
import { circleNames, circlePhrase, circles, circleTitle } from '../people/people.words';
import { useWorkspace } from '../session/workspace';
import { workspaceQuery } from '../settings/settings.queries';
import { Boundaries } from './boundaries-menu';
import { cadenceWords, usualCadences } from './cadence-words';
import type { Contact } from './person.types';
import styles from './person.module.css';
import { usePersonActions } from './use-person-actions';

/** Who it is, how near the owner wants them, and what can be done with the whole person. */
export function PersonHeader({ contact }: { contact: Contact }) {
  const { canWrite } = useWorkspace();
  const actions = usePersonActions(contact);
  return (
    <header className={styles['header']}>
      <Initials name={contact.name} size={56} />
      <div className={styles['title']}>
        <Name
          name={contact.name}
          onName={canWrite ? (name) => actions.change({ name }, `Now called ${name}.`) : undefined}
        />
        <p className={styles['nearness']}>
          {contact.archivedAt ? <span className={styles['archived']}>Archived</span> : null}
          <CircleAndCadence contact={contact} />
          <Boundaries contact={contact} />
        </p>
      </div>
      {canWrite ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" size={40} aria-label={`More for ${contact.name}`}>
              <MoreIcon />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => actions.archive(contact.archivedAt === null)}>
              {contact.archivedAt ? 'Bring back' : 'Archive'}
            </Menu.Item>
            <Menu.Item color="var(--red)" onClick={actions.remove}>
              Delete with the timeline
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </header>
  );
}

function Name({ name, onName }: { name: string; onName: ((name: string) => void) | undefined }) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <h1>
        {onName ? (
          <button type="button" title="Change the name" onClick={() => setDraft(name)}>
            {name}
          </button>
        ) : (
          name
        )}
      </h1>
    );
  }
  const keep = () => {
    const next = draft.trim();
    if (next && next !== name) onName?.(next);
    setDraft(null);
  };
  return (
    <TextInput
      aria-label="Name"
      autoFocus
      maxLength={200}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}

function CircleAndCadence({ contact }: { contact: Contact }) {
  const workspace = useWorkspace();
  const settings = useQuery(workspaceQuery(workspace));
  const actions = usePersonActions(contact);
  const byCircle = contact.circle && settings.data ? settings.data.cadences[contact.circle] : null;
  const days = contact.cadenceDays ?? byCircle;
  const circleWords = contact.circle ? circleTitle(contact.circle) : 'In no circle';
  const cadence = days ? cadenceWords(days) : 'no cadence';
  if (!workspace.canWrite) {
    return (
      <>
        <CircleMark circle={contact.circle} /> {circleWords}, {cadence}
      </>
    );
  }
  const firstName = contact.name.split(' ')[0] ?? contact.name;
  return (
    <>
      <CircleMark circle={contact.circle} />
      <ChoiceMenu<Circle | 'none'>
        label="Circle"
        value={contact.circle ?? 'none'}
        choices={circleChoices(settings.data?.cadences)}
        onChoose={(value) => {
          const circle = value === 'none' ? null : value;
          actions.change({ circle }, `${firstName} is now in ${circle ? circlePhrase(circle) : 'no circle'}.`);
        }}
      >
        {circleWords}
      </ChoiceMenu>
      <ChoiceMenu
        label="How often to talk"
        value={String(contact.cadenceDays ?? '')}
        choices={cadenceChoices(contact.cadenceDays, byCircle)}
        onChoose={(value) => actions.change({ cadenceDays: value ? Number(value) : null }, 'The cadence is changed.')}
      >
        {cadence}
      </ChoiceMenu>
    </>
  );
}

function circleChoices(cadences: Record<Circle, number> | undefined) {
  return [
    ...circles.map((value) => ({
      value,
      label: circleNames[value],
      hint: cadences ? cadenceWords(cadences[value]) : undefined,
    })),
    { value: 'none' as const, label: 'No circle' },
  ];
}

function cadenceChoices(own: number | null, byCircle: number | null) {
  const days = own && !usualCadences.includes(own) ? [...usualCadences, own] : usualCadences;
  return [
    { value: '', label: byCircle ? `As the circle says: ${cadenceWords(byCircle)}` : 'No cadence of their own' },
    ...days.map((value) => ({ value: String(value), label: cadenceWords(value) })),
  ];
}
