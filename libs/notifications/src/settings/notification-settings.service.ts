import { Injectable } from '@nestjs/common';
import type { Access } from '#libs/accounts';
import { Clock, isMailAddress, InvalidError } from '#libs/platform';
import { STALE_CLAIM_MS } from '../mails/due-mails.js';
import type { MailRecord } from '../mails/mail-kind.js';
import { SentMailsRepository } from '../mails/sent-mails.repository.js';
import { NotificationSettingsRepository, type NotificationSettings } from './notification-settings.repository.js';
import type { LastMailView, MailFate, NotificationSettingsView } from './notification-settings.view.js';

/** What the owner wants to hear of, and what became of the last mails. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    private readonly settings: NotificationSettingsRepository,
    private readonly mails: SentMailsRepository,
    private readonly clock: Clock,
  ) {}

  async get({ workspaceId }: Access): Promise<NotificationSettingsView> {
    const [settings, owner, newest] = await Promise.all([
      this.settings.get(workspaceId),
      this.settings.ownerAddress(workspaceId),
      this.mails.listNewest(workspaceId),
    ]);
    const last = newest.map((record) => toLastMail(record, this.clock.now()));
    return { ...settings, goesTo: settings.sendTo ?? owner, last };
  }

  async change(access: Access, change: Partial<NotificationSettings>): Promise<NotificationSettingsView> {
    const before = await this.settings.get(access.workspaceId);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after: NotificationSettings = { ...before, ...given };
    for (const field of ['sendTo', 'guestsWriteTo'] as const) {
      const address = after[field];
      if (address === null || isMailAddress(address)) continue;
      const detail = `${field} must be a plain email address`;
      throw new InvalidError('Some of what was sent is not valid.', [{ field, detail }]);
    }
    after.dailyWeekdays = [...after.dailyWeekdays].sort();
    await this.settings.save(access.workspaceId, after);
    return this.get(access);
  }
}

function toLastMail(record: MailRecord, now: Date): LastMailView {
  const { kind, day, changedAt, error } = record;
  return { kind, day, fate: fateOf(record, now), at: changedAt.toISOString(), error };
}

function fateOf({ state, nextTryAt, changedAt, error }: MailRecord, now: Date): MailFate {
  if (state === 'sent' || state === 'quiet') return state;
  if (state === 'failed') return nextTryAt === null ? 'failed' : 'waiting';
  if (state === 'claimed') return 'waiting';
  const isOver = error !== null || changedAt.getTime() <= now.getTime() - STALE_CLAIM_MS;
  return isOver ? 'uncertain' : 'waiting';
}
