import type { SourceLeftOut, SourcePlace, SourceRecord } from '../file-records.js';
import { callRecord, type CallOutcome } from '../phone/call-record.js';
import type { PhoneOwner } from '../phone/phone-person.js';
import { printedDuration } from '../tables/printed-duration.js';
import { printedMoment } from '../tables/printed-moment.js';

/** A call of Twilio's log, with the words of its API; empty where the source has none. */
export interface TwilioCall {
  sid: string;
  parent: string;
  from: string;
  to: string;
  callerName: string;
  direction: string;
  status: string;
  answeredBy: string;
  start: string;
  duration: string;
}

/** https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
const OUTCOMES: Record<string, CallOutcome> = {
  completed: 'talked',
  busy: 'unanswered',
  'no-answer': 'unanswered',
  canceled: 'unanswered',
  failed: 'failed',
};

/** What the whole log says of its legs: by sid, which way a call went, and which calls have legs of their own. */
export interface TwilioLegs {
  directions: Map<string, string>;
  parents: Set<string>;
}

export function twilioRecord(call: TwilioCall, place: SourcePlace, legs: TwilioLegs, owner: PhoneOwner): SourceRecord {
  if (call.sid === '' || (call.from === '' && call.to === ''))
    return { type: 'fault', place, message: 'A call of Twilio has an id and numbers; this has none.' };
  const reason = whyNoCall(call, legs, owner);
  const isInbound = call.direction.startsWith('inbound');
  const other = isInbound ? call.from : call.to;
  if (reason !== null) return leftOut(place, reason, `${isInbound ? 'From' : 'To'} ${other}`);
  const moment = printedMoment(call.start, 'UTC');
  return callRecord(
    {
      place,
      key: `twilio call ${call.sid}`,
      at: moment?.at ?? null,
      precision: moment?.precision ?? 'none',
      number: other,
      name: isInbound ? call.callerName : null,
      direction: isInbound ? 'inbound' : 'outbound',
      outcome: OUTCOMES[call.status] ?? 'talked',
      seconds: printedDuration(call.duration),
    },
    owner,
  );
}

// A call that is put through has two legs: one to each of the two who talk, of which the owner's is no call of his own.
function whyNoCall(call: TwilioCall, legs: TwilioLegs, owner: PhoneOwner): string | null {
  if (/^(queued|ringing|in-progress|initiated)$/.test(call.status))
    return 'This call was not over when the log was written.';
  if (/^(machine|fax)/.test(call.answeredBy)) return 'A machine answered: no talk.';
  if (/^(client|sip):/i.test(call.direction.startsWith('inbound') ? call.from : call.to)) return 'No telephone number.';
  if (call.direction === 'outbound-dial' && legs.directions.get(call.parent)?.startsWith('inbound'))
    return 'The leg to you of a call that came in; the call is a row of its own.';
  if (call.direction === 'outbound-api' && legs.parents.has(call.sid) && !owner.has(call.to))
    return 'The leg to you of a call that you placed; the call is a row of its own.';
  return null;
}

/** The owner's own number in a call: which one of both is Twilio's. */
export function twilioNumber({ direction, from, to }: TwilioCall): string | null {
  const number = direction.startsWith('inbound') ? to : direction === 'outbound-api' ? from : '';
  return /^\+?\d{7,}$/.test(number) ? number : null;
}

function leftOut(place: SourcePlace, reason: string, excerpt: string): SourceLeftOut {
  return { type: 'left_out', place, reason, excerpt };
}
