import { Checkbox } from '@mantine/core';
import { MailAddress } from './mail-address';
import mail from './mail.module.css';
import type { NotificationSettings, ReminderMoment } from './mail.types';
import { useChangeNotifications } from './use-change-notifications';

const moments: { value: ReminderMoment; label: string }[] = [
  { value: 'day', label: 'a day before' },
  { value: 'hour', label: 'an hour before' },
];

/** What goes out of calls: to the owner, and to a guest who gave an address. */
export function CallMails({ settings, from }: { settings: NotificationSettings; from: string | null }) {
  const change = useChangeNotifications(settings);
  return (
    <div className={mail['which']}>
      <Checkbox
        label="A mail for each call that is booked, moved or cancelled, with the entry for my calendar"
        checked={settings.callMails}
        onChange={({ currentTarget: { checked } }) =>
          change({ callMails: checked }, checked ? 'Mails of calls are on.' : 'Mails of calls are off.')
        }
      />
      <Moments
        label="Remind me of a call"
        chosen={settings.remindOwner}
        onChange={(remindOwner) => change({ remindOwner }, 'Your reminders are changed.')}
      />
      <Moments
        label="Remind guests who gave an address"
        chosen={settings.remindGuest}
        onChange={(remindGuest) => change({ remindGuest }, 'The reminders to guests are changed.')}
      />
      <MailAddress
        key={settings.guestsWriteTo}
        label="Guests write back to"
        description="They see it in their mail and calendar. Left empty, it is the one that mails come from."
        address={settings.guestsWriteTo}
        placeholder={from ?? ''}
        onChange={(guestsWriteTo) =>
          change(
            { guestsWriteTo },
            guestsWriteTo ? `Guests write to ${guestsWriteTo}.` : 'Guests write to where mails come from.',
          )
        }
      />
    </div>
  );
}

interface MomentsProps {
  label: string;
  chosen: ReminderMoment[];
  onChange: (moments: ReminderMoment[]) => void;
}

function Moments({ label, chosen, onChange }: MomentsProps) {
  return (
    <fieldset className={mail['moments']}>
      <legend>{label}</legend>
      {moments.map((moment) => (
        <Checkbox
          key={moment.value}
          label={moment.label}
          checked={chosen.includes(moment.value)}
          onChange={({ currentTarget: { checked } }) =>
            onChange(
              moments
                .map(({ value }) => value)
                .filter((value) => (value === moment.value ? checked : chosen.includes(value))),
            )
          }
        />
      ))}
    </fieldset>
  );
}
