import { afterACall } from './after-a-call.js';
import { aMoment } from './a-moment.js';
import { cadenceDue } from './cadence-due.js';
import type { FollowupReason, ReasonName } from './followup-reason.js';
import { introduce } from './introduce.js';
import { goneQuiet } from './gone-quiet.js';
import { manyWaves } from './many-waves.js';
import { missedCall } from './missed-call.js';
import { nearYou } from './near-you.js';
import { newVoice } from './new-voice.js';
import { oneSided } from './one-sided.js';
import { theirPromise } from './their-promise.js';
import { theyOffered } from './they-offered.js';
import { unanswered } from './unanswered.js';
import { unansweredInvitation } from './unanswered-invitation.js';
import { yourPromise } from './your-promise.js';

/** All reasons; a new one is a file beside and a line here. */
export const reasons: readonly FollowupReason[] = [
  theyOffered,
  missedCall,
  unansweredInvitation,
  afterACall,
  unanswered,
  yourPromise,
  theirPromise,
  goneQuiet,
  cadenceDue,
  aMoment,
  nearYou,
  newVoice,
  oneSided,
  manyWaves,
  introduce,
];

const byName = new Map(reasons.map((reason) => [reason.name, reason]));

export function reasonOf(name: ReasonName): FollowupReason {
  const reason = byName.get(name);
  if (!reason) throw new Error(`There is no reason ${name}.`);
  return reason;
}
