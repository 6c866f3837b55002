import { Checkbox, NativeSelect } from '@mantine/core';
import styles from '../settings.module.css';
import { MailAddress } from './mail-address';
import mail from './mail.module.css';
import { hours, lastMailInWords, weekdays } from './mail-words';
import type { NotificationSettings } from './mail.types';
import { useChangeNotifications } from './use-change-notifications';
import { Weekdays } from './weekdays';

/** Which mails come, when, and what may stand in them. */
export function WhichMails({ settings, canSend }: { settings: NotificationSettings; canSend: boolean }) {
  const change = useChangeNotifications(settings);
  return (
    <div className={mail['which']}>
      <div className={mail['kind']}>
        <Checkbox
          label="Whom to reach out to, on these days"
          checked={settings.dailyOn}
          onChange={({ currentTarget: { checked } }) =>
            change({ dailyOn: checked }, checked ? 'The mail of the day is on.' : 'The mail of the day is off.')
          }
        />
        <Hour
          label="Hour of the mail of the day"
          value={settings.dailyHour}
          onChange={(dailyHour) =>
            change({ dailyHour }, `The mail of the day comes from ${hours[dailyHour]?.label} on.`)
          }
        />
        <Weekdays
          chosen={settings.dailyWeekdays}
          onChange={(dailyWeekdays) => change({ dailyWeekdays }, 'The days are changed.')}
        />
      </div>
      <div className={mail['kind']}>
        <Checkbox
          label="What happened in the week, on"
          checked={settings.weeklyOn}
          onChange={({ currentTarget: { checked } }) =>
            change({ weeklyOn: checked }, checked ? 'The mail of the week is on.' : 'The mail of the week is off.')
          }
        />
        <span className={styles['controls']}>
          <NativeSelect
            aria-label="Day of the mail of the week"
            data={weekdays.map((label, index) => ({ value: String(index + 1), label }))}
            value={String(settings.weeklyWeekday)}
            onChange={({ currentTarget: { value } }) =>
              change({ weeklyWeekday: Number(value) }, `It comes on ${weekdays[Number(value) - 1]}.`)
            }
          />
          <Hour
            label="Hour of the mail of the week"
            value={settings.weeklyHour}
            onChange={(weeklyHour) => change({ weeklyHour }, `It comes from ${hours[weeklyHour]?.label} on.`)}
          />
        </span>
      </div>
      <Checkbox
        label="Also when there is nothing to tell"
        checked={settings.whenQuiet}
        onChange={({ currentTarget: { checked } }) =>
          change(
            { whenQuiet: checked },
            checked ? 'A mail comes also when it is quiet.' : 'No mail comes when it is quiet.',
          )
        }
      />
      <Checkbox
        label="Sensitive words may stand in mails and in the calendar"
        description="Illness, grief, faith, money and the like. Mails pass through servers of others."
        checked={settings.includeSensitive}
        onChange={({ currentTarget: { checked } }) =>
          change({ includeSensitive: checked }, checked ? 'Sensitive words may go out.' : 'Sensitive words stay here.')
        }
      />
      <MailAddress
        key={settings.sendTo}
        label="Send them to"
        address={settings.sendTo}
        placeholder={settings.goesTo ?? ''}
        onChange={(sendTo) => change({ sendTo }, sendTo ? `Mails go to ${sendTo}.` : 'Mails go where you sign in.')}
      />
      <LastMails settings={settings} canSend={canSend} />
    </div>
  );
}

function Hour({ label, value, onChange }: { label: string; value: number; onChange: (hour: number) => void }) {
  return (
    <NativeSelect
      aria-label={label}
      data={hours}
      value={String(value)}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}

function LastMails({ settings, canSend }: { settings: NotificationSettings; canSend: boolean }) {
  const wanted = settings.dailyOn || settings.weeklyOn;
  return (
    <div className={styles['dim']}>
      {wanted && !canSend ? <p>They begin as soon as a mail server is set up.</p> : null}
      {settings.last.map((last) => (
        <p key={last.kind}>{lastMailInWords(last)}</p>
      ))}
    </div>
  );
}
