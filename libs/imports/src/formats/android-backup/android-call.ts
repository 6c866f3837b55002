import type { Direction } from '#libs/interactions';
import type { XmlElement } from '#libs/platform';
import type { SourcePlace } from '../file-records.js';
import type { CallOutcome, LoggedCall } from '../phone/call-record.js';
import { printedDuration } from '../tables/printed-duration.js';

/**
 * `type` of Android's call log: 1 incoming, 2 outgoing, 3 missed, 4 voicemail, 5 rejected, 6 blocked, 7 answered on another device.
 * https://developer.android.com/reference/android/provider/CallLog.Calls#TYPE
 */
const KINDS: Record<string, [Direction, CallOutcome]> = {
  '1': ['inbound', 'talked'],
  '2': ['outbound', 'talked'],
  '3': ['inbound', 'unanswered'],
  '4': ['inbound', 'voicemail'],
  '5': ['inbound', 'declined'],
  '6': ['inbound', 'blocked'],
  '7': ['inbound', 'elsewhere'],
};

/** A `<call>` of SMS Backup & Restore, or a record of another Android log; null where its type is none of Android's. */
export function androidCall({ attributes }: XmlElement, place: SourcePlace): LoggedCall | null {
  const kind = KINDS[(attributes['type'] ?? '').trim()];
  if (!kind) return null;
  const [direction, outcome] = kind;
  const at = androidDate(attributes['date']);
  // 2 restricted, 3 unknown, 4 payphone: whatever number stands there is nobody's.
  const isWithheld = /^[234]$/.test(attributes['presentation'] ?? '1');
  const seconds = printedDuration(attributes['duration'] ?? '');
  return {
    place,
    key: null,
    at,
    precision: at ? 'instant' : 'none',
    number: isWithheld ? '' : (attributes['number'] ?? '').trim(),
    name: attributes['contact_name'] ?? attributes['name'] ?? null,
    direction,
    outcome,
    seconds,
  };
}

/** Milliseconds since 1970, as Android writes them; very old versions wrote seconds. */
export function androidDate(printed: string | undefined): Date | null {
  const text = (printed ?? '').trim();
  if (!/^\d{9,13}$/.test(text)) return null;
  return new Date(Number(text) * (text.length <= 10 ? 1_000 : 1));
}
