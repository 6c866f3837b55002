export type MailSecurity = 'tls' | 'starttls' | 'none';

export interface MailServer {
  source: 'settings' | 'environment' | null;
  host: string | null;
  port: number | null;
  security: MailSecurity | null;
  user: string | null;
  hasPassword: boolean;
  from: string | null;
  canKeepPassword: boolean;
}

/** How long before a call. */
export type ReminderMoment = 'day' | 'hour';

export interface LastMail {
  kind: 'daily' | 'weekly';
  day: string;
  fate: 'sent' | 'quiet' | 'waiting' | 'failed' | 'uncertain';
  at: string;
  error: string | null;
}

export interface NotificationSettings {
  sendTo: string | null;
  goesTo: string | null;
  includeSensitive: boolean;
  dailyOn: boolean;
  dailyHour: number;
  dailyWeekdays: number[];
  whenQuiet: boolean;
  weeklyOn: boolean;
  weeklyWeekday: number;
  weeklyHour: number;
  callMails: boolean;
  remindOwner: ReminderMoment[];
  remindGuest: ReminderMoment[];
  guestsWriteTo: string | null;
  last: LastMail[];
}

export interface TaskFeed {
  createdAt: string | null;
  lastReadAt: string | null;
}

export interface NewTaskFeed extends TaskFeed {
  tasksAddress: string;
  eventsAddress: string;
  jsonAddress: string;
}
