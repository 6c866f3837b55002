import { CallNoticesRepository, CallToldQuery, type CallNotice } from '#libs/calls';
import { Clock, Config, MailError, webAddress, type Mail, type MailServer } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MailServers } from '../server/mail-servers.service.js';
import { NotificationSettingsRepository } from '../settings/notification-settings.repository.js';
import { callMail } from './call-mail.js';
import { noticeFate, type NoticeFate } from './notice-fate.js';

const DAY_MS = 86_400_000;

/** Finds all that a notice tells of: what becomes of it, and its mail. */
@Injectable()
export class CallMailWriter {
  constructor(
    private readonly notices: CallNoticesRepository,
    private readonly told: CallToldQuery,
    private readonly settings: NotificationSettingsRepository,
    private readonly servers: MailServers,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async judge(notice: CallNotice): Promise<NoticeFate> {
    const { workspaceId, callId } = notice;
    const now = this.clock.now();
    const [told, settings, server, toldLately] = await Promise.all([
      this.told.find(workspaceId, callId),
      this.settings.get(workspaceId),
      this.servers.find(workspaceId),
      this.notices.countChangesTold(notice, new Date(now.getTime() - DAY_MS)),
    ]);
    if (!told) return { does: 'drop' };
    return noticeFate({ notice, told, settings, hasServer: server !== null, toldLately }, now);
  }

  async write(notice: CallNotice, server: MailServer): Promise<Mail> {
    const { workspaceId, callId } = notice;
    const [told, settings, owner] = await Promise.all([
      this.told.find(workspaceId, callId),
      this.settings.get(workspaceId),
      this.settings.ownerAddress(workspaceId),
    ]);
    const ownerAddress = settings.sendTo ?? owner;
    if (!told || ownerAddress === null) throw new MailError('Nobody is there to be told of this call.', false);
    const { publicUrl } = this.config;
    const place = { webAddress: webAddress(this.config), publicUrl, ownerAddress, settings, server };
    return callMail(notice, told, { ...place, now: this.clock.now() });
  }
}
