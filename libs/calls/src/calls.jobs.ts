import { defineJob, type NoPayload } from '#libs/platform';
import type { CalendarKey } from './busy-times/calendars.repository.js';

/** Reads one of the owner's calendars. What failed is tried again by the sweep, at its own pace. */
export const refreshCalendar = defineJob<CalendarKey>('calls.refresh-calendar', {
  attempts: 1,
  backoffMs: 1_000,
  timeoutMs: 3 * 60_000,
});

/** Asks for the calendars whose time has come; meant to run each minute. */
export const sweepCalendars = defineJob<NoPayload>('calls.sweep-calendars', { attempts: 1, backoffMs: 1_000 });
