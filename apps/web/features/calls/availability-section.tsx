import { ActionIcon, Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { CloseIcon } from '../../ui/icons';
import { Section } from '../../ui/layout/page';
import { Failure } from '../../ui/layout/states';
import { request } from '../../ui/request';
import { offerUndo } from '../../ui/undo/undo';
import { useWorkspace } from '../session/workspace';
import styles from './calls.module.css';
import { callSettingsQuery } from './calls.queries';
import type { CallSettings } from './calls.types';
import { DaysOffField } from './days-off/days-off-field';
import { keptQuestions, QuestionsField } from './questions-field';

const DAY_MINUTES = 1_440;
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When the owner may be called, how those who book reach him, and what they are asked. */
export function AvailabilitySection() {
  const workspace = useWorkspace();
  const settings = useQuery(callSettingsQuery(workspace));
  return (
    <Section title="Calls" id="calls" hint="When those whom you ask may pick a time. Times are in your time zone.">
      {settings.error ? <Failure error={settings.error} onRetry={() => void settings.refetch()} /> : null}
      {settings.data ? <AvailabilityForm key={JSON.stringify(settings.data)} settings={settings.data} /> : null}
    </Section>
  );
}

function AvailabilityForm({ settings }: { settings: CallSettings }) {
  const workspace = useWorkspace();
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const put = (body: CallSettings) =>
    request<CallSettings>(workspace.url('/call-settings'), { method: 'PATCH', body }).then(() =>
      queryClient.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === workspace.id && String(queryKey[1]).startsWith('call-'),
      }),
    );
  const wanted = { ...draft, questions: keptQuestions(draft.questions) };
  const keep = useMutation({
    mutationFn: () => put(wanted),
    onSuccess: () => offerUndo('Kept when you may be called.', () => put(settings)),
  });
  const change = (given: Partial<CallSettings>) => setDraft({ ...draft, ...given });
  const changeWindow = (at: number, given: Partial<CallSettings['windows'][number]>) =>
    change({ windows: draft.windows.map((window, index) => (index === at ? { ...window, ...given } : window)) });
  const isChanged = JSON.stringify(wanted) !== JSON.stringify(settings);
  const number = (
    label: string,
    name: 'slotMinutes' | 'mostAWeek' | 'bufferMinutes' | 'noticeHours' | 'horizonDays',
  ) => (
    <NumberInput
      label={label}
      w={160}
      min={0}
      allowDecimal={false}
      value={draft[name]}
      disabled={!workspace.isOwner}
      onChange={(value) => change({ [name]: Number(value) || 0 })}
    />
  );
  return (
    <div className={styles['invite']}>
      <div className={styles['windows']}>
        {draft.windows.map((window, at) => (
          <div key={at} className={styles['window']}>
            <NativeSelect
              aria-label="Weekday"
              data={weekdays.map((label, index) => ({ label, value: String(index + 1) }))}
              value={String(window.weekday)}
              disabled={!workspace.isOwner}
              onChange={(event) => changeWindow(at, { weekday: Number(event.currentTarget.value) })}
            />
            <TimeField label="From" minutes={window.from} onMinutes={(from) => changeWindow(at, { from })} />
            <span>to</span>
            <TimeField
              label="To"
              minutes={window.to}
              // A window that ends at midnight ends with its day, and not before it.
              onMinutes={(to) => changeWindow(at, { to: to || DAY_MINUTES })}
            />
            {workspace.isOwner ? (
              <ActionIcon
                variant="subtle"
                size={36}
                aria-label={`Remove ${weekdays[window.weekday - 1]}`}
                onClick={() => change({ windows: draft.windows.filter((_, index) => index !== at) })}
              >
                <CloseIcon />
              </ActionIcon>
            ) : null}
          </div>
        ))}
        {workspace.isOwner ? (
          <Button
            w="fit-content"
            variant="default"
            size="compact-sm"
            onClick={() => change({ windows: [...draft.windows, { weekday: 1, from: 900, to: 1020 }] })}
          >
            Add a window
          </Button>
        ) : null}
      </div>
      <div className={styles['numbers']}>
        {number('Most calls a week', 'mostAWeek')}
        {number('Minutes a call', 'slotMinutes')}
        {number('Minutes between calls', 'bufferMinutes')}
        {number('Hours of notice', 'noticeHours')}
        {number('Days ahead', 'horizonDays')}
      </div>
      <DaysOffField days={draft.daysOff} onDays={(daysOff) => change({ daysOff })} />
      <TextInput
        label="Where they reach you"
        description="Your number or room, for those who would rather call you; may stay empty."
        maxLength={300}
        value={draft.reachedBy}
        disabled={!workspace.isOwner}
        onChange={(event) => change({ reachedBy: event.currentTarget.value })}
      />
      <QuestionsField
        questions={draft.questions}
        onQuestions={workspace.isOwner ? (questions) => change({ questions }) : null}
      />
      {keep.error ? <Failure error={keep.error} /> : null}
      {workspace.isOwner ? (
        <Button w="fit-content" disabled={!isChanged} loading={keep.isPending} onClick={() => keep.mutate()}>
          Keep
        </Button>
      ) : null}
    </div>
  );
}

function TimeField({
  label,
  minutes,
  onMinutes,
}: {
  label: string;
  minutes: number;
  onMinutes: (minutes: number) => void;
}) {
  const { isOwner } = useWorkspace();
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    <TextInput
      type="time"
      aria-label={label}
      w={140}
      disabled={!isOwner}
      value={`${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`}
      onChange={(event) => {
        const [hours = Number.NaN, rest = Number.NaN] = event.currentTarget.value.split(':').map(Number);
        if (Number.isFinite(hours + rest)) onMinutes(hours * 60 + rest);
      }}
    />
  );
}
