// Notifications: what goes out to the owner himself: mails of the day and of the week, of his calls, and a feed for calendars.
// It decides when and how, not what: whom to reach out to and what happened is the followups room's. To a contact goes
// nothing but what belongs to a call for which he gave an address.
export { sendCallNotice, sendMails, sweepCallNotices, sweepMails } from './notifications.jobs.js';
export { NotificationsHttpModule, NotificationsJobsModule, NotificationsModule } from './notifications.module.js';
export { CallMailJobs } from './call-mails/call-mail-jobs.service.js';
export { CallMails } from './call-mails/call-mails.service.js';
export { Notifications } from './notifications.service.js';
export { MailSender } from './mails/mail-sender.service.js';
export { TaskFeeds } from './feed/task-feeds.service.js';
export { MailServers } from './server/mail-servers.service.js';
export { NotificationSettingsService } from './settings/notification-settings.service.js';

// Views: what goes over the wire.
export { FeedTaskView, FeedView, NewFeedView, TasksFeedView } from './feed/feed.view.js';
export { MailServerView, TestMailView } from './server/mail-server.view.js';
export { LastMailView, NotificationSettingsView, type MailFate } from './settings/notification-settings.view.js';
