import { Module } from '@nestjs/common';
import { CallsModule } from '#libs/calls';
import { FollowupsModule } from '#libs/followups';
import { CallMailJobs } from './call-mails/call-mail-jobs.service.js';
import { CallMailWriter } from './call-mails/call-mail-writer.service.js';
import { CallMails } from './call-mails/call-mails.service.js';
import { SendWhenCallChanged } from './call-mails/send-when-call-changed.subscriber.js';
import { ReadFeedController } from './feed/read-feed.controller.js';
import { TaskFeedController } from './feed/task-feed.controller.js';
import { TaskFeedsRepository } from './feed/task-feeds.repository.js';
import { TaskFeeds } from './feed/task-feeds.service.js';
import { SendCallNoticeJob } from './jobs/send-call-notice.job.js';
import { SendMailsJob } from './jobs/send-mails.job.js';
import { SweepCallNoticesJob } from './jobs/sweep-call-notices.job.js';
import { SweepMailsJob } from './jobs/sweep-mails.job.js';
import { MailSender } from './mails/mail-sender.service.js';
import { OnceSender } from './mails/once-sender.service.js';
import { OwnerMails } from './mails/owner-mails.service.js';
import { SentMailsRepository } from './mails/sent-mails.repository.js';
import { Notifications } from './notifications.service.js';
import { MailServerController } from './server/mail-server.controller.js';
import { MailServerRepository } from './server/mail-server.repository.js';
import { MailServers } from './server/mail-servers.service.js';
import { TestMails } from './server/test-mails.service.js';
import { NotificationSettingsController } from './settings/notification-settings.controller.js';
import { NotificationSettingsRepository } from './settings/notification-settings.repository.js';
import { NotificationSettingsService } from './settings/notification-settings.service.js';

const settings = [NotificationSettingsRepository, NotificationSettingsService];
const servers = [MailServerRepository, MailServers, TestMails];
const mails = [SentMailsRepository, OnceSender, OwnerMails, MailSender];
const callMails = [CallMailJobs, CallMails, CallMailWriter, SendWhenCallChanged];
const feeds = [TaskFeedsRepository, TaskFeeds];

@Module({
  imports: [CallsModule, FollowupsModule],
  providers: [Notifications, ...settings, ...servers, ...mails, ...callMails, ...feeds],
  exports: [
    CallMailJobs,
    CallMails,
    Notifications,
    MailSender,
    MailServers,
    NotificationSettingsService,
    TaskFeeds,
    TestMails,
  ],
})
export class NotificationsModule {}

@Module({
  imports: [NotificationsModule],
  controllers: [MailServerController, NotificationSettingsController, TaskFeedController, ReadFeedController],
})
export class NotificationsHttpModule {}

@Module({
  imports: [NotificationsModule],
  providers: [SendCallNoticeJob, SendMailsJob, SweepCallNoticesJob, SweepMailsJob],
})
export class NotificationsJobsModule {}
