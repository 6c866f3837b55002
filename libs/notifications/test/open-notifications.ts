import type { Access } from '#libs/accounts';
import { InteractionsModule } from '#libs/interactions';
import {
  MailSender,
  MailServers,
  NotificationSettingsService,
  NotificationsModule,
  TaskFeeds,
} from '#libs/notifications';
import type { MailServer } from '#libs/platform';
import {
  buildContact,
  buildInteraction,
  buildWorkspace,
  freshDatabase,
  openRooms,
  RecordingMailer,
  StillClock,
} from '#libs/testing';

export const environmentServer: MailServer = {
  host: 'mail.home.example',
  port: 465,
  security: 'tls',
  user: null,
  password: null,
  from: 'porch@home.example',
};

/** The room on a database of its own, with a clock that stands still and a mailer that keeps what it is given. */
export async function openNotifications(mailServer: MailServer | null = environmentServer) {
  const fresh = await freshDatabase();
  const clock = new StillClock('2026-11-23T05:00:00Z');
  const mailer = new RecordingMailer();
  const config = { mailServer, secretKey: 'a key for the specs alone', publicUrl: 'https://porch.example' };
  const context = await openRooms(fresh, [InteractionsModule, NotificationsModule], clock, { mailer, config });
  const get = <T>(type: abstract new (...parameters: never[]) => T): T => context.get(type as never, { strict: false });
  const settings = get(NotificationSettingsService);

  /** A workspace whose owner wants mails, with one question that waits. */
  const newPorch = async (
    wanted: Parameters<typeof settings.change>[1] = { dailyOn: true },
    question = 'Do you teach?',
  ) => {
    const { workspaceId, ownerId } = await buildWorkspace(fresh.dataSource, { now: clock.now() });
    const access: Access = { workspaceId, userId: ownerId, role: 'owner', timeZone: 'UTC' };
    const contactId = await buildContact(fresh.dataSource, workspaceId, { name: 'Ana' });
    const asked = new Date('2026-11-01T12:00:00Z');
    const said = { contactId, text: question, happenedAt: asked, createdAt: asked };
    const interactionId = await buildInteraction(fresh.dataSource, workspaceId, said);
    await settings.change(access, wanted);
    return { access, workspaceId, contactId, interactionId };
  };
  const statesOf = async (workspaceId: string): Promise<string[]> => {
    const sql = `select kind || ' ' || day || ' ' || state || ' ' || tries as line from sent_mails where workspace_id = $1 order by 1`;
    return (await fresh.database.query<{ line: string }>(sql, [workspaceId])).map(({ line }) => line);
  };
  const close = async () => {
    await context.close();
    await fresh.close();
  };
  return {
    get,
    database: fresh.database,
    clock,
    mailer,
    settings,
    sender: get(MailSender),
    servers: get(MailServers),
    feeds: get(TaskFeeds),
    newPorch,
    statesOf,
    close,
  };
}
