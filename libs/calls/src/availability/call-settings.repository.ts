import { Database, type Tx } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { usualAvailability, type Availability } from './availability.js';

/** When the owner may be called, how, and what those who book are asked. */
export interface CallSettings extends Availability {
  /** What a visitor who calls himself is told: a number, a Skype name, the address of a room; may be empty. */
  reachedBy: string;
  /** At most three. */
  questions: string[];
}

/** Until the owner asks something else; nobody must answer. */
const usualQuestions = [
  'Where do you live?',
  'What do you do on most days?',
  'What would you like me to know about you?',
];

const usual: CallSettings = { ...usualAvailability, reachedBy: '', questions: usualQuestions };

/** A workspace without a row has the usual settings. */
@Injectable()
export class CallSettingsRepository {
  constructor(private readonly database: Database) {}

  async get(workspaceId: string): Promise<CallSettings> {
    const [row] = await this.database.query<CallSettings>(SETTINGS, [workspaceId]);
    return row ?? usual;
  }

  /** Held until the transaction ends, so that whoever books next sees what was booked now. */
  async getLocked(tx: Tx, workspaceId: string): Promise<CallSettings> {
    await this.database.queryIn(tx, `${INSERT} on conflict (workspace_id) do nothing`, valuesOf(workspaceId, usual));
    const [row] = await this.database.queryIn<CallSettings>(tx, `${SETTINGS} for update`, [workspaceId]);
    return row!;
  }

  async save(tx: Tx, workspaceId: string, settings: CallSettings): Promise<void> {
    await this.database.queryIn(tx, `${INSERT} ${REPLACE}`, valuesOf(workspaceId, settings));
  }
}

const SETTINGS = `
  select windows, slot_minutes as "slotMinutes", buffer_minutes as "bufferMinutes", notice_hours as "noticeHours",
    horizon_days as "horizonDays", most_a_week as "mostAWeek", days_off as "daysOff", reached_by as "reachedBy", questions
  from call_settings where workspace_id = $1`;

const INSERT = `
  insert into call_settings (workspace_id, windows, slot_minutes, buffer_minutes, notice_hours, horizon_days, most_a_week,
    days_off, reached_by, questions)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const REPLACE = `
  on conflict (workspace_id) do update set windows = excluded.windows, slot_minutes = excluded.slot_minutes,
    buffer_minutes = excluded.buffer_minutes, notice_hours = excluded.notice_hours, horizon_days = excluded.horizon_days,
    most_a_week = excluded.most_a_week, days_off = excluded.days_off, reached_by = excluded.reached_by,
    questions = excluded.questions`;

function valuesOf(workspaceId: string, settings: CallSettings): unknown[] {
  const { windows, slotMinutes, bufferMinutes, noticeHours, horizonDays, mostAWeek, daysOff, reachedBy } = settings;
  const numbers = [slotMinutes, bufferMinutes, noticeHours, horizonDays, mostAWeek];
  const json = (value: unknown) => JSON.stringify(value);
  return [workspaceId, json(windows), ...numbers, json(daysOff), reachedBy, json(settings.questions)];
}
